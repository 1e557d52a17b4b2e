package io.github.baidiao.face.picture;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes with the JDK's own reader of a format, in memory, and wipes the file; the reader's
 * warnings are errors.
 */
final class JdkReader {
  // Programs may have other readers on their class path. What those make of hostile bytes, of
  // warnings and of colours, nobody has tested here.
  private static final String OF_THE_JDK = "com.sun.imageio.plugins.";

  private final String format;

  /** Decodes {@code "jpeg"} or {@code "png"}. */
  JdkReader(String format) {
    this.format = format;
  }

  BufferedImage image(byte[] file) {
    return read(file, reader -> reader.read(0));
  }

  /** Returns the stored components, not made into colours. */
  Raster raster(byte[] file) {
    return read(file, reader -> reader.readRaster(0, null));
  }

  private <T> T read(byte[] file, Reading<T> reading) {
    ImageReader reader = reader();
    AtomicBoolean warned = new AtomicBoolean();
    reader.addIIOReadWarningListener((source, warning) -> warned.set(true));
    try (MemoryCacheImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(stream, true, true);
      T picture = reading.of(reader);
      if (warned.get()) {
        throw PictureFile.damaged("the reader for " + format + " warns of its data");
      }
      return picture;
    } catch (FaceException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw (OutOfMemoryError) e.getCause();
      }
      // Neither message nor cause: they may quote the file.
      throw PictureFile.damaged("the reader for " + format + " refuses its data");
    } finally {
      reader.dispose();
      Arrays.fill(file, (byte) 0);
    }
  }

  private ImageReader reader() {
    try {
      Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (reader.getClass().getName().startsWith(OF_THE_JDK)) {
          return reader;
        }
      }
    } catch (LinkageError e) {
      throw missing(e);
    }
    throw missing(null);
  }

  private FaceException missing(@Nullable Throwable cause) {
    return new FaceException(
        FaceErrorCode.NATIVE_LIBRARY_UNAVAILABLE, "this Java has no reader for " + format, cause);
  }

  private interface Reading<T> {
    T of(ImageReader reader) throws IOException;
  }
}
