/**
 * Evidence of a visit: which claim codes NHSO has on record for a person and a day.
 *
 * <p>{@link io.github.baidiao.nhso.authen.CheckAuthenStatus} is the way in; it gives an {@link
 * io.github.baidiao.nhso.authen.AuthenStatusResult}. Only {@code AuthenStatusCodec} knows the two
 * forms of the answer; sources and confidence stand in {@code docs/protocols/nhso-authen.md}.
 */
@NullMarked
package io.github.baidiao.nhso.authen;

import org.jspecify.annotations.NullMarked;
