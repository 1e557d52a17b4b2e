package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is none of ours any more is set aside, and the next start begins a new one. */
class DamagedFileTest {
  @TempDir Path folder;

  @Test
  void aFileOfTextIsSetAsideAsItWas() throws IOException {
    Files.writeString(file(), "not a database ".repeat(500));

    OutboxException e = refused();

    assertThat(e.code()).isEqualTo(OutboxErrorCode.FILE_DAMAGED);
    String name = e.detail().orElseThrow();
    assertThat(name).matches("outbox\\.db\\.damaged-\\d{8}-\\d{6}");
    assertThat(folder.resolve(name)).hasContent("not a database ".repeat(500));
    theNextStartBeginsANewFile();
  }

  @Test
  void aFileWithDamagedPagesIsSetAside() throws IOException {
    try (FileStage stage = new FileStage(file())) {
      for (int i = 0; i < 200; i++) {
        stage.store().insert(Rows.visit("69" + i, 1));
      }
    }
    try (RandomAccessFile damaged = new RandomAccessFile(file().toFile(), "rw")) {
      for (long page = 2; page * 4096 < damaged.length(); page++) {
        damaged.seek(page * 4096);
        damaged.write(new byte[64]);
        damaged.seek(page * 4096 + 2000);
        damaged.write(new byte[200]);
      }
    }

    assertThat(refused().code()).isEqualTo(OutboxErrorCode.FILE_DAMAGED);
    theNextStartBeginsANewFile();
    assertThat(files()).filteredOn(name -> name.contains(".damaged-")).hasSize(1);
  }

  @Test
  void twoDamagedFilesOfOneSecondKeepNamesOfTheirOwn() throws IOException {
    for (int i = 0; i < 3; i++) {
      Files.writeString(file(), "damage " + i + " ".repeat(5000));
      assertThat(refused().code()).isEqualTo(OutboxErrorCode.FILE_DAMAGED);
    }
    assertThat(files()).filteredOn(name -> name.contains(".damaged-")).hasSize(3);
  }

  @Test
  void aFileOfZeroBytesIsANewOne() throws IOException {
    Files.createFile(file());

    theNextStartBeginsANewFile();

    assertThat(files()).noneMatch(name -> name.contains(".damaged-"));
  }

  @Test
  void twoInOneProcessShareTheFile() {
    try (FileStage first = new FileStage(file());
        FileStage second = new FileStage(file())) {
      first.queued(Rows.visit("690001", 1));
      assertThat(second.dueKeys()).containsExactly("phr:99999:690001:1");
    }
  }

  @Test
  void aTableOfAnotherReleaseIsRefusedAndStays() throws Exception {
    try (FileStage stage = new FileStage(file())) {
      stage.run(
          "UPDATE baidiao_outbox SET payload = CAST('2' AS BLOB) WHERE entry_key = '#format'");
    }
    assertThat(refused().code()).isEqualTo(OutboxErrorCode.TABLE_UNSUITED);
    assertThat(file()).exists();
  }

  @Test
  void aClosedFileSaysSo() {
    FileStage stage = new FileStage(file());
    stage.close();
    stage.close();

    OutboxException e =
        catchThrowableOfType(OutboxException.class, () -> stage.store().hasEntries());
    assertThat(e.code()).isEqualTo(OutboxErrorCode.CLOSED);
  }

  private Path file() {
    return folder.resolve("outbox.db");
  }

  private OutboxException refused() {
    return catchThrowableOfType(
        OutboxException.class,
        () -> JdbcStore.onFile(file(), OutboxTable.standard(), Clock.systemUTC()));
  }

  private void theNextStartBeginsANewFile() {
    try (FileStage stage = new FileStage(file())) {
      assertThat(stage.store().hasEntries()).isFalse();
      stage.queued(Rows.visit("690001", 1));
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> path.getFileName().toString()).toList();
    }
  }
}
