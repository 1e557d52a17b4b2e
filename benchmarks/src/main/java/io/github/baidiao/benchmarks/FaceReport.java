package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.face.FaceCalls;
import io.github.baidiao.benchmarks.face.FacePictures;
import io.github.baidiao.benchmarks.face.ResidentMemory;
import io.github.baidiao.face.opencv.FaceSteps;
import java.util.List;
import java.util.Locale;

/** The tables about faces of {@code docs/benchmarks.md}, in Markdown. */
final class FaceReport {
  private static final Comparison CALLS = Comparison.face(FaceCalls.class);
  private static final Comparison STEPS = Comparison.face(FaceSteps.class);
  private static final Comparison FIRST = Comparison.firstComparison();

  private final Results results;
  private final Markdown text = new Markdown();

  FaceReport(Results results) {
    this.results = results;
  }

  static List<Comparison> comparisons() {
    return List.of(CALLS, STEPS, FIRST);
  }

  String markdown(Machine machine, int rounds) {
    text.line("Measured on %s; %d rounds; %s.%n", machine, rounds, FacePictures.origin());
    text.line("### A comparison of faces, warm, on one thread%n");
    text.row("what", "time");
    text.rule(2);
    row("decode a JPEG", CALLS, "decode");
    row("detect: boxes of all faces", STEPS, "detect");
    row("468 points of one face", STEPS, "points");
    row("align: the face in the template's pose", STEPS, "align");
    row("the embedder's net, one of two passes", STEPS, "embedderNet");
    row("`find`: box and points", CALLS, "find");
    row("`inspect`: box, points and quality", CALLS, "inspect");
    row("`template`: box, points, quality, template", CALLS, "template");
    row("**`verify`: two decoded pictures**", CALLS, "verify");
    row("match two templates", CALLS, "match");
    text.line(
        "%nOf a comparison the three nets themselves take %s %% (the fastest rounds): BlazeFace %s, FaceMesh %s (of four"
            + " looks), MobileFaceNet %s (of four passes).%n",
        share(), time("detectorNet"), time("meshNet"), time("embedderNet"));
    text.line("### The first comparison of a Java process, from its start to its end%n");
    text.row("native libraries", "time");
    text.rule(2);
    row("unpacked by this process", FIRST, "cold");
    row("there from an earlier one", FIRST, "warm");
    return text.toString();
  }

  private void row(String what, Comparison comparison, String method) {
    text.row(what, Markdown.time(results.time(comparison, method)));
  }

  private String time(String step) {
    return Markdown.time(least(STEPS, step));
  }

  // By the fastest round of each: what else the machine did meanwhile is in all the others.
  private String share() {
    double nets =
        2 * least(STEPS, "detectorNet")
            + 4 * least(STEPS, "meshNet")
            + 4 * least(STEPS, "embedderNet");
    return String.format(Locale.ROOT, "%.0f", 100 * nets / least(CALLS, "verify"));
  }

  private double least(Comparison comparison, String method) {
    return results.time(comparison, method).least();
  }

  static String memory(Machine machine, List<ResidentMemory.Step> steps) {
    Markdown text = new Markdown();
    text.line("Measured on %s.%n", machine);
    text.row("comparisons", "resident memory");
    text.rule(2);
    for (ResidentMemory.Step step : steps) {
      text.row(step.comparisons(), step.residentKilobytes() / 1024 + " MB");
    }
    return text.toString();
  }
}
