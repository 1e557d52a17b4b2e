package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtrTest {
  private static Atr atr(String hex) {
    return Atr.of(HexFormat.of().parseHex(hex));
  }

  /** The ATRs of docs/protocols/thai-id-card.md. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "3B6800005448204E49442036, -, TH NID 6",
        "3B7818000054 48204E49442039, 18, TH NID 9",
        "3B7918000054 48204E4944203130, 18, TH NID 10",
        "3B799600005448204E4944203137, 96, TH NID 17",
        "3B799600005448204E4944203138, 96, TH NID 18",
        "3B799600FF5448204E4944203135, 96, TH NID 15 (JC3)"
      })
  void knownThaiCardsAreT0AndNamed(String hex, String ta1, String name) {
    var atr = atr(hex.replace(" ", ""));

    assertThat(atr.protocols()).containsExactly(0);
    assertThat(atr.ta1().isPresent()).isEqualTo(ta1 != null);
    if (ta1 != null) {
      assertThat(atr.ta1()).hasValue(Integer.parseInt(ta1, 16));
    }
    assertThat(atr.hint()).contains(name);
  }

  /** T0, then TA1 to TD1 and on, as ISO/IEC 7816-3 chains them, then the historical bytes. */
  @ParameterizedTest
  @CsvSource({
    "3B 88 01 0073C84012009000 F0, 1, '', 0073C84012009000",
    "3B F8 130000 81 31 FE45 4A434F5076323431 43, 1, 13, 4A434F5076323431",
    "3B 94 11 80 01 01020304 00, '0;1', 11, 01020304",
    "3B 80 80 1F C7 00, 0, '', ''",
    "3F 65 0000 1234567890, 0, '', 1234567890"
  })
  void protocolsSpeedAndHistoricalBytesAreTold(
      String hex, String protocols, String ta1, String historical) {
    var atr = atr(hex.replace(" ", ""));

    assertThat(atr.protocols().stream().map(String::valueOf))
        .isEqualTo(List.of(protocols.split(";")));
    assertThat(atr.ta1().isPresent()).isEqualTo(!ta1.isEmpty());
    assertThat(HexFormat.of().withUpperCase().formatHex(atr.historicalBytes()))
        .isEqualTo(historical.replace(" ", ""));
    assertThat(atr.hint()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3B", "3B79", "3BFF", "3BF0FFFFFF", "3B8F80", "00112233", "3B8180"})
  void bytesThatEndTooEarlyAreTaken(String hex) {
    var atr = atr(hex);

    assertThat(atr.historicalBytes()).hasSizeLessThan(2);
    assertThat(atr.hint()).isEmpty();
    assertThat(atr.hex()).isEqualTo(hex);
  }

  @Test
  void controlBytesMakeNoName() {
    assertThat(atr("3B6800005448204E4944200A").hint()).isEmpty();
  }
}
