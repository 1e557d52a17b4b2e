package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key file of a queue: made once, never replaced, always the same. */
class KeyFileTest {
  @TempDir Path folder;
  private Clinic clinic;
  private Path file;

  @BeforeEach
  void open() {
    clinic = new Clinic(folder);
    file = folder.resolve("outbox.key");
  }

  @AfterEach
  void close() {
    clinic.close();
  }

  @Test
  void aNewQueueMakesItForItsOwnerAlone() throws IOException {
    assertThat(Files.readString(file)).startsWith("baidiao-outbox-keys 1\n");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var names = Files.list(folder)) {
      assertThat(names.filter(name -> name.toString().endsWith(".tmp"))).isEmpty();
    }
  }

  @Test
  void noneIsMadeWhileThereAreEntries() throws IOException {
    clinic.queued("690001", 1);
    Path aside = Files.move(file, folder.resolve("aside"));
    assertRefused(OutboxErrorCode.KEY_MISSING);
    assertThat(file).doesNotExist();
    Files.move(aside, file);
    clinic.restart();
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void noneIsMadeForAQueueThatBeganWithOthers() throws IOException {
    Files.delete(file);
    assertRefused(OutboxErrorCode.KEY_MISSING);
    assertThat(file).doesNotExist();
  }

  @Test
  void theKeysOfAnotherQueueAreRefused() throws IOException {
    clinic.queued("690001", 1);
    Files.delete(file);
    Vectors.keyFile(folder);
    assertRefused(OutboxErrorCode.KEY_OF_ANOTHER_QUEUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "keys",
        "baidiao-outbox-keys 2\norder 00\n",
        "baidiao-outbox-keys 1\norder 0001\ndata a 00\n",
        "baidiao-outbox-keys 1\n",
      })
  void whatIsNoKeyFileIsRefused(String text) throws IOException {
    Files.writeString(file, text);
    assertRefused(OutboxErrorCode.KEY_INVALID);
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    String whole = Files.readString(file);
    for (int length = 0; length < whole.length() - 1; length += 7) {
      assertThat(Keys.parse(whole.substring(0, length))).isEmpty();
    }
    assertThat(Keys.parse(whole.replace("\n", "\r\n"))).isPresent();
    assertThat(Keys.parse(whole + whole.substring(whole.indexOf("order")))).isEmpty();
  }

  @Test
  void rotationKeepsWhatIsQueuedReadable() throws IOException {
    String before = clinic.queued("690001", 1);
    KeyFile other = KeyFile.at(file);
    String id = other.rotate();
    assertThat(other.currentId()).isEqualTo(id);
    clinic.restart();
    String after = clinic.queued("690002", 1);
    assertThat(text(clinic.outbox.payload(before))).isEqualTo("690001 v1");
    assertThat(text(clinic.outbox.payload(after))).isEqualTo("690002 v1");
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(2);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aProgramThatRunsFindsTheKeyThatAnotherOneAdded() {
    KeyFile.at(file).rotate();
    Outbox other = clinic.open();
    other.enqueue(Clinic.visit("690001", 1));
    other.close();
    assertThat(clinic.outbox.drainOnce().sent()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadForWantOfAKeyWaitsForIt() throws IOException {
    String before = Files.readString(file);
    KeyFile.at(file).rotate();
    String rotated = Files.readString(file);
    clinic.restart();
    String id = clinic.queued("690001", 1);
    Files.writeString(file, before);
    clinic.restart();
    for (int n = 0; n < 30; n++) {
      assertThat(clinic.later(Duration.ofHours(1)).later()).isEqualTo(1);
    }
    assertThat(clinic.entry(id).lastCode()).contains("OUTBOX-304");
    Files.writeString(file, rotated);
    clinic.restart();
    assertThat(clinic.later(Duration.ofHours(1)).sent()).isEqualTo(1);
  }

  @Test
  void theTableTellsNothingPersonal() throws IOException {
    clinic.queued(
        Clinic.message("690001", 1, "payload-of-somebody").orderedBy("1100000000008").build());
    clinic.close();
    try (var files = Files.list(folder)) {
      for (Path each : (Iterable<Path>) files::iterator) {
        String bytes = new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("payload-of-somebody").doesNotContain("1100000000008");
      }
    }
  }

  private void assertRefused(OutboxErrorCode code) {
    assertThatExceptionOfType(OutboxException.class)
        .isThrownBy(() -> clinic.open())
        .extracting(OutboxException::code)
        .isEqualTo(code);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
