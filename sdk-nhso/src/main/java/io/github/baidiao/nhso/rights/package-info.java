/**
 * Rights to treatment: what NHSO has on record for a person, from whichever of its four sources a
 * hospital has a token for.
 *
 * <p>{@link io.github.baidiao.nhso.rights.RightSearch} is what a program asks; {@link
 * io.github.baidiao.nhso.rights.RightsResult} and {@link io.github.baidiao.nhso.rights.Rights} are
 * the same for all sources. {@link io.github.baidiao.nhso.rights.EndpointRightSearch} and {@link
 * io.github.baidiao.nhso.rights.RealPersonSearch} are the sources. Wire names are known to their
 * codecs alone; where they come from, and how well they are known, stands in {@code
 * docs/protocols/nhso-rights.md}.
 */
@NullMarked
package io.github.baidiao.nhso.rights;

import org.jspecify.annotations.NullMarked;
