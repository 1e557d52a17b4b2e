package io.github.baidiao.examples.didstation.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCameraTest {
  private @TempDir Path folder;

  @Test
  void picturesComeInTurnByName() throws IOException {
    picture("b.png", 20);
    picture("a.jpg", 10);
    Files.writeString(folder.resolve("notes.txt"), "no picture");
    try (Camera camera = FolderCamera.source(folder, Duration.ZERO).open()) {
      assertThat(camera.next().getWidth()).isEqualTo(10);
      assertThat(camera.next().getWidth()).isEqualTo(20);
      assertThat(camera.next().getWidth()).isEqualTo(10);
    }
  }

  @Test
  void folderWithoutPicturesIsNoCamera() {
    assertFault(
        () -> FolderCamera.source(folder, Duration.ZERO).open(), DeskErrorCode.PICTURES_MISSING);
  }

  @Test
  void folderThatIsEmptiedIsACameraThatIsGone() throws IOException {
    picture("a.png", 10);
    try (Camera camera = FolderCamera.source(folder, Duration.ZERO).open()) {
      camera.next();
      Files.delete(folder.resolve("a.png"));
      assertFault(camera::next, DeskErrorCode.CAMERA_GONE);
    }
  }

  private static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, DeskErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            DeskException.class, fault -> assertThat(fault.code()).isEqualTo(code));
  }

  private void picture(String name, int width) throws IOException {
    BufferedImage picture = new BufferedImage(width, 16, BufferedImage.TYPE_INT_RGB);
    String format = name.endsWith("png") ? "png" : "jpg";
    ImageIO.write(picture, format, folder.resolve(name).toFile());
  }
}
