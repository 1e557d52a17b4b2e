package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.outbox.BacklogCosts;
import io.github.baidiao.benchmarks.outbox.DrainRate;
import io.github.baidiao.benchmarks.outbox.EnqueueTimes;
import io.github.baidiao.benchmarks.outbox.OutboxTimes;
import io.github.baidiao.benchmarks.outbox.Percentiles;
import java.util.Locale;

/** The tables about the outbox. */
final class OutboxReport {
  private OutboxReport() {}

  static String markdown(Machine machine, OutboxTimes.Size size, OutboxTimes.Outcome outcome) {
    Markdown text = new Markdown();
    text.line(
        "Measured on %s; an fsync of 4 KiB on its disk takes %s (p99 %s).%n",
        machine, Markdown.time(outcome.fsync().median()), Markdown.time(outcome.fsync().p99()));
    text.line("### Queueing, beside a plain INSERT and COMMIT%n");
    text.row("database", "", "queued: p50", "p99", "plain: p50", "p99", "queued / plain, p50");
    text.rule(7);
    for (EnqueueTimes times : outcome.enqueue()) {
      String database = times.database();
      row(text, database, "by itself", times.enqueue(), times.insert());
      row(
          text,
          database,
          "in the transaction of a visit",
          times.enqueueInTransaction(),
          times.insertInTransaction());
    }
    text.line(
        "%n### Entries sent a second, to a service that answers after %d ms%n",
        size.answer().toMillis());
    text.row("database", "workers", "entries", "a second", "of at most");
    text.rule(5);
    for (DrainRate rate : outcome.drain()) {
      for (DrainRate.OfWorkers of : rate.rates()) {
        double most = of.workers() * 1e9 / size.answer().toNanos();
        text.row(
            rate.database(),
            of.workers(),
            of.entries(),
            String.format(Locale.ROOT, "%.1f", of.perSecond()),
            String.format(Locale.ROOT, "%.0f", most));
      }
    }
    text.line("%n### One entry, while so many others wait%n");
    text.row(
        "database",
        "rows that wait",
        "queued",
        "queued, in order",
        "taken and recorded",
        "taken and recorded, in order",
        "plain INSERT");
    text.rule(7);
    for (BacklogCosts costs : outcome.backlog()) {
      for (BacklogCosts.AtSize at : costs.sizes()) {
        text.row(
            costs.database(),
            String.format(Locale.ROOT, "%,d", at.rows()),
            Markdown.time(at.enqueue()),
            Markdown.time(at.enqueueOrdered()),
            Markdown.time(at.send()),
            Markdown.time(at.sendOrdered()),
            Markdown.time(at.insert()));
      }
    }
    return text.toString();
  }

  private static void row(
      Markdown text, String database, String how, Percentiles queued, Percentiles plain) {
    text.row(
        database,
        how,
        Markdown.time(queued.median()),
        Markdown.time(queued.p99()),
        Markdown.time(plain.median()),
        Markdown.time(plain.p99()),
        String.format(Locale.ROOT, "%.2f", queued.median() / plain.median()));
  }
}
