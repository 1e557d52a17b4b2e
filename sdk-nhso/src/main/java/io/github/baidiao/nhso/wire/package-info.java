/**
 * What the codecs of NHSO's services share: the forms of numbers, names, hospitals and times.
 *
 * <p>For the packages beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.nhso.wire;

import org.jspecify.annotations.NullMarked;
