package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.face.error.FaceException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever listens learns neither what a picture's file is called nor what is written in it. */
class PictureLeavesNoTraceTest {
  // The fixtures comment.jpg and text.png carry both as well.
  private static final String NAME = "somchai-canary";
  private static final String NUMBER = "1100000000016";

  @TempDir private Path folder;

  @Test
  void nothingIsSaidOfAPicture() throws IOException, URISyntaxException {
    int refused = 0;
    String everything;
    try (Overheard overheard = new Overheard()) {
      for (Path fixture : fixtures()) {
        byte[] content = Files.readAllBytes(fixture);
        for (int length :
            new int[] {content.length, Math.max(0, content.length - 13), content.length / 2}) {
          Path file = folder.resolve(NAME + " " + NUMBER + " " + fixture.getFileName());
          Files.write(file, Arrays.copyOf(content, length));
          refused += read(file, overheard);
        }
      }
      refused += read(folder.resolve(NAME + NUMBER), overheard);
      everything = overheard.everything();
    }
    assertThat(refused).isGreaterThan(100);
    assertThat(everything).contains("FACE-104", "FACE-105", "FaceImage[48x32]");
    assertThat(everything.toLowerCase(Locale.ROOT)).doesNotContain(NAME, NUMBER, "canary");
    assertThat(everything).doesNotContain(folder.toString());
  }

  private static int read(Path file, Overheard overheard) {
    try (FaceImage image = FaceImage.read(file)) {
      overheard.shown(image);
      overheard.shown(image.pixels());
      return 0;
    } catch (FaceException e) {
      overheard.thrown(e);
      return 1;
    }
  }

  private static List<Path> fixtures() throws IOException, URISyntaxException {
    Path pictures = Path.of(PictureLeavesNoTraceTest.class.getResource("/pictures").toURI());
    try (Stream<Path> files = Files.list(pictures)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
