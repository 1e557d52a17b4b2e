package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.Fixtures;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** That the variants are what they say, without the reader that is tested with them. */
class CardVariantsTest {
  static final Iterable<CardVariant> VARIANTS = CardVariants.ALL;

  private final SimulatedReaders readers = new SimulatedReaders();

  @Test
  void thereAre24AndNoTwoAreTheSame() {
    assertThat(CardVariants.ALL).hasSize(24).doesNotHaveDuplicates();
    assertThat(CardVariants.ALL).extracting(CardVariant::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("VARIANTS")
  void atrHasAsManyBytesAsItSaysAndItsChecksum(CardVariant variant) {
    byte[] atr = HexFormat.of().parseHex(variant.atr());
    int at = 1;
    int interfaceBytes = atr[1] >> 4 & 0x0F;
    boolean checksum = false;
    while (interfaceBytes != 0) {
      at += Integer.bitCount(interfaceBytes);
      boolean another = (interfaceBytes & 8) != 0;
      checksum |= another && (atr[at] & 0x0F) != 0;
      interfaceBytes = another ? atr[at] >> 4 & 0x0F : 0;
    }
    assertThat(atr).hasSize(at + 1 + (atr[1] & 0x0F) + (checksum ? 1 : 0));
    if (checksum) {
      int xor = 0;
      for (int i = 1; i < atr.length; i++) {
        xor ^= atr[i];
      }
      assertThat(xor).isZero();
    }
  }

  @ParameterizedTest
  @FieldSource("VARIANTS")
  void citizenIdCanBeReadInEveryOne(CardVariant variant) {
    for (String person : new String[] {"somchai", "malee", "boonmee"}) {
      readers.insert(variant.card(person));
      try (var card = new Wire(readers.connect(SimulatedReaders.DEFAULT_READER))) {
        card.send("00A4040008A000000054480001");
        assertThat(citizenId(card, variant))
            .isEqualTo(ascii((String) Fixtures.expected(person).get("citizenId")));
      }
    }
  }

  private static String citizenId(Wire card, CardVariant variant) {
    String read = "80B00004020%d0D".formatted(variant.old() ? 1 : 0);
    if (variant.t1()) {
      return card.send(read + "0D").replaceFirst("9000$", "");
    }
    assertThat(card.send(read)).isEqualTo("610D");
    String p2 = variant.quirks().containsKey("getResponse67") ? "01" : "00";
    return card.send("00C000" + p2 + "0D").replaceFirst("9000$", "");
  }

  private static String ascii(String text) {
    return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }
}
