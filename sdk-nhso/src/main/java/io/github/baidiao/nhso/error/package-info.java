/**
 * What can go wrong between a program and the services of NHSO: one {@link
 * io.github.baidiao.nhso.error.NhsoException} with a {@link
 * io.github.baidiao.nhso.error.NhsoErrorCode}.
 *
 * <p>The same codes name the outcomes that are values, so that a program shows one text for both.
 * What fails on the way to a service is a {@code ServiceException} of {@code core.http}.
 */
@NullMarked
package io.github.baidiao.nhso.error;

import org.jspecify.annotations.NullMarked;
