package io.github.baidiao.examples.cli;

import io.github.baidiao.face.Decision;
import io.github.baidiao.face.FaceComparison;
import io.github.baidiao.face.FaceResult;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.PictureRole;
import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.UnusablePicture;
import io.github.baidiao.face.engine.ModelInfo;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of two pictures: {@code docs/schema/face-compare.schema.json}. */
record ComparisonAnswer(FaceVerifier verifier, FaceResult<FaceComparison> result)
    implements Answer {
  private static final MathContext DIGITS = new MathContext(4);

  static ExitCode exitCode(FaceResult<FaceComparison> result) {
    return result.match(
        comparison -> exitCode(comparison.decision()), unusable -> ExitCode.NO_USABLE_FACE);
  }

  private static ExitCode exitCode(Decision decision) {
    return switch (decision) {
      case MATCH -> ExitCode.DONE;
      case REVIEW -> ExitCode.REVIEW;
      case NO_MATCH -> ExitCode.NO_MATCH;
    };
  }

  static PictureProblem problem(UnusablePicture unusable) {
    return new PictureProblem(
        unusable.picture() == PictureRole.REFERENCE ? "a" : "b", unusable.errorCode());
  }

  @Override
  public JsonObject json() {
    Optional<FaceComparison> comparison = comparison();
    List<PictureProblem> problems = problems();
    return new JsonObject()
        .withNumber("similarity", comparison.map(FaceComparison::similarity))
        .with(
            "decision",
            comparison
                .map(done -> done.decision().name())
                .orElseGet(() -> PictureProblem.decision(problems)))
        .with("problems", problems, PictureProblem::json)
        .with("thresholds", thresholds(verifier.thresholds()))
        .with("model", model(verifier.embedder()))
        .with("finder", model(verifier.finder()))
        .with("quality", comparison, ComparisonAnswer::quality)
        .withTexts(
            "checked",
            comparison.stream().flatMap(done -> done.checked().stream()).map(Enum::name).toList())
        .withNumber(
            "unprovenLivenessHint",
            comparison.flatMap(done -> done.unprovenLivenessHint().stream().boxed().findFirst()));
  }

  private Optional<FaceComparison> comparison() {
    return result.match(Optional::of, unusable -> Optional.empty());
  }

  private List<PictureProblem> problems() {
    return result.match(comparison -> List.of(), unusable -> List.of(problem(unusable)));
  }

  private static JsonObject quality(FaceComparison comparison) {
    return new JsonObject()
        .with("a", QualityForm.json(comparison.referenceQuality()))
        .with("b", QualityForm.json(comparison.liveQuality()));
  }

  static JsonObject thresholds(ThresholdPolicy policy) {
    return new JsonObject()
        .with("match", policy.match())
        .with("review", policy.review())
        .with("falseMatchRate", policy.falseMatchRate())
        .with("source", policy.source());
  }

  static JsonObject model(ModelInfo model) {
    return new JsonObject().with("id", model.id()).with("version", model.version());
  }

  @Override
  public Sheet sheet() {
    return result.match(
        this::sheet,
        unusable ->
            new Sheet()
                .line("Decision", "ผล", "UNUSABLE เทียบไม่ได้ (cannot be compared)")
                .line("Picture", "รูป", problem(unusable).oneLine())
                .line(
                    "What to do",
                    "ควรทำ",
                    unusable.errorCode().operatorText().whatToDo(Locale.forLanguageTag("th"))
                        + " / "
                        + unusable.errorCode().operatorText().whatToDo(Locale.ENGLISH)));
  }

  private Sheet sheet(FaceComparison comparison) {
    ThresholdPolicy policy = comparison.thresholds();
    Sheet sheet =
        new Sheet()
            .line("Decision", "ผล", text(comparison.decision()))
            .line("Similarity", "ความคล้าย", four(comparison.similarity()))
            .line(
                "Thresholds",
                "เกณฑ์",
                "match from "
                    + four(policy.match())
                    + ", review from "
                    + four(policy.review())
                    + ", false match rate "
                    + percent(policy.falseMatchRate()))
            .line("Measured on", "ที่มาของเกณฑ์", policy.source());
    QualityForm.addHintsTo(sheet, "A", comparison.referenceQuality());
    QualityForm.addHintsTo(sheet, "B", comparison.liveQuality());
    comparison
        .unprovenLivenessHint()
        .ifPresent(
            hint -> sheet.line("Liveness, unproven", "ความมีชีวิต (ยังไม่พิสูจน์)", four(hint)));
    return sheet
        .line(
            "Checked",
            "สิ่งที่ตรวจ",
            comparison.checked().stream().map(Enum::name).collect(Collectors.joining(", ")))
        .line("Model", "โมเดล", comparison.embedder() + "; " + comparison.finder());
  }

  private static String text(Decision decision) {
    return switch (decision) {
      case MATCH -> "MATCH ตรงกัน (match)";
      case REVIEW -> "REVIEW ให้เจ้าหน้าที่พิจารณา (an officer decides)";
      case NO_MATCH -> "NO_MATCH ไม่ตรงกัน (no match)";
    };
  }

  static String four(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  static String percent(double share) {
    return BigDecimal.valueOf(100 * share).round(DIGITS).stripTrailingZeros().toPlainString() + " %";
  }
}
