package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.proofing.ProofingTimes;
import io.github.baidiao.benchmarks.proofing.ProofingTimes.Citizens;
import io.github.baidiao.benchmarks.proofing.ProofingTimes.Figures;
import io.github.baidiao.benchmarks.proofing.Step;

/** The table about the steps of one proofing. */
final class ProofingReport {
  private ProofingReport() {}

  static String markdown(Machine machine, ProofingTimes.Size size, ProofingTimes.Outcome outcome) {
    Markdown text = new Markdown();
    text.line(
        "Measured on %s; %s; %d processes of the station, of which each first citizen is \"cold\", and"
            + " %d warm citizens.%n",
        machine,
        outcome.pcscd() ? "a virtual reader of pcscd" : "a reader of the process, no pcscd",
        size.processes(),
        size.processes() * size.warm());
    text.row("step", "warm: p50", "longest", "cold: p50", "longest", "stub, warm: p50");
    text.rule(6);
    Citizens warm = outcome.warm();
    Citizens cold = outcome.first();
    for (Step step : Step.values()) {
      row(text, step.title(), warm.own(step), cold.own(step), warm.network(step));
    }
    row(text, "**sum of a citizen's steps**", warm.own(), cold.own(), warm.network());
    text.line(
        "%nThe program itself is ready %s (longest %s) after its Java has started.",
        Markdown.time(outcome.start().median()), Markdown.time(outcome.start().most()));
    return text.toString();
  }

  private static void row(
      Markdown text, String title, Figures warm, Figures cold, Figures network) {
    text.row(
        title,
        Markdown.time(warm.median()),
        Markdown.time(warm.most()),
        Markdown.time(cold.median()),
        Markdown.time(cold.most()),
        network.median() == 0 ? "" : Markdown.time(network.median()));
  }
}
