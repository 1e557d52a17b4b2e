package io.github.baidiao.benchmarks;

import io.github.baidiao.benchmarks.Results.Spread;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of {@code docs/benchmarks.md}, in Markdown. */
final class Report {
  private final Results results;
  private final Machine machine;
  private final int rounds;
  private final String missingPcscd;
  private final StringBuilder text = new StringBuilder();

  Report(Results results, Machine machine, int rounds, String missingPcscd) {
    this.results = results;
    this.machine = machine;
    this.rounds = rounds;
    this.missingPcscd = missingPcscd;
  }

  String markdown(List<Comparison> measured) {
    line("Measured on %s; %d rounds.%n", machine, rounds);
    if (!missingPcscd.isEmpty()) {
      line("Nothing was measured over pcscd: %s.%n", missingPcscd);
    }
    line("### Commands%n");
    commands();
    List<Comparison> plans = of(Plans.class, measured);
    if (!plans.isEmpty()) {
      line("%n### Our plan against the usual plan%n");
      row("link", "card", "read", "ours", "usual", "usual / ours");
      rule(6);
      plans.forEach(this::plan);
    }
    List<Comparison> shares = of(Share.class, measured);
    if (!shares.isEmpty()) {
      line("%n### Our read against a bare loop, over pcscd%n");
      row("read", "ours through", "the loop", "ours", "loop", "our share");
      rule(6);
      for (Comparison share : shares) {
        share(share, "ours", "default", "loopInTransaction", "with a transaction");
        share(share, "oursOverJdk", "JDK's provider", "loopInTransaction", "with a transaction");
        share(share, "ours", "default", "loop", "without");
        share(share, "oursOverJdk", "JDK's provider", "loop", "without");
      }
    }
    List<Comparison> parsing = of(Parsing.class, measured);
    if (!parsing.isEmpty()) {
      line("%n### Parsing%n");
      row("what", "card", "time", "bytes allocated");
      rule(4);
      parsing.forEach(this::parsing);
    }
    return text.toString();
  }

  private static List<Comparison> of(Class<?> benchmarks, List<Comparison> measured) {
    return measured.stream().filter(one -> one.benchmarks() == benchmarks).toList();
  }

  private void commands() {
    row(
        "card",
        "read",
        "ours: commands",
        "APDUs",
        "characters",
        "usual: commands",
        "APDUs",
        "characters");
    rule(8);
    for (String person : SimulatedPerson.bundled()) {
      for (Parts parts : Parts.values()) {
        Tally ours = ours(person, parts);
        Tally usual = usual(person, parts);
        row(
            person,
            parts.title,
            ours.commands(),
            ours.apdus(),
            ours.characters(),
            usual.commands(),
            usual.apdus(),
            usual.characters());
      }
    }
  }

  static Tally ours(String person, Parts parts) {
    List<Tally> connections = new ArrayList<>();
    ThaiIdCards.over(
            new WrappedReaders(
                Link.simulated(person),
                card -> {
                  Tally tally = new Tally(card);
                  connections.add(tally);
                  return tally;
                }))
        .read(parts.from(SimulatedReaders.DEFAULT_READER));
    return connections.get(0);
  }

  static Tally usual(String person, Parts parts) {
    try (CardTransport card = Link.simulated(person).connect(SimulatedReaders.DEFAULT_READER)) {
      Tally tally = new Tally(card);
      UsualPlan.read(tally, parts.photo());
      return tally;
    }
  }

  private void plan(Comparison plan) {
    row(
        Link.valueOf(plan.parameter("link")).title,
        plan.person(),
        Parts.valueOf(plan.parameter("parts")).title,
        time(results.time(plan, "ours").median()),
        time(results.time(plan, "usual").median()),
        spread("%.2f", results.ratio(plan, "usual", "ours"), 1));
  }

  private void share(
      Comparison share, String ours, String through, String bare, String transaction) {
    Spread ratio = results.ratio(share, bare, ours);
    Spread ofOurs = new Spread(1 - ratio.median(), 1 - ratio.most(), 1 - ratio.least());
    row(
        Parts.valueOf(share.parameter("parts")).title,
        through,
        transaction,
        time(results.time(share, ours).median()),
        time(results.time(share, bare).median()),
        spread("%.1f", ofOurs, 100) + " %");
  }

  private void parsing(Comparison parsing) {
    for (String method : results.methods(parsing)) {
      row(
          method,
          parsing.person(),
          spread("%.0f", results.time(parsing, method), 1) + " ns",
          String.format(Locale.ROOT, "%.0f", results.allocated(parsing, method).median()));
    }
  }

  private static String time(double nanoseconds) {
    if (nanoseconds < 1e6) {
      return String.format(Locale.ROOT, "%.1f µs", nanoseconds / 1e3);
    }
    return nanoseconds < 1e9
        ? String.format(Locale.ROOT, "%.2f ms", nanoseconds / 1e6)
        : String.format(Locale.ROOT, "%.2f s", nanoseconds / 1e9);
  }

  /** {@code median (least-most)}; the median alone after a single round. */
  private String spread(String format, Spread spread, double factor) {
    String median = String.format(Locale.ROOT, format, spread.median() * factor);
    return spread.least() == spread.most()
        ? median
        : String.format(
            Locale.ROOT,
            "%s (" + format + " to " + format + ")",
            median,
            spread.least() * factor,
            spread.most() * factor);
  }

  private void row(Object... cells) {
    text.append('|');
    for (Object cell : cells) {
      text.append(' ').append(cell).append(" |");
    }
    text.append('\n');
  }

  private void rule(int cells) {
    text.append('|').append("---|".repeat(cells)).append('\n');
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
