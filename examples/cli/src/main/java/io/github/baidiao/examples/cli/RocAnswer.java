package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.evaluation.RocCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of every set of pairs: {@code docs/schema/face-roc.schema.json}. */
record RocAnswer(
    List<RocSet> sets, FaceVerifier verifier, boolean cardForm, boolean failuresAsNonMatches)
    implements Answer {

  static RocAnswer of(
      Map<String, RocFigures> figures,
      FaceVerifier verifier,
      boolean cardForm,
      boolean failuresAsNonMatches) {
    List<RocSet> sets = new ArrayList<>();
    figures.forEach(
        (name, set) -> sets.add(RocSet.of(name, set, verifier.thresholds(), failuresAsNonMatches)));
    return new RocAnswer(sets, verifier, cardForm, failuresAsNonMatches);
  }

  Map<String, RocCurve> curves() {
    Map<String, RocCurve> curves = new LinkedHashMap<>();
    sets.forEach(set -> curves.put(set.name(), set.curve()));
    return curves;
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("model", ComparisonAnswer.model(verifier.embedder()))
        .with("finder", ComparisonAnswer.model(verifier.finder()))
        .with("policy", ComparisonAnswer.thresholds(verifier.thresholds()))
        .with("cardForm", cardForm)
        .with("failuresAsNonMatches", failuresAsNonMatches)
        .with("sets", sets, RocSet::json);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet()
            .line("Model", "โมเดล", verifier.embedder() + "; " + verifier.finder())
            .line(
                "Intervals",
                "ช่วงความเชื่อมั่น",
                "95 %, as if the pairs were independent; shared photos make them wider");
    sets.forEach(set -> set.addTo(sheet));
    return sheet;
  }
}
