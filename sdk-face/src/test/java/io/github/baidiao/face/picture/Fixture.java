package io.github.baidiao.face.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.engine.Pixels;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The files of {@code src/test/fixtures/make_pictures.py}. */
final class Fixture {
  private Fixture() {}

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(folder().resolve(name));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Returns the names that begin with a prefix. */
  static List<String> names(String prefix) {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Path folder() {
    try {
      return Path.of(Fixture.class.getResource("/pictures").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Compares with a PPM: every sample at most {@code tolerance} away. */
  static void assertShows(Pixels pixels, String expected, int tolerance) {
    byte[] ppm = bytes("expected/" + expected + ".ppm");
    byte[] head =
        "P6\n%d %d\n255\n"
            .formatted(pixels.width(), pixels.height())
            .getBytes(StandardCharsets.US_ASCII);
    assertThat(Arrays.copyOf(ppm, head.length)).as("size").isEqualTo(head);
    byte[] rgb = pixels.rgb();
    assertThat(ppm).hasSize(head.length + rgb.length);
    for (int i = 0; i < rgb.length; i++) {
      int difference = (rgb[i] & 0xFF) - (ppm[head.length + i] & 0xFF);
      assertThat(Math.abs(difference)).as("sample " + i).isLessThanOrEqualTo(tolerance);
    }
  }
}
