package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandApduTest {

  @ParameterizedTest
  @CsvSource({
    "80B40000,               0, -1",
    "00C00000FF,             0, 255",
    "00C0000000,             0, 256",
    "80B000FF02007A,         2, -1",
    "80B000FF02007A7A,       2, 122",
    "80B000FF02007A00,       2, 256",
  })
  void fourCasesComeApartAndTogether(String hex, int dataLength, int le) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    var command = CommandApdu.parse(bytes);

    assertThat(command.data()).hasSize(dataLength);
    assertThat(command.le().orElse(-1)).isEqualTo(le);
    assertThat(command.bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80B000", "80B000000200", "80B00000020000FF00", "80B0000000FF"})
  void whatIsNoShortCommandIsRefused(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);

    assertThatIllegalArgumentException().isThrownBy(() -> CommandApdu.parse(bytes));
  }

  @Test
  void showsHeaderAndLengthsOnly() {
    var command = CommandApdu.of(0x80, 0xB0, 0x00, 0xFF).withData((byte) 0x5A, (byte) 0x5A);

    assertThat(command).hasToString("INS B0, P1P2 00FF, Lc 2, Le -");
    assertThat(command.withLe(256)).hasToString("INS B0, P1P2 00FF, Lc 2, Le 256");
  }

  @Test
  void lengthsOfExtendedCommandsAreRefused() {
    var command = CommandApdu.of(0, 0, 0, 0);

    assertThatIllegalArgumentException().isThrownBy(() -> command.withData(new byte[256]));
    assertThatIllegalArgumentException().isThrownBy(() -> command.withLe(257));
    assertThatIllegalArgumentException().isThrownBy(() -> command.withLe(0));
  }
}
