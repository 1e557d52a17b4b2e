/**
 * What can go wrong between a program and a card: one {@link
 * io.github.baidiao.card.error.CardException} with a {@link
 * io.github.baidiao.card.error.CardErrorCode}.
 *
 * <p>A package of its own, below all others of this module, so that packages depend on each other
 * one way only.
 */
@NullMarked
package io.github.baidiao.card.error;

import org.jspecify.annotations.NullMarked;
