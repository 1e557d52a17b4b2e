package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class Tis620Test {

  @Test
  void everyByteButControlsIsWhatTheJdkSays() {
    Charset jdk = Charset.forName("TIS-620");
    for (int b = 0; b < 256; b++) {
      byte[] field = {(byte) b, 'x'};
      // The JDK lends A0 from ISO 8859-11; in TIS-620 it is empty. Control bytes are refused.
      boolean none = b == 0xA0 || b < 0x20 || b == 0x7F;
      String expected = none ? "\uFFFDx" : new String(field, jdk);

      assertThat(Tis620.decode(field)).as("%02X", b).isEqualTo(expected);
    }
  }

  @Test
  void everyThaiByteIsWhatWindows874Says() {
    Charset windows = Charset.forName("x-windows-874");
    for (int b = 0xA1; b < 256; b++) {
      byte[] field = {(byte) b};

      assertThat(Tis620.decode(field)).as("%02X", b).isEqualTo(new String(field, windows));
    }
  }

  @Test
  void paddingAtTheEndGoes() {
    assertThat(Tis620.decode(new byte[] {' ', 'a', ' ', 'b', ' ', 0, ' ', 0})).isEqualTo(" a b");
    assertThat(Tis620.decode(new byte[] {'a', 0, 'b', 0})).isEqualTo("a\uFFFDb");
    assertThat(Tis620.decode(new byte[] {' ', 0})).isEmpty();
  }
}
