package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.stations.StationLoad;
import java.util.Locale;

/** The table about many proofing stations at once. */
final class StationsReport {
  private StationsReport() {}

  static String markdown(Machine machine, StationLoad.Size size, StationLoad.Outcome outcome) {
    Markdown text = new Markdown();
    text.line("Measured on %s; stub and stations in one process.%n", machine);
    text.row(
        "stations",
        "time",
        "flows",
        "registrations",
        "wrong tokens",
        "other troubles",
        "flows a second",
        "p50",
        "p99",
        "longest");
    text.rule(10);
    text.row(
        size.stations(),
        String.format(Locale.ROOT, "%.1f s", outcome.took().toNanos() / 1e9),
        outcome.sortedNanos().size(),
        outcome.registered(),
        outcome.wrongTokens(),
        outcome.troubles().isEmpty() ? "none" : outcome.troubles(),
        String.format(Locale.ROOT, "%.0f", outcome.perSecond()),
        Markdown.time(outcome.percentile(50)),
        Markdown.time(outcome.percentile(99)),
        Markdown.time(outcome.percentile(100)));
    return text.toString();
  }
}
