/**
 * What an engine is made of, for those who plug in another: {@link
 * io.github.baidiao.face.engine.FaceFinder} finds faces and points on them in {@link
 * io.github.baidiao.face.engine.Pixels}, {@link io.github.baidiao.face.engine.FaceEmbedder} turns a
 * face into a {@link io.github.baidiao.face.engine.FaceTemplate} that can be compared. {@link
 * io.github.baidiao.face.engine.FaceEngine} holds the two together.
 *
 * <p>Everything here is a biometric of one person: it stays in memory, and {@code close} wipes it.
 */
@NullMarked
package io.github.baidiao.face.engine;

import org.jspecify.annotations.NullMarked;
