package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabasePropertiesTest {
  private static final String WHOLE =
      """
      # written by the HIS
      SERVER=192.168.1.5
      PORT = 3334
      USERNAME=reader
      PASSWORD=open sesame
      DATABASE=jhcisdb_99999
      PCUCODE=99999
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void atTheUsualPlace() {
    file = folder.resolve("database.properties");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void theConnectionOfTheHisIsTaken(String mark) throws IOException {
    Files.writeString(file, mark + WHOLE);

    DatabaseProperties properties = DatabaseProperties.read(file);
    JhcisSettings settings = properties.settings().build();

    assertThat(settings.server()).isEqualTo("192.168.1.5");
    assertThat(settings.port()).isEqualTo(3334);
    assertThat(settings.user()).isEqualTo("reader");
    String password = settings.password().use(String::valueOf);
    assertThat(password).isEqualTo("open sesame");
    assertThat(settings.database()).isEqualTo("jhcisdb_99999");
    assertThat(properties.unit()).contains(HospitalCode.of("99999"));
    assertThat(settings.toString() + properties).doesNotContain("sesame");
  }

  @Test
  void whatIsLeftOutIsAsJhcisInstallsIt() throws IOException {
    Files.writeString(file, "SERVER=localhost\nUSERNAME=reader\nPASSWORD=\nPCUCODE=\n");

    DatabaseProperties properties = DatabaseProperties.read(file);
    JhcisSettings settings = properties.settings().build();

    assertThat(settings.port()).isEqualTo(3333);
    assertThat(settings.database()).isEqualTo("jhcisdb");
    assertThat(settings.password().isEmpty()).isTrue();
    assertThat(properties.unit()).isEmpty();
  }

  @Test
  void whatCannotBeIsNamedByItsKeyAlone() throws IOException {
    assertInvalid("cannot be read", () -> DatabaseProperties.read(file));

    Files.writeString(file, "USERNAME=reader\n");
    assertInvalid("SERVER", () -> DatabaseProperties.read(file).settings());

    Files.writeString(file, WHOLE.replace("3334", "here"));
    assertInvalid("PORT", () -> DatabaseProperties.read(file).settings());

    Files.writeString(file, WHOLE.replace("3334", "70000"));
    assertInvalid("port", () -> DatabaseProperties.read(file).settings().build());

    Files.writeString(file, WHOLE.replace("jhcisdb_99999", "a?b=c"));
    assertInvalid("database", () -> DatabaseProperties.read(file).settings().build());
  }

  private static void assertInvalid(String named, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            HisException.class, e -> assertThat(e.code()).isEqualTo(HisErrorCode.SETTINGS_INVALID))
        .hasMessageContaining(named)
        .hasMessageNotContaining("a?b=c");
  }
}
