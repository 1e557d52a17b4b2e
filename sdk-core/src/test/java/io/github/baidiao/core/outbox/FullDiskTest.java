package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of one megabyte, which root may make out of memory: full, and read-only. */
class FullDiskTest {
  @TempDir Path folder;

  @BeforeEach
  void mountDisk() throws Exception {
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()),
        "only root on Linux can mount a small disk");
  }

  @AfterEach
  void unmountDisk() throws Exception {
    run("umount", folder.toString());
  }

  @Test
  void aFullDiskIsToldAndWhatWasQueuedBeforeIsSafe() throws Exception {
    int queued = 0;
    try (FileStage stage = new FileStage(file())) {
      OutboxException full = null;
      while (full == null) {
        Row row = large(queued);
        full = catchThrowableOfType(OutboxException.class, () -> stage.store().insert(row));
        queued += full == null ? 1 : 0;
      }
      assertThat(full.code()).isEqualTo(OutboxErrorCode.DISK_FULL);
      assertThat(queued).isGreaterThan(3);
      assertThat(stage.store().readByKey(large(queued).key())).isEmpty();

      assertThat(run("mount", "-o", "remount,size=8m", folder.toString())).isTrue();
      assertThat(stage.store().insert(large(queued))).isTrue();
    }
    try (FileStage stage = new FileStage(file())) {
      assertThat(stage.store().counts())
          .isEqualTo(Map.of("phr:99999", Map.of(EntryState.WAITING, queued + 1L)));
    }
  }

  @Test
  void aFullDiskIsToldAtTheStart() throws Exception {
    try (var out = Files.newOutputStream(folder.resolve("other-files"))) {
      byte[] some = new byte[4096];
      for (int i = 0; i < 256; i++) {
        out.write(some);
      }
    } catch (IOException e) {
      assertThat(e).isNotNull(); // full
    }
    assertThat(refused().code()).isEqualTo(OutboxErrorCode.DISK_FULL);
  }

  @Test
  void aReadOnlyFolderIsTold() throws Exception {
    try (FileStage stage = new FileStage(file())) {
      stage.queued(Rows.visit("690001", 1));
    }
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();

    assertThat(refused().code()).isEqualTo(OutboxErrorCode.FILE_READ_ONLY);

    assertThat(run("mount", "-o", "remount,rw", folder.toString())).isTrue();
    try (FileStage stage = new FileStage(file())) {
      assertThat(stage.dueKeys()).containsExactly("phr:99999:690001:1");
    }
  }

  private static Row large(int number) {
    return Rows.visit("69" + number, 1).toBuilder().payload(new byte[20_000]).build();
  }

  private Path file() {
    return folder.resolve("outbox.db");
  }

  private OutboxException refused() {
    return catchThrowableOfType(
        OutboxException.class,
        () -> JdbcStore.onFile(file(), OutboxTable.standard(), Clock.systemUTC()));
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }
}
