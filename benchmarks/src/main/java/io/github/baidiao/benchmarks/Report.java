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
  private final Markdown text = new Markdown();

  Report(Results results, Machine machine, int rounds, String missingPcscd) {
    this.results = results;
    this.machine = machine;
    this.rounds = rounds;
    this.missingPcscd = missingPcscd;
  }

  String markdown(List<Comparison> measured) {
    text.line("Measured on %s; %d rounds.%n", machine, rounds);
    if (!missingPcscd.isEmpty()) {
      text.line("Nothing was measured over pcscd: %s.%n", missingPcscd);
    }
    text.line("### Commands%n");
    commands();
    List<Comparison> plans = of(Plans.class, measured);
    if (!plans.isEmpty()) {
      text.line("%n### Our plan against the usual plan%n");
      text.row("link", "card", "read", "ours", "usual", "usual / ours");
      text.rule(6);
      plans.forEach(this::plan);
    }
    List<Comparison> shares = of(Share.class, measured);
    if (!shares.isEmpty()) {
      text.line("%n### Our read against a bare loop, over pcscd%n");
      text.row("read", "ours through", "the loop", "ours", "loop", "our share");
      text.rule(6);
      for (Comparison share : shares) {
        share(share, "ours", "default", "loopInTransaction", "with a transaction");
        share(share, "oursOverJdk", "JDK's provider", "loopInTransaction", "with a transaction");
        share(share, "ours", "default", "loop", "without");
        share(share, "oursOverJdk", "JDK's provider", "loop", "without");
      }
    }
    List<Comparison> parsing = of(Parsing.class, measured);
    if (!parsing.isEmpty()) {
      text.line("%n### Parsing%n");
      text.row("what", "card", "time", "bytes allocated");
      text.rule(4);
      parsing.forEach(this::parsing);
    }
    return text.toString();
  }

  private static List<Comparison> of(Class<?> benchmarks, List<Comparison> measured) {
    return measured.stream().filter(one -> one.benchmarks() == benchmarks).toList();
  }

  private void commands() {
    text.row(
        "card",
        "read",
        "ours: commands",
        "APDUs",
        "characters",
        "usual: commands",
        "APDUs",
        "characters");
    text.rule(8);
    for (String person : SimulatedPerson.bundled()) {
      for (Parts parts : Parts.values()) {
        Tally ours = ours(person, parts);
        Tally usual = usual(person, parts);
        text.row(
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
    text.row(
        Link.valueOf(plan.parameter("link")).title,
        plan.person(),
        Parts.valueOf(plan.parameter("parts")).title,
        Markdown.time(results.time(plan, "ours").median()),
        Markdown.time(results.time(plan, "usual").median()),
        Markdown.spread("%.2f", results.ratio(plan, "usual", "ours"), 1));
  }

  private void share(
      Comparison share, String ours, String through, String bare, String transaction) {
    Spread ratio = results.ratio(share, bare, ours);
    Spread ofOurs = new Spread(1 - ratio.median(), 1 - ratio.most(), 1 - ratio.least());
    text.row(
        Parts.valueOf(share.parameter("parts")).title,
        through,
        transaction,
        Markdown.time(results.time(share, ours).median()),
        Markdown.time(results.time(share, bare).median()),
        Markdown.spread("%.1f", ofOurs, 100) + " %");
  }

  private void parsing(Comparison parsing) {
    for (String method : results.methods(parsing)) {
      text.row(
          method,
          parsing.person(),
          Markdown.spread("%.0f", results.time(parsing, method), 1) + " ns",
          String.format(Locale.ROOT, "%.0f", results.allocated(parsing, method).median()));
    }
  }
}
