package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao face roc}. */
@Command(
    name = "roc",
    description = {
      "Says how often the model errs on pairs that somebody has labelled: false match and false"
          + " non-match rates with 95 %% intervals, for each set of pairs.",
      "วัดความผิดพลาดของโมเดลกับคู่รูปที่มีเฉลย: อัตราตรงผิดคนและอัตราไม่ตรงทั้งที่เป็นคนเดียวกัน"
    })
final class FaceRoc implements Callable<Integer> {
  private static final String SAME = "same";
  private static final String SET = "set";
  private static final String ONE_SET = "all";

  private final Shell shell;
  private final Output output;
  private final FaceSource faces;

  @Mixin private final PairOptions options = new PairOptions();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = {
        "Draws the curves into this new file, an SVG picture.",
        "วาดกราฟลงไฟล์ใหม่ (SVG)"
      })
  private @Nullable String out;

  @Option(
      names = "--failures-as-non-matches",
      description = {
        "Counts a pair with an unusable picture as a non-match; without it such pairs are counted"
            + " apart and are in no rate.",
        "นับคู่ที่มีรูปใช้ไม่ได้เป็นไม่ตรงกัน"
      })
  private boolean failuresAsNonMatches;

  FaceRoc(Shell shell, Output output, FaceSource faces) {
    this.shell = shell;
    this.output = output;
    this.faces = faces;
  }

  @Override
  public Integer call() throws InterruptedException {
    Optional<NewFile> plot = Optional.ofNullable(out).map(file -> NewFile.named("--out", file));
    FaceSource source = options.faces(faces);
    List<Pair> pairs = options.read(Pair.A, Pair.B, SAME);
    Map<String, RocFigures> sets = new LinkedHashMap<>();
    pairs.forEach(pair -> figures(sets, pair).expect(same(pair)));
    sets.values().forEach(RocFigures::check);

    try (FaceVerifier verifier = source.open()) {
      boolean all =
          options.compare(
              verifier,
              pairs,
              shell,
              output,
              result -> figures(sets, result.pair()).add(same(result.pair()), result));
      if (!all) {
        return ExitCode.UNEXPECTED.number();
      }
      RocAnswer answer = RocAnswer.of(sets, verifier, options.cardForm(), failuresAsNonMatches);
      plot.ifPresent(
          file -> file.write(RocPlot.svg(answer.curves()).getBytes(StandardCharsets.UTF_8)));
      int done = output.show(answer);
      return sets.values().stream()
          .flatMap(figures -> figures.firstError().stream())
          .findFirst()
          .map(ExitCode::number)
          .orElse(done);
    }
  }

  private static RocFigures figures(Map<String, RocFigures> sets, Pair pair) {
    return sets.computeIfAbsent(pair.column(SET).orElse(ONE_SET), set -> new RocFigures());
  }

  private static boolean same(Pair pair) {
    return switch (pair.column(SAME).orElse("").strip().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> true;
      case "0", "false" -> false;
      default -> throw CliException.pairsInvalid("line " + pair.line() + ": same is 1 or 0");
    };
  }
}
