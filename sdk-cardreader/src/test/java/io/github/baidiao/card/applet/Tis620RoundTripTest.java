package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What Java's own TIS-620 writes into a field, filled up, is read as it was. */
class Tis620RoundTripTest {
  private static final Charset JAVA = Charset.forName("TIS-620");

  @Property
  void fieldReadsAsItWasWritten(
      @ForAll("texts") String text, @ForAll @IntRange(max = 40) int filling, @ForAll boolean nul) {
    byte[] written = text.getBytes(JAVA);
    byte[] field = Arrays.copyOf(written, written.length + filling);
    Arrays.fill(field, written.length, field.length, (byte) (nul ? 0 : ' '));

    assertThat(Tis620.decode(field)).isEqualTo(text);
  }

  /** Texts of all letters that the table of TIS-620 has, with no blank at their end. */
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withCharRange('\u0E01', '\u0E3A')
        .withCharRange('\u0E3F', '\u0E5B')
        .withCharRange(' ', '~')
        .ofMaxLength(100)
        .map(String::stripTrailing);
  }
}
