/**
 * Reads the Thai ID card: {@link io.github.baidiao.card.ThaiIdCards} is the entry, {@link
 * io.github.baidiao.card.ThaiIdCard} what it gives, {@link io.github.baidiao.card.ReadOptions} what
 * may be chosen.
 *
 * <p>Below it: {@code applet} knows what lies where on the card, {@code transport} carries bytes,
 * {@code pcsc} reaches real readers, {@code simulator} plays a card without one.
 */
@NullMarked
package io.github.baidiao.card;

import org.jspecify.annotations.NullMarked;
