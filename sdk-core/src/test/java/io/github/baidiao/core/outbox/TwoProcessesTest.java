package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs that have one file open at the same time. */
class TwoProcessesTest {
  private static final int EACH = 200;

  @TempDir Path folder;

  @Test
  @Timeout(value = 180, unit = TimeUnit.SECONDS)
  void allBeginTheFileTogetherAndNothingIsLost() throws Exception {
    Path thai = Files.createDirectory(folder.resolve("โฟลเดอร์ชั่วคราว"));
    Path file = thai.resolve("outbox.db");
    List<Process> others = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      others.add(start(thai, file, name));
    }
    try (FileStage stage = new FileStage(file)) {
      for (int i = 0; i < EACH; i++) {
        stage.store().insert(Rows.visit("own" + i, 1));
      }
      for (Process other : others) {
        assertThat(other.waitFor()).isZero();
      }
      assertThat(stage.store().counts())
          .isEqualTo(Map.of("phr:99999", Map.of(EntryState.WAITING, 3L * EACH)));
    }
    try (FileStage again = new FileStage(file)) { // which checks all pages
      assertThat(again.store().hasEntries()).isTrue();
    }
  }

  /** The driver unpacks its native part into the temporary folder, whose name is Thai as well. */
  private static Process start(Path temporary, Path file, String name) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Djava.io.tmpdir=" + temporary,
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            OtherProcess.class.getName(),
            file.toString(),
            name,
            String.valueOf(EACH));
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.inheritIO().start();
  }
}
