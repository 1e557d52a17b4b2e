package io.github.baidiao.examples.didstation.camera;

import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The pictures of a folder in turn, by name: for a desk without a camera, and for trying. */
public final class FolderCamera implements Camera {
  private static final List<String> ENDINGS = List.of(".jpg", ".jpeg", ".png");

  private final Path folder;
  private final Duration pause;
  private int shown;

  private FolderCamera(Path folder, Duration pause) {
    this.folder = folder;
    this.pause = pause;
  }

  /**
   * Returns the source of a folder.
   *
   * @param pause between two pictures
   */
  public static Source source(Path folder, Duration pause) {
    return () -> {
      FolderCamera camera = new FolderCamera(folder, pause);
      if (camera.pictures().isEmpty()) {
        throw new DeskException(DeskErrorCode.PICTURES_MISSING, "folder");
      }
      return camera;
    };
  }

  /** A folder that was emptied meanwhile is a camera that was unplugged. */
  @Override
  public BufferedImage next() {
    if (shown > 0) {
      LockSupport.parkNanos(pause.toNanos());
    }
    List<Path> pictures = pictures();
    if (pictures.isEmpty()) {
      throw gone();
    }
    @Nullable BufferedImage picture = read(pictures.get(shown++ % pictures.size()));
    if (picture == null) {
      throw gone();
    }
    return picture;
  }

  private static DeskException gone() {
    return new DeskException(DeskErrorCode.CAMERA_GONE, "folder");
  }

  private static @Nullable BufferedImage read(Path file) {
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      return null;
    }
  }

  private List<Path> pictures() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(FolderCamera::isPicture).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  @Override
  public void close() {
    // Nothing is held open.
  }
}
