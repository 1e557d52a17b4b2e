package io.github.baidiao.benchmarks.jhcis;

import io.github.baidiao.benchmarks.Turns;
import io.github.baidiao.benchmarks.outbox.Percentiles;
import io.github.baidiao.benchmarks.reconcile.RunFigures;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.jhcis.FundRule;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import io.github.baidiao.examples.jhcis.JhcisDatabase;
import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.ManyVisits;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Reading a JHCIS site of years, and a month of evidence on it, on each server that is there. */
public final class JhcisTimes {
  /** The largest site that is told of. */
  public static final Size REAL = new Size(13_000, 400_000, 100, 300, 20, 200);

  /** Enough to see that everything runs. */
  public static final Size REHEARSAL = new Size(200, 400, 10, 3, 2, 4);

  private static final LocalDate LAST = LocalDate.of(2026, 11, 20);
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);

  private JhcisTimes() {}

  /**
   * How much is measured.
   *
   * @param perDay visits of a day
   * @param turns of reading one thing in each way
   * @param month days with visits in a month
   * @param many days for the memory
   */
  public record Size(int people, int visits, int perDay, int turns, int month, int many) {}

  /**
   * What was measured on a server.
   *
   * @param noIndex a day where no index has its date, which is how JHCIS comes as far as is known
   */
  public record Outcome(
      String server,
      Percentiles day,
      Percentiles noIndex,
      Percentiles person,
      Percentiles visitsOfPerson,
      RunFigures month,
      RunFigures many) {}

  /** Returns the servers that the environment names. */
  public static List<JhcisServer> servers() {
    return Stream.of(JhcisServer.MARIADB, JhcisServer.MYSQL56)
        .filter(server -> System.getenv("BAIDIAO_TEST_" + server) != null)
        .toList();
  }

  /** Measures one server after the other, each in a schema that is removed afterwards. */
  public static List<Outcome> measure(Size size, Path folder, PrintStream progress)
      throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (JhcisServer server : servers()) {
      progress.printf("%s: %d visits%n", server, size.visits());
      try (JhcisSite site = JhcisSite.on(server);
          JhcisConnections connections = JhcisConnections.open(EvidenceMonth.settings(site))) {
        new ManyVisits(size.people(), size.visits(), size.perDay(), LAST).into(site);
        His his = JhcisDatabase.of(connections, UNIT, FundRule.standard());
        outcomes.add(measure(site, his, size, folder, progress));
      }
    }
    return outcomes;
  }

  private static Outcome measure(
      JhcisSite site, His his, Size size, Path folder, PrintStream progress) throws Exception {
    // A day takes a second so; a few are enough.
    long[][] bare = Turns.times(Math.min(size.turns(), 10), () -> his.visits(LAST));
    site.indexVisitDates();
    site.execute("ANALYZE TABLE visit");
    Random random = new Random(8);
    int days = size.visits() / size.perDay();
    Turns.Way[] ways = {
      () -> his.visits(LAST.minusDays(random.nextInt(days))),
      () -> his.person(citizen(random, size)),
      () -> personAndVisits(his, citizen(random, size))
    };
    Turns.times(size.turns(), ways);
    long[][] times = Turns.times(size.turns(), ways);
    progress.println("evidence");
    EvidenceMonth evidence = new EvidenceMonth(site, size.perDay(), LAST, folder);
    return new Outcome(
        (site.server() == JhcisServer.MARIADB ? "MariaDB " : "MySQL ")
            + site.text("SELECT version()").orElse("").split("-", 2)[0],
        Percentiles.of(times[0]),
        Percentiles.of(bare[0]),
        Percentiles.of(times[1]),
        Percentiles.of(times[2]),
        evidence.run(size.month()),
        evidence.run(size.many()));
  }

  private static CitizenId citizen(Random random, Size size) {
    return CitizenId.of(Citizens.number(1 + random.nextInt(size.people())));
  }

  // What the counter asks when a card is put in.
  private static Object personAndVisits(His his, CitizenId citizenId) {
    return his.person(citizenId)
        .match(
            person -> his.visits(LAST, person.key()),
            () -> {
              throw new IllegalStateException("nobody");
            },
            count -> {
              throw new IllegalStateException("several");
            },
            () -> {
              throw new IllegalStateException("gone");
            });
  }
}
