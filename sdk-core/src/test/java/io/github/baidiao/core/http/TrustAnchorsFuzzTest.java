package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A file that somebody took for a certificate is one, or is refused as a wrong setting. */
class TrustAnchorsFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(TrustAnchorsFuzzTest.class, TrustAnchorsFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    try {
      assertThat(TrustAnchors.fromPem(new String(input, StandardCharsets.ISO_8859_1))).isNotEmpty();
    } catch (ServiceException e) {
      assertThat(e.code()).isEqualTo(HttpErrorCode.SETTINGS_INVALID);
    }
  }
}
