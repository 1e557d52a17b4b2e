/**
 * Answers one question: is the person at the counter the person on the card? {@link
 * io.github.baidiao.face.FaceVerifier} is the entry, {@link io.github.baidiao.face.FaceComparison}
 * what it gives, {@link io.github.baidiao.face.ThresholdPolicy} where it draws the lines.
 *
 * <p>Beside it: {@link io.github.baidiao.face.FaceQuality} says what is wrong with a picture and
 * what the operator does about it, {@link io.github.baidiao.face.FrameSelector} picks the best of
 * several frames. Below it: {@code engine} is what another engine implements, {@code opencv} the
 * default one. A similarity is never the sole evidence of who somebody is.
 */
@NullMarked
package io.github.baidiao.face;

import org.jspecify.annotations.NullMarked;
