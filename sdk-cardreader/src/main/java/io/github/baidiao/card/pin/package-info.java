/**
 * Asks a card whether a PIN is its own: {@link io.github.baidiao.card.pin.CardPins} is the entry,
 * {@link io.github.baidiao.card.pin.PinPrompt} asks the person, {@link
 * io.github.baidiao.card.pin.PinVerification} is what came of it.
 *
 * <p>How this is said to a card is known from one unverified source, so there is no instance
 * without {@link io.github.baidiao.card.pin.CardPins#withUnverifiedCardProtocol}. One call sends
 * one PIN at most, and never sends it again. A PIN typed on a reader with keys of its own (PC/SC
 * part 10, secure PIN entry) is not supported and cannot be: such a reader puts the digits into the
 * command as they are, while the card wants an answer computed from them.
 */
@NullMarked
package io.github.baidiao.card.pin;

import org.jspecify.annotations.NullMarked;
