package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which pairs are compared, and how. */
final class PairOptions {
  @Parameters(
      index = "0",
      paramLabel = "PAIRS.csv",
      description = {
        "List of pairs: CSV in UTF-8, its first line the names of the columns, a and b among them:"
            + " the trusted picture and the one just taken. Names are relative to the list.",
        "ไฟล์ CSV (UTF-8) ที่มีคอลัมน์ a และ b ชื่อไฟล์รูปอ้างอิงจากโฟลเดอร์ของไฟล์ CSV"
      })
  private String list = "";

  @Option(
      names = "--card-form",
      description = {
        "Brings each a into the form of a card photo first: a portrait of 297 x 355 pixels in at"
            + " most 5,120 bytes. For measurements without card photos.",
        "ย่อรูป a ให้เหมือนรูปในบัตรก่อนเทียบ (สำหรับการวัดผล)"
      })
  private boolean cardForm;

  @Option(
      names = "--embedder",
      paramLabel = "FILE",
      description = {
        "Compares with a net of your own: a file of properties that names an ONNX file, how it wants"
            + " its faces, and its thresholds.",
        "ใช้โมเดล ONNX ของโรงพยาบาลเอง ตามไฟล์ properties ที่ระบุ"
      })
  private @Nullable String embedder;

  boolean cardForm() {
    return cardForm;
  }

  /** Returns where the verifier comes from: the net of one's own, if one is named. */
  FaceSource faces(FaceSource standard) {
    return embedder == null ? standard : EmbedderFile.read(embedder);
  }

  List<Pair> read(String... columns) {
    return PairsFile.read(list, columns);
  }

  /**
   * Compares the pairs with a progress bar, where there is a terminal to show it.
   *
   * @return whether that were all: not if the program was interrupted
   */
  boolean compare(
      FaceVerifier verifier,
      List<Pair> pairs,
      Shell shell,
      Output output,
      Consumer<PairResult> tell)
      throws InterruptedException {
    ProgressBar bar =
        new ProgressBar(output.errText(), pairs.size(), shell.errorsAreSeen(), Clock.systemUTC());
    try (PairRun run = new PairRun(verifier, cardForm)) {
      // Native code must not be under way when the process ends.
      Thread onInterrupt =
          new Thread(
              () -> {
                run.stop();
                bar.clear();
              });
      Runtime.getRuntime().addShutdownHook(onInterrupt);
      try {
        return run.compare(
            pairs,
            result -> {
              bar.clear();
              tell.accept(result);
              bar.step();
            });
      } finally {
        bar.clear();
        forget(onInterrupt);
      }
    }
  }

  private static void forget(Thread onInterrupt) {
    try {
      Runtime.getRuntime().removeShutdownHook(onInterrupt);
    } catch (IllegalStateException ending) {
      // It is running.
    }
  }
}
