/**
 * Reads the Thai ID card: {@code ThaiIdCards} is the entry, {@code ThaiIdCard} what it gives.
 *
 * <p>Below it: {@code applet} knows what lies where on the card, {@code transport} carries bytes,
 * {@code pcsc} reaches real readers, {@code simulator} plays a card without one.
 */
@NullMarked
package io.github.baidiao.card;

import org.jspecify.annotations.NullMarked;
