/**
 * What the clients of NHSO's services share: the forms of numbers, names, hospitals, times and
 * addresses.
 *
 * <p>For the packages beside it, not for programs; it may change with any version.
 */
@NullMarked
package io.github.baidiao.nhso.wire;

import org.jspecify.annotations.NullMarked;
