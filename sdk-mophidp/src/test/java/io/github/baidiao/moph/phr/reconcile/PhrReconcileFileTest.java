package io.github.baidiao.moph.phr.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.send.PhrPlace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What outlives a run, a crash and a wrong file. */
class PhrReconcileFileTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 3);
  private static final String HEADER =
      "{\"format\":\"baidiao-phr-reconcile/1\",\"unit\":\"99999\"}\n";
  private static final String LINE =
      "{\"day\":\"2025-11-03\",\"checkedAt\":\"2025-11-07T10:30:00Z\",\"atPhr\":2,\"inHis\":3,"
          + "\"unreadable\":1,\"queued\":1,\"waiting\":2,\"heldBack\":[\"690003\"],"
          + "\"forAPerson\":[\"690004\"],\"notLoaded\":[\"690005\"],\"ghosts\":[\"690009\"]}\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("phr-99999.jsonl");
  }

  @Test
  void dayIsALineOfJson() throws IOException {
    try (PhrReconcileFile journal = open()) {
      journal.record(day());
    }

    assertThat(Files.readString(file)).isEqualTo(HEADER + LINE);
  }

  @Test
  void lastLineOfADayCounts() {
    try (PhrReconcileFile journal = open()) {
      journal.record(failed());
      journal.record(day());
    }
    try (PhrReconcileFile journal = open()) {
      assertThat(journal.of(DAY)).contains(day());
      assertThat(journal.of(DAY.plusDays(1))).isEmpty();
      journal.record(failed());
    }
    try (PhrReconcileFile journal = open()) {
      assertThat(journal.of(DAY)).contains(failed());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"day\":\"2025-11-0", "{", "\0\0\0\0"})
  void lineThatWasCutOffIsDropped(String rest) throws IOException {
    Files.writeString(file, HEADER + LINE + rest);

    try (PhrReconcileFile journal = open()) {
      assertThat(journal.of(DAY)).contains(day());
      journal.record(failed());
    }
    assertThat(Files.readString(file)).startsWith(HEADER + LINE + "{\"day\"").endsWith("}\n");
  }

  @Test
  void headerThatWasCutOffIsWrittenAnew() throws IOException {
    Files.writeString(file, HEADER.substring(0, 20));

    open().close();

    assertThat(Files.readString(file)).isEqualTo(HEADER);
  }

  @Test
  void fileOfAnotherUnitIsLeftAlone() throws IOException {
    Files.writeString(file, HEADER + LINE);

    assertCode("MOPH-922", () -> PhrReconcileFile.open(file, HospitalCode.of("99998")).close());
    assertThat(Files.readString(file)).isEqualTo(HEADER + LINE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json\n",
        "[]\n",
        "{\"day\":\"2025-13-03\",\"checkedAt\":\"2025-11-07T10:30:00Z\",\"failure\":\"x\"}\n",
        "{\"day\":\"2025-11-03\",\"checkedAt\":\"2025-11-07T10:30:00Z\"}\n",
        "{\"day\":\"2025-11-03\",\"failure\":\"x\"}\n",
        "\n"
      })
  void fileWithOtherLinesIsLeftAlone(String line) throws IOException {
    Files.writeString(file, HEADER + line + LINE);

    assertCode("MOPH-923", () -> open().close());
    assertThat(Files.readString(file)).isEqualTo(HEADER + line + LINE);
  }

  @Test
  void oneRunAtATimeHasTheFile() {
    try (PhrReconcileFile journal = open()) {
      assertCode("MOPH-924", () -> open().close());
      journal.record(day());
    }
    open().close();
  }

  @Test
  void folderThatIsNotThereIsTold() {
    assertCode(
        "MOPH-929", () -> PhrReconcileFile.open(folder.resolve("no/file"), PhrPlace.UNIT).close());
  }

  @Test
  void fileThatIsPulledAwayIsTold() {
    PhrReconcileFile journal = open();
    journal.close();

    assertCode("MOPH-929", () -> journal.record(day()));
  }

  private PhrReconcileFile open() {
    return PhrReconcileFile.open(file, PhrPlace.UNIT);
  }

  private static PhrDay day() {
    return PhrDay.builder()
        .day(DAY)
        .checkedAt(Instant.parse("2025-11-07T10:30:00Z"))
        .atPhr(2)
        .inHis(3)
        .unreadable(1)
        .queued(1)
        .waiting(2)
        .addHeldBack("690003")
        .addForAPerson("690004")
        .addNotLoaded("690005")
        .addGhosts("690009")
        .build();
  }

  private static PhrDay failed() {
    return PhrDay.builder()
        .day(DAY)
        .checkedAt(Instant.parse("2025-11-07T10:31:00Z"))
        .failure("MOPH-104")
        .build();
  }

  private static void assertCode(String code, Runnable call) {
    assertThatExceptionOfType(MophException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code().id()).isEqualTo(code));
  }
}
