/**
 * Bytes to a card and bytes back: {@link io.github.baidiao.card.transport.CardTransport} is one
 * card in one reader, {@link io.github.baidiao.card.transport.CardReaders} is where they come from.
 *
 * <p>Every other concern is one small decorator: GET RESPONSE and wrong lengths, a redacted trace,
 * a transcript that can be replayed.
 */
@NullMarked
package io.github.baidiao.card.transport;

import org.jspecify.annotations.NullMarked;
