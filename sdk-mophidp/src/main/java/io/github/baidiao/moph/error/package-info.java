/**
 * What can go wrong between a program and the services of MOPH and DOPA: one {@link
 * io.github.baidiao.moph.error.MophException} with a {@link
 * io.github.baidiao.moph.error.MophErrorCode}.
 *
 * <p>The same codes name the outcomes that are values, so that a program shows one text for both.
 * What fails on the way to a service is a {@code ServiceException} of {@code core.http}.
 */
@NullMarked
package io.github.baidiao.moph.error;

import org.jspecify.annotations.NullMarked;
