package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The table in a database that speaks JDBC. Every change of a row adds 1 to its {@code rev}. */
final class JdbcStore implements Store {
  private final String table;
  private final Dialect dialect;
  private final Clock clock;
  private final Transactions transactions;
  private final Reading reading;
  private final ControlRows control;
  private final Upkeep upkeep;
  private final Claiming claiming;
  private final Updating updating;

  private JdbcStore(OutboxTable table, Dialect dialect, Clock clock, Transactions transactions) {
    this.table = dialect.quoted(table.name());
    this.dialect = dialect;
    this.clock = clock;
    this.transactions = transactions;
    this.reading = new Reading(this.table, dialect);
    this.control = new ControlRows(this.table, dialect);
    this.upkeep = new Upkeep(this.table);
    this.claiming = new Claiming(this.table, dialect, clock, transactions);
    this.updating = new Updating(this.table, dialect, clock);
  }

  /**
   * Opens the table in an SQLite file, both made if missing.
   *
   * @param clock the time that is gone by
   */
  static JdbcStore onFile(Path file, OutboxTable table, Clock clock) {
    SqliteFile opened = SqliteFile.open(file, table);
    return new JdbcStore(table, opened.dialect(), clock, opened);
  }

  /**
   * Opens the table in the program's database.
   *
   * @param source gives connections that are in no transaction
   * @param create whether the table is made if missing
   * @param clock the time that is gone by if the database is SQLite; a server's own counts
   *     otherwise
   */
  static JdbcStore on(DataSource source, OutboxTable table, boolean create, Clock clock) {
    Dialect dialect = TableSetUp.dialect(source);
    SourceTransactions transactions = new SourceTransactions(source, dialect);
    TableSetUp.check(transactions, dialect, table, create);
    return new JdbcStore(table, dialect, clock, transactions);
  }

  @Override
  public long now() {
    if (hasOwnClock()) {
      return clock.millis();
    }
    String text = "SELECT " + dialect.now(clock);
    return transactions
        .single(connection -> new Sql(text).first(connection, row -> row.getLong(1)))
        .orElse(0L);
  }

  @Override
  public boolean hasOwnClock() {
    return dialect.writesOneByOne();
  }

  @Override
  public boolean insert(Row row) {
    return transactions.single(connection -> insertHere(connection, row));
  }

  @Override
  public boolean insert(Connection caller, Row row) {
    try {
      return insertHere(caller, row);
    } catch (SQLException e) {
      throw dialect.failure(e);
    }
  }

  private boolean insertHere(Connection connection, Row row) throws SQLException {
    try {
      return RowColumns.insert(table, dialect, row).update(connection) == 1;
    } catch (SQLException e) {
      if (dialect.isDuplicate(e)) {
        return false;
      }
      throw e;
    }
  }

  @Override
  public List<Row> due(Lane lane, long now, int limit) {
    return transactions.single(connection -> reading.due(connection, lane, now, limit));
  }

  @Override
  public Optional<Long> nextDue(Lane lane) {
    return transactions.single(connection -> reading.nextDue(connection, lane));
  }

  @Override
  public Claim claim(Row candidate, String owner, long now, long leaseUntil, long turnEvery) {
    return claiming.claim(candidate, owner, now, leaseUntil, turnEvery);
  }

  @Override
  public Optional<Row> read(long seq) {
    return transactions.single(connection -> reading.one(connection, "seq", seq));
  }

  @Override
  public Optional<Row> readById(String id) {
    return transactions.single(connection -> reading.one(connection, "id", id));
  }

  @Override
  public Optional<Row> readByKey(String key) {
    return transactions.single(connection -> reading.one(connection, "entry_key", key));
  }

  @Override
  public Optional<Integer> update(Row row) {
    return row.dueAt().isPresent() || !row.orderRef().isPresent()
        ? transactions.single(connection -> updating.update(connection, row))
        : transactions.together(connection -> updating.close(connection, row), Optional::isPresent);
  }

  @Override
  public LaneState lane(Lane lane) {
    return transactions
        .single(connection -> control.lane(connection, lane.id()))
        .orElseGet(() -> LaneState.builder().nextTurnAt(0).failures(0).build());
  }

  @Override
  public void pause(Lane lane, long until, int failures) {
    transactions.together(
        connection -> {
          if (control.pause(connection, lane.id(), until, failures) == 0) {
            control.addLane(connection, lane.id());
            control.pause(connection, lane.id(), until, failures);
          }
          return true;
        },
        done -> true);
  }

  @Override
  public void laneWorks(Lane lane) {
    // Nearly always it did before, and then nobody's lock on the lane is waited for.
    if (lane(lane).failures() > 0) {
      transactions.single(
          connection -> {
            control.works(connection, lane.id());
            return true;
          });
    }
  }

  @Override
  public List<Row> page(EntryFilter filter, long afterSeq, int limit) {
    return transactions.single(connection -> reading.page(connection, filter, afterSeq, limit));
  }

  @Override
  public Map<String, Map<EntryState, Long>> counts() {
    return transactions.single(reading::counts);
  }

  @Override
  public Map<String, Long> oldestOpen() {
    return transactions.single(reading::oldestOpen);
  }

  @Override
  public boolean hasEntries() {
    return transactions.single(reading::hasEntries);
  }

  @Override
  public int remove(Set<EntryState> states, long changedBefore, int limit) {
    return transactions.together(
        connection -> upkeep.remove(connection, states, changedBefore, limit),
        removed -> removed > 0);
  }

  @Override
  public int bringBack(Lane lane, long waitingLimit) {
    return transactions.together(
        connection -> upkeep.bringBack(connection, lane, waitingLimit), changed -> changed > 0);
  }

  @Override
  public List<Row> leasedBeyond(Lane lane, long time, int limit) {
    return transactions.single(connection -> upkeep.leasedBeyond(connection, lane, time, limit));
  }

  @Override
  public String keep(String name, String text) {
    return transactions.single(
        connection -> {
          Optional<String> kept = control.text(connection, name);
          if (kept.isPresent()) {
            return kept.get();
          }
          control.addText(connection, name, text);
          return control.text(connection, name).orElse(text);
        });
  }

  @Override
  public void close() {
    transactions.close();
  }
}
