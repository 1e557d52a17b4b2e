/**
 * Secrets that are copied in, lent out for one use, and wiped: {@link
 * io.github.baidiao.core.secret.Secret} for tokens and passwords, {@link
 * io.github.baidiao.core.secret.Pin} for what a person types.
 *
 * <p>They never appear in {@code toString}, have no {@code equals} and cannot be serialized.
 */
@NullMarked
package io.github.baidiao.core.secret;

import org.jspecify.annotations.NullMarked;
