package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.stub.NhsoBook;
import io.github.baidiao.examples.jhcis.stub.StubServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Stations that do the work of a site, its people, and somebody who kills the stations. */
final class KillRun implements AutoCloseable {
  /** What a counter says of a patient who has a code. */
  static final String CODED = "coded";

  /** What it says when nobody knows. */
  static final String UNKNOWN = "unknown";

  // At what moment each dies; empty is any time. The first six are the short form's.
  private static final List<Optional<Moment>> DEATHS =
      List.of(
          Optional.of(Moment.IN_CONFIRM_SAVE),
          Optional.of(Moment.REMEMBERED),
          Optional.of(Moment.IN_A_POST_TO_NHSO),
          Optional.of(Moment.IN_JHCIS),
          Optional.of(Moment.NOT_COMMITTED),
          Optional.empty(),
          Optional.of(Moment.WRITTEN),
          Optional.of(Moment.IN_A_POST_TO_PHR),
          Optional.of(Moment.ANSWERED),
          Optional.of(Moment.COMMITTED),
          Optional.of(Moment.WRITING),
          Optional.of(Moment.LOOKING),
          Optional.of(Moment.IN_A_LOOK_UP),
          Optional.of(Moment.TAKEN),
          Optional.of(Moment.SETTLING),
          Optional.empty(),
          Optional.empty());
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");
  private static final int VISITS_FOR_EACH_KILL = 6;
  private static final int LONGEST_LIFE_MS = 20_000;
  private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(180);

  private final String jhcis;
  private final String place;
  private final Path folder;
  private final Random random;
  private final Duration ahead = untilNoon();
  private final Clock clock = Clock.offset(Clock.systemUTC(), ahead);
  private final Trap trap = new Trap();
  private final NhsoBook book = new NhsoBook();
  private final Records records = new Records();
  private final Reception reception;
  private final StubServer stub;
  private final OwnDatabase own;
  private final Watch watch;
  private final List<Program> stations = new ArrayList<>();
  private int started;
  private int left;

  /**
   * Begins one.
   *
   * @param jhcis the site's JDBC address, as the account of the program
   * @param place as {@link OwnPlace}
   */
  KillRun(JhcisSite site, String jhcis, String place, Path folder, int howMany, long seed) {
    this.jhcis = jhcis;
    this.place = place;
    this.folder = folder;
    this.random = new Random(seed);
    this.reception = new Reception(site, book, clock, new Random(random.nextLong()));
    this.stub = StubServer.start(new KillStub(book, clock, records, reception, trap)::answer);
    this.own = OwnPlace.open(place);
    this.watch = new Watch(own, keys(), clock, book, reception);
    for (int n = 0; n < howMany; n++) {
      stations.add(startStation());
    }
  }

  // So that no day ends while it runs.
  private static Duration untilNoon() {
    LocalDateTime now = LocalDateTime.now(BANGKOK);
    return Duration.between(now, now.toLocalDate().atTime(12, 0));
  }

  NhsoBook book() {
    return book;
  }

  Records records() {
    return records;
  }

  Reception reception() {
    return reception;
  }

  Watch watch() {
    return watch;
  }

  Figures kill(int kills) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    for (Optional<Moment> death : deaths(kills)) {
      // Few come to a counter, and several stations serve them.
      int passes = death.equals(Optional.of(Moment.IN_CONFIRM_SAVE)) ? 0 : random.nextInt(3);
      death.ifPresent(at -> trap.set(stations, at, passes));
      reception.give(VISITS_FOR_EACH_KILL);
      if (random.nextInt(3) == 0) {
        watch.somebodySavesOver(random);
      }
      Program dead = killOne(death);
      reception.died(dead.name());
      left += watch.sending(dead.name());
      stations.set(stations.indexOf(dead), startStation());
    }
    comeToRest();
    return new Figures(
        kills,
        trap.kills(),
        left,
        watch.arrivedSaid(),
        watch.notArrivedSaid(),
        reception.symptoms().size(),
        reception.savedOver().size(),
        records.count(),
        (System.nanoTime() - start) / 1_000_000_000);
  }

  private List<Optional<Moment>> deaths(int kills) {
    List<Optional<Moment>> deaths = new ArrayList<>();
    for (int n = 0; n < kills; n++) {
      deaths.add(DEATHS.get(n % DEATHS.size()));
    }
    Collections.shuffle(deaths, random);
    return deaths;
  }

  private Program killOne(Optional<Moment> death) throws InterruptedException {
    Program victim = stations.get(random.nextInt(stations.size()));
    if (death.isPresent()) {
      Optional<Program> caught = trap.caught(LONGEST_LIFE_MS);
      if (caught.isPresent()) {
        return caught.get();
      }
    } else {
      victim.await(random.nextInt(3000));
    }
    requireRunning(victim);
    victim.kill();
    return victim;
  }

  private void requireRunning(Program program) {
    if (!program.isRunning()) {
      throw new AssertionError(program.name() + " ended by itself:\n" + said());
    }
  }

  /** Returns what the programs have said. */
  String said() {
    try {
      return Files.readString(folder.resolve("programs.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // What never comes to rest is for the test to find.
  private void comeToRest() throws SQLException, InterruptedException {
    long end = System.nanoTime() + LONGEST_REST_NANOS;
    while (System.nanoTime() < end
        && !(reception.isNobodyWaiting() && watch.isAtRest(reception.symptoms()))) {
      stations.get(0).await(200);
      stations.forEach(this::requireRunning);
    }
    for (Program station : stations) {
      station.kill();
    }
  }

  private Program startStation() {
    String name = "station-" + ++started;
    return Program.start(
        name,
        KilledStation.class,
        folder.resolve("programs.log"),
        jhcis,
        place,
        keys().toString(),
        stub.address(name).toString(),
        name,
        Long.toString(ahead.toMillis()));
  }

  private Path keys() {
    return folder.resolve("outbox.key");
  }

  @Override
  public void close() {
    stations.forEach(Program::end);
    watch.close();
    own.close();
    stub.close();
  }
}
