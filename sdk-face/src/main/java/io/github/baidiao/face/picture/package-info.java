/**
 * Files and frames become {@link io.github.baidiao.face.engine.Pixels}: {@link
 * io.github.baidiao.face.picture.PictureDecoder} is the entry, {@link
 * io.github.baidiao.face.picture.ImageLimits} how much it takes.
 *
 * <p>{@code JpegFile} and {@code PngFile} read the header of a file and copy the parts that carry
 * pixels; only those reach the reader of the JDK. So no profile, comment or thumbnail of a hostile
 * file is ever opened, and every Java version sees the same picture.
 */
@NullMarked
package io.github.baidiao.face.picture;

import org.jspecify.annotations.NullMarked;
