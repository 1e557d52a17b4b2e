/**
 * Errors a counter can work with: every fault of this SDK is an {@link
 * io.github.baidiao.core.error.SdkException} with a stable {@link
 * io.github.baidiao.core.error.ErrorCode}, an {@link io.github.baidiao.core.error.Advice} for the
 * program and a Thai and an English text for the operator.
 *
 * <p>Expected outcomes are values and not errors. All codes are listed in {@code docs/errors.md}.
 */
@NullMarked
package io.github.baidiao.core.error;

import org.jspecify.annotations.NullMarked;
