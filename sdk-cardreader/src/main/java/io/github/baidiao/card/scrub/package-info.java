/**
 * Takes the person out of a recorded session: {@link
 * io.github.baidiao.card.scrub.TranscriptScrubber} gives a transcript that still plays as a card,
 * of nobody.
 *
 * <p>It follows which byte of an answer lies where on the card, gives every place something
 * invented of the same shape, and writes the answers anew from that. What it does not understand
 * becomes zeros.
 */
@NullMarked
package io.github.baidiao.card.scrub;

import org.jspecify.annotations.NullMarked;
