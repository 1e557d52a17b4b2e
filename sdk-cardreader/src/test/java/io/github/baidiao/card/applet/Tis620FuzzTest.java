package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Any bytes may stand in a text field; letters are those of Java's own TIS-620. */
class Tis620FuzzTest {
  /** Java takes A0 for U+00A0, as ISO 8859-11 does; TIS-620 itself has nothing there. */
  private static final char NO_BREAK_SPACE = '\u00A0';

  private static final Charset JAVA = Charset.forName("TIS-620");

  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(Tis620FuzzTest.class, Tis620FuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = Tis620.decode(input);
    String java = new String(Arrays.copyOf(input, text.length()), JAVA);
    for (int i = 0; i < text.length(); i++) {
      char c = java.charAt(i);
      assertThat(text.charAt(i)).isEqualTo(known(c) ? c : '\uFFFD');
    }
    for (byte padding : Arrays.copyOfRange(input, text.length(), input.length)) {
      assertThat(padding).isIn((byte) 0x20, (byte) 0x00);
    }
  }

  private static boolean known(char c) {
    return !Character.isISOControl(c) && c != NO_BREAK_SPACE;
  }
}
