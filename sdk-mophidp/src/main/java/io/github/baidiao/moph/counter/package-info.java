/**
 * What a proofing sees at the counter or at a kiosk, whatever reader and camera are there: a {@link
 * io.github.baidiao.moph.counter.PresentedCard}, pictures of a face, and a {@link
 * io.github.baidiao.moph.counter.CardWitness} that saw the card stay.
 *
 * <p>Plain values: the program fills them from its own reader, the card monitor and the camera.
 */
@NullMarked
package io.github.baidiao.moph.counter;

import org.jspecify.annotations.NullMarked;
