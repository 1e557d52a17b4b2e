package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever stands in the photo's place is given as it is, with a size if it shows one. */
class CardPhotoFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(CardPhotoFuzzTest.class, CardPhotoFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    CardPhoto photo = CardPhoto.of(input);
    assertThat(photo.jpeg()).isEqualTo(input);
    assertThat(photo.width().isPresent()).isEqualTo(photo.height().isPresent());
    if (photo.complete()) {
      assertThat(photo.width()).isPresent();
      assertThat(input).startsWith(0xFF, 0xD8).containsSequence(0xFF, 0xD9);
    }
  }
}
