package io.github.baidiao.examples.cli;

import io.github.baidiao.face.ThresholdPolicy;
import io.github.baidiao.face.evaluation.ComparisonSet;
import io.github.baidiao.face.evaluation.CrossValidation;
import io.github.baidiao.face.evaluation.OperatingPoint;
import io.github.baidiao.face.evaluation.Proportion;
import io.github.baidiao.face.evaluation.RocCurve;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of one set of pairs. */
record RocSet(
    String name,
    ComparisonSet comparisons,
    int errors,
    RocCurve curve,
    Optional<CrossValidation> tenFolds,
    List<OperatingPoint> table) {
  private static final int FOLDS = 10;
  private static final List<Double> FALSE_MATCH_RATES = List.of(0.1, 0.01, 0.001, 0.0001);

  /** In hundredths; the table leaves out what nobody would choose. */
  private static final int TABLE_STEP = 2;

  private static final double WORST_IN_TABLE = 0.5;

  static RocSet of(
      String name, RocFigures figures, ThresholdPolicy policy, boolean failuresAsNonMatches) {
    ComparisonSet comparisons = figures.comparisons();
    try {
      RocCurve curve =
          failuresAsNonMatches ? comparisons.rocWithFailuresAsNonMatches() : comparisons.roc();
      return new RocSet(
          name, comparisons, figures.errors(), curve, tenFolds(comparisons), table(curve, policy));
    } catch (IllegalStateException nothingCompared) {
      throw CliException.pairsInvalid("a set has no pairs of both kinds that can be compared");
    }
  }

  private static Optional<CrossValidation> tenFolds(ComparisonSet comparisons) {
    try {
      return Optional.of(comparisons.crossValidation(FOLDS));
    } catch (IllegalStateException tooFew) {
      return Optional.empty();
    }
  }

  private static List<OperatingPoint> table(RocCurve curve, ThresholdPolicy policy) {
    SortedMap<Double, OperatingPoint> table = new TreeMap<>();
    Stream.concat(
            IntStream.rangeClosed(-50, 50)
                .mapToObj(step -> curve.at(TABLE_STEP * step / 100.0))
                .filter(point -> point.falseMatchRate().value() <= WORST_IN_TABLE)
                .filter(point -> point.falseNonMatchRate().value() <= WORST_IN_TABLE),
            Stream.of(curve.at(policy.review()), curve.at(policy.match())))
        .forEach(point -> table.put(point.threshold(), point));
    return List.copyOf(table.values());
  }

  JsonObject json() {
    OperatingPoint best = curve.bestAccuracy();
    return new JsonObject()
        .with("set", Optional.of(name))
        .with("mated", curve.mated())
        .with("nonMated", curve.nonMated())
        .with("matedFailures", comparisons.matedFailures())
        .with("nonMatedFailures", comparisons.nonMatedFailures())
        .with("errors", errors)
        .with("auc", curve.areaUnderCurve())
        .with("eer", curve.equalError().meanErrorRate())
        .with("equalError", point(curve.equalError()))
        .with(
            "atFalseMatchRate",
            FALSE_MATCH_RATES,
            rate -> point(curve.atFalseMatchRate(rate)).with("target", rate))
        .with("bestAccuracy", point(best).with("accuracy", proportion(best.accuracy())))
        .with("tenFoldAccuracy", tenFolds, RocSet::folds)
        .with("thresholds", table, RocSet::point);
  }

  private static JsonObject folds(CrossValidation folds) {
    return new JsonObject().with("mean", folds.mean()).with("standardError", folds.standardError());
  }

  private static JsonObject point(OperatingPoint point) {
    return new JsonObject()
        .with("threshold", point.threshold())
        .with("falseMatchRate", proportion(point.falseMatchRate()))
        .with("falseNonMatchRate", proportion(point.falseNonMatchRate()))
        .with("trueAcceptRate", proportion(point.trueAcceptRate()));
  }

  private static JsonObject proportion(Proportion proportion) {
    return new JsonObject()
        .with("value", proportion.value())
        .with("count", proportion.count())
        .with("of", proportion.of())
        .with("lower", proportion.lower())
        .with("upper", proportion.upper());
  }

  void addTo(Sheet sheet) {
    sheet
        .line("Set", "ชุด", name)
        .line(
            "Pairs",
            "จำนวนคู่",
            curve.mated() + " of one person, " + curve.nonMated() + " of strangers")
        .line(
            "Unusable",
            "ใช้ไม่ได้",
            comparisons.matedFailures() + " and " + comparisons.nonMatedFailures())
        .line(
            "Unreadable", "อ่านไม่ได้", Optional.of(errors).filter(n -> n > 0).map(String::valueOf))
        .line("AUC", "AUC", String.format(Locale.ROOT, "%.5f", curve.areaUnderCurve()))
        .line("EER", "EER", equalError())
        .line("Accuracy", "ความถูกต้อง", accuracy());
    for (double rate : FALSE_MATCH_RATES) {
      OperatingPoint point = curve.atFalseMatchRate(rate);
      sheet.line(
          "TAR at FAR " + ComparisonAnswer.percent(rate),
          "TAR",
          point.trueAcceptRate() + " from " + ComparisonAnswer.four(point.threshold()) + " on");
    }
    for (OperatingPoint point : table) {
      sheet.line(
          "From " + ComparisonAnswer.four(point.threshold()),
          "ตั้งแต่",
          "FMR " + point.falseMatchRate() + ", FNMR " + point.falseNonMatchRate());
    }
  }

  private String equalError() {
    OperatingPoint point = curve.equalError();
    return String.format(
        Locale.ROOT,
        "%.2f %% at %.4f: FMR %s, FNMR %s",
        100 * point.meanErrorRate(),
        point.threshold(),
        point.falseMatchRate(),
        point.falseNonMatchRate());
  }

  private String accuracy() {
    OperatingPoint best = curve.bestAccuracy();
    return best.accuracy()
        + " at best, from "
        + ComparisonAnswer.four(best.threshold())
        + " on"
        + tenFolds
            .map(
                folds ->
                    String.format(
                        Locale.ROOT,
                        "; 10-fold %.2f +- %.2f %%",
                        100 * folds.mean(),
                        100 * folds.standardError()))
            .orElse("");
  }
}
