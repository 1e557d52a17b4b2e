package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table, and the rules by which many stations share it. Thread-safe. Every method is one
 * transaction of its own, except {@link #insert(Connection, Row)}; every one throws an {@link
 * OutboxException} ({@code OUTBOX-2xx}) when the database does not do its part.
 */
interface Store extends AutoCloseable {

  /**
   * Returns the time that all stations go by: the database server's, or for a file this machine's.
   */
  long now();

  /** Returns whether that is this machine's clock, and costs nothing to ask. */
  boolean hasOwnClock();

  /**
   * Adds a row, of which {@code seq} and {@code rev} are not used; false if its key is there
   * already.
   */
  boolean insert(Row row);

  /** Likewise inside the caller's transaction, which stays usable if the key is there already. */
  boolean insert(Connection caller, Row row);

  /**
   * Returns rows of a lane whose time has come, without payload, the oldest first: waiting,
   * unknown, and those whose lease is over.
   */
  List<Row> due(Lane lane, long now, int limit);

  /** Returns when the lane's next row is due, or empty if none is open. */
  Optional<Long> nextDue(Lane lane);

  /**
   * Takes a row to send it: state {@code SENDING}, unsettled if it was unknown or its lease is
   * over, attempts one more, due at the lease's end, {@code rev} one more. Takes the lane's turn in
   * the same transaction.
   *
   * @param candidate as {@link #due} gave it
   * @param turnEvery the lane's interval in milliseconds, 0 for none
   */
  Claim claim(Row candidate, String owner, long now, long leaseUntil, long turnEvery);

  /** Returns a row whole. */
  Optional<Row> read(long seq);

  Optional<Row> readById(String id);

  Optional<Row> readByKey(String key);

  /**
   * Writes everything of a row that may change (state, unsettled, saidNotArrived, attempts, dueAt,
   * expiresAt, owner, lastCode, payload, memo, answer) if nobody has changed it since, and brings
   * the next one of the same order forward when this one is not open any more. A row that was read
   * without its payload (that of {@link #due}, {@link #page}) leaves payload, memo and answer as
   * they are. {@code changedAt} is set when the state is another one.
   *
   * @param row with the {@code seq} and {@code rev} that were read
   * @return the row's new {@code rev}, or empty if somebody was faster
   */
  Optional<Integer> update(Row row);

  LaneState lane(Lane lane);

  /** Lets nobody send in a lane before that time; an earlier pause that ends later stays. */
  void pause(Lane lane, long until, int failures);

  /** Notes that something of the lane has arrived: no failures in a row any more. */
  void laneWorks(Lane lane);

  /** Returns rows without payload in the order of queueing, those after {@code seq}. */
  List<Row> page(EntryFilter filter, long afterSeq, int limit);

  /** Returns how many there are by lane and state. */
  Map<String, Map<EntryState, Long>> counts();

  /** Returns when the oldest open row of each lane was queued. */
  Map<String, Long> oldestOpen();

  /** Returns whether there is any entry at all. */
  boolean hasEntries();

  /**
   * Removes rows in those states that changed last before then; returns how many, at most {@code
   * limit}.
   */
  int remove(Set<EntryState> states, long changedBefore, int limit);

  /**
   * Brings back what only a clock that was wrong can have put off: a lane's waiting rows due after
   * {@code waitingLimit}, and its turn if that is after it. Returns how many.
   */
  int bringBack(Lane lane, long waitingLimit);

  /**
   * Returns a lane's rows being sent whose lease ends after that time, which only a clock that
   * jumped back explains.
   */
  List<Row> leasedBeyond(Lane lane, long time, int limit);

  /**
   * Keeps a small text beside the entries, if there is none of that name, and returns what is kept.
   */
  String keep(String name, String text);

  @Override
  void close();
}
