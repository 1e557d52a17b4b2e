package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baidiao face batch}. */
@Command(
    name = "batch",
    description = {
      "Compares many pairs of pictures: one JSON object on one line for each (NDJSON, always UTF-8),"
          + " in the order of the list. A picture that cannot be read is told on its line.",
      "เทียบใบหน้าหลายคู่ คู่ละหนึ่งบรรทัด (NDJSON) ตามลำดับในไฟล์"
    })
final class FaceBatch implements Callable<Integer> {
  private final Shell shell;
  private final Output output;
  private final FaceSource faces;

  @Mixin private final PairOptions options = new PairOptions();

  FaceBatch(Shell shell, Output output, FaceSource faces) {
    this.shell = shell;
    this.output = output;
    this.faces = faces;
  }

  @Override
  public Integer call() throws InterruptedException {
    FaceSource source = options.faces(faces);
    List<Pair> pairs = options.read(Pair.A, Pair.B);
    AtomicInteger exitCode = new AtomicInteger(ExitCode.DONE.number());
    try (FaceVerifier verifier = source.open()) {
      boolean all =
          options.compare(
              verifier,
              pairs,
              shell,
              output,
              result -> {
                output.showLine(result.json(verifier.thresholds()));
                result
                    .error()
                    .ifPresent(
                        error -> exitCode.compareAndSet(ExitCode.DONE.number(), error.number()));
              });
      return all ? exitCode.get() : ExitCode.UNEXPECTED.number();
    }
  }
}
