/**
 * Who a person is, as Thai cards and services say it: {@link
 * io.github.baidiao.core.identity.CardHolder} and the values it is made of.
 *
 * <p>A value that exists is valid. Personal values mask themselves in {@code toString}; a program
 * that shows them to a person asks for them by name.
 */
@NullMarked
package io.github.baidiao.core.identity;

import org.jspecify.annotations.NullMarked;
