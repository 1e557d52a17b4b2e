/**
 * What can go wrong with a picture or an engine: one {@link
 * io.github.baidiao.face.error.FaceException} with a {@link
 * io.github.baidiao.face.error.FaceErrorCode}.
 *
 * <p>The same codes name the outcomes that are values (no face, several faces, face too small), so
 * that a program shows one text for both.
 */
@NullMarked
package io.github.baidiao.face.error;

import org.jspecify.annotations.NullMarked;
