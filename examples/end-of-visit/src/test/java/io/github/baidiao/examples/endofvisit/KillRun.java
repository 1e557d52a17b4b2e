package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A desk that finishes visits, stations that send them, and somebody who kills them all. */
final class KillRun implements AutoCloseable {
  static final Hospital HOSPITAL =
      new Hospital(HospitalCode.of("99999"), CitizenId.of("1100000000024"));

  // At what moment each dies; empty is any time. The first six are the short form's.
  private static final List<Optional<Moment>> DEATHS =
      List.of(
          Optional.of(Moment.REMEMBERED),
          Optional.of(Moment.IN_A_POST_TO_NHSO),
          Optional.of(Moment.IN_A_POST_TO_PHR),
          Optional.of(Moment.ANSWERED),
          Optional.of(Moment.NOT_COMMITTED),
          Optional.empty(),
          Optional.of(Moment.REMEMBERED),
          Optional.of(Moment.IN_A_POST_TO_NHSO),
          Optional.of(Moment.TAKEN),
          Optional.of(Moment.SETTLING),
          Optional.of(Moment.COMMITTED),
          Optional.empty(),
          Optional.empty());
  private static final int VISITS_FOR_EACH_KILL = 6;
  private static final int LONGEST_LIFE_MS = 12_000;

  private final TestDatabase place;
  private final Path folder;
  private final Random random;
  private final Trap trap = new Trap();
  private final Received received = new Received();
  private final LinkedBlockingQueue<String> toFinish = new LinkedBlockingQueue<>();
  private final Stub stub = Stub.start(received, trap, this::nextVisit);
  private final HisDatabase database;
  private final QueueWatch watch;
  private final List<Program> stations = new ArrayList<>();
  private Program desk;
  private volatile boolean closingTime;
  private int started;
  private int asked;
  private int newest;
  private int whileSending;
  private int left;

  KillRun(TestDatabase place, Path folder, int howMany, long seed) throws SQLException {
    this.place = place;
    this.folder = folder;
    this.random = new Random(seed);
    this.database = HisDatabase.open(place.jdbc());
    this.watch = new QueueWatch(database.source(), keys(), received);
    this.desk = startDesk();
    for (int n = 0; n < howMany; n++) {
      stations.add(startStation());
    }
  }

  Received received() {
    return received;
  }

  QueueWatch watch() {
    return watch;
  }

  Figures kill(int kills) throws SQLException, InterruptedException {
    long start = System.nanoTime();
    for (Optional<Moment> death : deaths(kills)) {
      give(VISITS_FOR_EACH_KILL);
      boolean ofTheDesk =
          death
              .map(at -> at == Moment.NOT_COMMITTED || at == Moment.COMMITTED)
              .orElseGet(() -> random.nextInt(4) == 0);
      Program dead = killOne(ofTheDesk ? List.of(desk) : stations, death);
      int sending = watch.sending(dead.name());
      left += sending;
      whileSending += sending > 0 ? 1 : 0;
      if (ofTheDesk) {
        desk = startDesk();
      } else {
        stations.set(stations.indexOf(dead), startStation());
      }
    }
    closingTime = true;
    comeToRest();
    return new Figures(
        kills,
        trap.kills(),
        whileSending,
        left,
        watch.arrivedSaid(),
        watch.notArrivedSaid(),
        saved().size(),
        versions(),
        saved().stream().mapToInt(visit -> received.visit(visit.vn()).size()).sum(),
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

  private Program killOne(List<Program> programs, Optional<Moment> death)
      throws InterruptedException {
    Program victim = programs.get(random.nextInt(programs.size()));
    if (death.isPresent()) {
      trap.set(programs, death.get(), random.nextInt(3));
      Optional<Program> caught = trap.caught(LONGEST_LIFE_MS);
      if (caught.isPresent()) {
        return caught.get();
      }
    } else {
      victim.await(random.nextInt(1500));
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

  /** Returns what the programs have said, which is nothing as a rule. */
  String said() {
    try {
      return Files.readString(folder.resolve("programs.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** New visits, and corrections of some. */
  private void give(int visits) {
    for (int n = 0; n < visits; n++) {
      boolean isNew = newest == 0 || random.nextInt(5) < 3;
      int number = isNew ? ++newest : newest - random.nextInt(Math.min(newest, 8));
      toFinish.add(number + " " + ++asked);
    }
  }

  private String nextVisit() {
    try {
      while (!closingTime || !toFinish.isEmpty()) {
        String visit = toFinish.poll(100, TimeUnit.MILLISECONDS);
        if (visit != null) {
          return visit;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "";
  }

  private void comeToRest() throws SQLException, InterruptedException {
    while (desk.isRunning() || !watch.isAtRest()) {
      stations.get(0).await(200);
      stations.forEach(this::requireRunning);
    }
    for (Program station : stations) {
      station.kill();
    }
    // As the next start would: the last ones may have died before it.
    watch.catchUp();
  }

  private Program startDesk() {
    String name = "desk-" + ++started;
    return Program.start(
        name,
        KilledDesk.class,
        log(),
        place.jdbc(),
        keys().toString(),
        stub.address(name).toString());
  }

  private Program startStation() {
    String name = "station-" + ++started;
    return Program.start(
        name,
        KilledStation.class,
        log(),
        place.jdbc(),
        keys().toString(),
        stub.address(name).toString(),
        name);
  }

  private Path keys() {
    return folder.resolve("outbox.key");
  }

  private Path log() {
    return folder.resolve("programs.log");
  }

  /** A visit as the HIS has it. */
  record Saved(String vn, long version, String reason, String epCode) {}

  List<Saved> saved() throws SQLException {
    List<Saved> all = new ArrayList<>();
    try (Connection connection = database.source().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT vn, version, reason, ep_code FROM his_visit");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(
            new Saved(rows.getString(1), rows.getLong(2), rows.getString(3), rows.getString(4)));
      }
    }
    return all;
  }

  private long versions() throws SQLException {
    return saved().stream().mapToLong(Saved::version).sum();
  }

  @Override
  public void close() {
    stations.forEach(Program::end);
    desk.end();
    watch.close();
    database.close();
    stub.close();
  }
}
