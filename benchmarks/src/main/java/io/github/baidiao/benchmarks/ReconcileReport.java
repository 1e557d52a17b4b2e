package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.reconcile.MonthOfVisits;
import io.github.baidiao.benchmarks.reconcile.RunFigures;
import java.util.Locale;

/** The table about looking up the claim codes of many visits. */
final class ReconcileReport {
  private ReconcileReport() {}

  static String markdown(Machine machine, MonthOfVisits.Result result) {
    Markdown text = new Markdown();
    text.line("Measured on %s.%n", machine);
    text.row(
        "run",
        "visits",
        "from start to end",
        "visits a second",
        "resident memory",
        "Java heap",
        "of it live");
    text.rule(7);
    for (int i = 0; i < result.rounds().size(); i++) {
      row(text, "round " + (i + 1), result.rounds().get(i));
    }
    row(text, "many visits", result.many());
    text.line(
        "%nKilled %d times and started again, a run over %d visits gave every one its result, once.",
        result.kills(), result.rounds().get(0).visits());
    return text.toString();
  }

  private static void row(Markdown text, String run, RunFigures figures) {
    text.row(
        run,
        figures.visits(),
        String.format(Locale.ROOT, "%.1f s", figures.seconds()),
        String.format(Locale.ROOT, "%.0f", figures.perSecond()),
        figures.residentKilobytes() == 0 ? "-" : figures.residentKilobytes() / 1024 + " MB",
        figures.heapMegabytes() + " MB",
        figures.liveMegabytes() + " MB");
  }
}
