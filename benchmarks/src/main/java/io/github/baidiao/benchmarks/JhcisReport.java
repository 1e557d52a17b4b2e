package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.jhcis.JhcisTimes;
import io.github.baidiao.benchmarks.outbox.Percentiles;
import io.github.baidiao.benchmarks.reconcile.RunFigures;
import java.util.List;
import java.util.Locale;

/** The tables about JHCIS. */
final class JhcisReport {
  private JhcisReport() {}

  static String markdown(Machine machine, JhcisTimes.Size size, List<JhcisTimes.Outcome> outcomes) {
    Markdown text = new Markdown();
    text.line(
        "Measured on %s; %,d visits of %,d people, %d a day.%n",
        machine, size.visits(), size.people(), size.perDay());
    text.row("server", "what is read", "p50", "p99");
    text.rule(4);
    for (JhcisTimes.Outcome of : outcomes) {
      row(text, of.server(), "a day, by an index on dates", of.day());
      row(text, of.server(), "a day, without that index", of.noIndex());
      row(text, of.server(), "a person by citizen ID", of.person());
      row(text, of.server(), "a person, and their visits of a day", of.visitsOfPerson());
    }
    text.line("%n### Evidence: asked, kept and written%n");
    text.row("server", "visits", "from start to end", "resident memory", "Java heap", "of it live");
    text.rule(6);
    for (JhcisTimes.Outcome of : outcomes) {
      row(text, of.server(), of.month());
      row(text, of.server(), of.many());
    }
    return text.toString();
  }

  private static void row(Markdown text, String server, String what, Percentiles times) {
    text.row(server, what, Markdown.time(times.median()), Markdown.time(times.p99()));
  }

  private static void row(Markdown text, String server, RunFigures figures) {
    text.row(
        server,
        String.format(Locale.ROOT, "%,d", figures.visits()),
        String.format(Locale.ROOT, "%.1f s", figures.seconds()),
        figures.residentKilobytes() == 0 ? "-" : figures.residentKilobytes() / 1024 + " MB",
        figures.heapMegabytes() + " MB",
        figures.liveMegabytes() + " MB");
  }
}
