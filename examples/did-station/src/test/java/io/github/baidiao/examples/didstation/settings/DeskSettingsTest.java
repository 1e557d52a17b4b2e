package io.github.baidiao.examples.didstation.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.didstation.fault.DeskException;
import io.github.baidiao.examples.didstation.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskSettingsTest {
  private static final Path EXAMPLE = Path.of("did-station.properties");

  private @TempDir Path folder;

  @Test
  void exampleFileIsReadAndReachesThisMachineAlone() {
    DeskSettings settings = DeskSettings.read(EXAMPLE);
    assertThat(settings.hospital().value()).isEqualTo("99999");
    assertThat(settings.account().getHost()).isEqualTo("127.0.0.1");
    assertThat(settings.idp().getHost()).isEqualTo("127.0.0.1");
    assertThat(settings.camera().webcam()).contains(0);
    assertThat(settings.language()).isEqualTo(Language.THAI);
    assertThat(settings.idle()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.officerDecidesReview()).isTrue();
    assertThat(settings.officerDecidesNoMatch()).isFalse();
    assertThat(settings.deviceToken()).isAbsolute();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hospital.code",
        "device.token.file",
        "account.url",
        "idp.url",
        "camera",
        "evidence.station.key",
        "evidence.station.password.file",
        "evidence.recipients"
      })
  void whatHasNoDefaultIsAskedForByName(String key) throws IOException {
    assertRefused(key, example().replaceAll("(?m)^" + key + "=.*$", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "hospital.code, 9999",
    "account.url, not an address",
    "idp.url, /path",
    "language, fr",
    "idle.seconds, 5",
    "idle.seconds, soon",
    "face.officer.decides.review, perhaps",
    "printer.dots, 20"
  })
  void whatIsOutOfRangeIsNamed(String key, String value) throws IOException {
    assertRefused(key, example().replaceAll("(?m)^" + key + "=.*$", key + "=" + value));
  }

  @Test
  void mistypedKeyIsRefused() throws IOException {
    assertRefused("idle.second", example() + "\nidle.second=60\n");
  }

  @Test
  void folderStandsInForAWebcam() throws IOException {
    Path file = write(example().replaceAll("(?m)^camera=.*$", "camera=pictures"));
    assertThat(DeskSettings.read(file).camera().folder()).contains(folder.resolve("pictures"));
  }

  private void assertRefused(String key, String text) throws IOException {
    Path file = write(text);
    assertThatThrownBy(() -> DeskSettings.read(file))
        .isInstanceOf(DeskException.class)
        .hasMessageContaining("DESK-201")
        .hasMessageContaining("[" + key + "]");
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("desk.properties"), text);
  }

  private static String example() throws IOException {
    return Files.readString(EXAMPLE);
  }
}
