/**
 * Rights to treatment: what NHSO has on record for a person, from whichever of its four sources a
 * hospital has a token for.
 *
 * <p>{@link io.github.baidiao.nhso.rights.RightSearch} is what a program asks; {@link
 * io.github.baidiao.nhso.rights.RightsResult} and {@link io.github.baidiao.nhso.rights.Rights} are
 * the same for all sources. {@link io.github.baidiao.nhso.rights.EndpointRightSearch}, {@link
 * io.github.baidiao.nhso.rights.RealPersonSearch}, {@link
 * io.github.baidiao.nhso.rights.SrmRightSearch} and the legacy {@link
 * io.github.baidiao.nhso.rights.UcwsOverPlainHttp} are the sources. Wire names are known to their
 * codecs alone; where they come from, and how well they are known, stands in {@code
 * docs/protocols/nhso-rights.md}.
 */
@NullMarked
package io.github.baidiao.nhso.rights;

import org.jspecify.annotations.NullMarked;
