package io.github.baidiao.core.outbox;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A durable queue for everything that must arrive. Thread-safe; any number of programs may share
 * one table.
 *
 * <p>Messages are queued with {@link #enqueue}, inside the program's own transaction if it likes.
 * Senders are registered for their lanes, and either {@link #start} lets threads send, or the
 * program calls {@link #drainOnce} whenever it sees fit; without {@code start} there are no
 * threads. Every method may throw an {@link OutboxException}: {@code OUTBOX-2xx} when the database
 * does not do its part, {@code OUTBOX-105} after {@link #close}.
 */
public final class Outbox implements AutoCloseable {
  private final Queue queue;
  private final Sending sending;
  private final Entries entries;
  private final ByHand byHand;

  private Outbox(Store store, KeyProvider keys, OutboxSettings settings, Pace pace) {
    KeyedHash hash = QueueKeys.checked(keys, store);
    EntryCipher cipher = new EntryCipher(keys);
    Announcements news = new Announcements(settings);
    sending = new Sending(store, cipher, settings, news, pace);
    queue = new Queue(store, new NewRows(cipher, hash, settings), sending, pace);
    entries = new Entries(store, cipher, sending);
    byHand = new ByHand(store, cipher, news, sending::expiry, settings.largestPayload());
  }

  /**
   * Opens the queue in an SQLite file of its own, on a local disk; the file and its key file {@code
   * outbox.key} beside it are made if missing. Two programs may have it open.
   *
   * @throws OutboxException ({@code OUTBOX-204} to {@code 207}) when the file cannot be used, and
   *     ({@code OUTBOX-3xx}) when the keys cannot, or are another queue's
   */
  public static Outbox onFile(Path file, OutboxSettings settings) {
    KeyProvider keys = QueueKeys.beside(file, settings);
    OutboxTable table = OutboxTable.named(settings.table());
    return over(JdbcStore.onFile(file, table, settings.clock()), keys, settings, Pace.REAL);
  }

  /**
   * Opens the queue in the program's own database: MySQL, MariaDB, PostgreSQL or SQLite.
   *
   * @param source gives connections that are in no transaction; it is not closed by the outbox
   * @param settings with {@link OutboxSettings#keys}
   * @throws OutboxException ({@code OUTBOX-202}, {@code OUTBOX-203}) when the database or the table
   *     is not suited, and ({@code OUTBOX-3xx}) when the keys cannot be used, or are another
   *     queue's
   */
  public static Outbox on(DataSource source, OutboxSettings settings) {
    KeyProvider keys = QueueKeys.needed(settings);
    OutboxTable table = OutboxTable.named(settings.table());
    Store store = JdbcStore.on(source, table, settings.createTable(), settings.clock());
    return over(store, keys, settings, Pace.REAL);
  }

  static Outbox over(Store store, KeyProvider keys, OutboxSettings settings, Pace pace) {
    try {
      return new Outbox(store, keys, settings, pace);
    } catch (RuntimeException | Error e) {
      store.close();
      throw e;
    }
  }

  /**
   * Queues a message in a transaction of its own. It is on disk when this returns; what is started
   * here sends it at once.
   *
   * @return {@code AlreadyQueued} if this version of the fact was queued before; nothing is changed
   *     then
   * @throws OutboxException ({@code OUTBOX-102}) when the payload is larger than the settings allow
   */
  public Enqueued enqueue(OutboxMessage message) {
    return queue.add(message);
  }

  /**
   * Queues a message inside the caller's transaction: it is queued if and when the caller commits.
   * Nothing else is done to the connection, and the transaction stays usable whatever comes back.
   * After the commit the caller may call {@link #wake}, so that it is sent at once.
   *
   * @param caller a connection to the database that the outbox is on, in a transaction as a rule
   * @throws OutboxException as {@link #enqueue(OutboxMessage)}; then the caller rolls back
   */
  public Enqueued enqueue(Connection caller, OutboxMessage message) {
    return queue.add(caller, message);
  }

  /**
   * Lets a sender send what is queued in its lane.
   *
   * @throws OutboxException ({@code OUTBOX-101}) if the lane has one already
   */
  public void register(OutboxSender sender, LaneSettings settings) {
    sending.register(sender, settings);
  }

  /** Starts the threads that send for the registered lanes; a second call does nothing. */
  public void start() {
    sending.start();
  }

  /** Sends on the caller's thread what is due now in all registered lanes. */
  public DrainSummary drainOnce() {
    return drainOnce(Integer.MAX_VALUE);
  }

  /**
   * Likewise, but a limited number. Waits for a lane's next turn where {@link
   * LaneSettings#interval} is a minute at most, but for no pause; ends when it is interrupted.
   *
   * @param most how many entries are looked at, from 1
   */
  public DrainSummary drainOnce(int most) {
    return sending.drainOnce(most);
  }

  /** Lets the started threads look at once, after a commit of the caller's own for instance. */
  public void wake() {
    sending.wake();
  }

  /** Returns the entry of that key, as {@link OutboxMessage#key}. */
  public Optional<OutboxEntry> find(String key) {
    return entries().find(key);
  }

  /** Returns the entry of that id. */
  public Optional<OutboxEntry> entry(String id) {
    return entries().entry(id);
  }

  /**
   * Returns the entries that are meant, in the order in which they were queued. They are read in
   * pages while the stream is gone through, each as it is then; the stream needs no closing.
   */
  public Stream<OutboxEntry> entries(EntryFilter filter) {
    return entries().entries(filter);
  }

  /**
   * Returns what was queued, decrypted.
   *
   * @throws OutboxException ({@code OUTBOX-103}) if it is not there, ({@code OUTBOX-304}) if it
   *     cannot be decrypted
   */
  public byte[] payload(String id) {
    return entries().payload(id);
  }

  /**
   * Returns what was kept of the receiver's answer, decrypted: why it refused, what it warned
   * about, what it gave. Of an entry that was tried too often it is the code of the last attempt.
   *
   * @throws OutboxException as {@link #payload}
   */
  public Optional<byte[]> answer(String id) {
    return entries().answer(id);
  }

  /**
   * Sends an entry again that was refused or given up, or a waiting one at once. One that may have
   * arrived is settled by its sender's rule first. Attempts count anew, and an entry whose time was
   * over gets as much time as a new one.
   *
   * @throws OutboxException ({@code OUTBOX-103}) if there is no such entry, ({@code OUTBOX-104}) if
   *     it has arrived or is being sent
   */
  public OutboxEntry retry(String id) {
    return byHand().retry(id);
  }

  /**
   * Replaces the payload of an entry that waits, was refused or was given up, and sends it again.
   *
   * @throws OutboxException ({@code OUTBOX-103}) if there is no such entry, ({@code OUTBOX-104}) if
   *     it has arrived, may have arrived or is being sent, ({@code OUTBOX-102}) for a payload that
   *     is too large
   */
  public OutboxEntry correct(String id, byte[] payload) {
    return byHand().correct(id, payload);
  }

  /**
   * Gives an entry up that waits or may have arrived.
   *
   * @throws OutboxException ({@code OUTBOX-103}) if there is no such entry, ({@code OUTBOX-104}) if
   *     it is in any other state
   */
  public OutboxEntry giveUp(String id) {
    return byHand().giveUp(id);
  }

  /**
   * Says that an entry of unknown outcome has arrived, as somebody saw at the receiver.
   *
   * @param answer what the receiver gave for it, if anything; kept encrypted
   * @throws OutboxException ({@code OUTBOX-103}) if there is no such entry, ({@code OUTBOX-104}) if
   *     its outcome is not unknown
   */
  public OutboxEntry sayArrived(String id, Optional<byte[]> answer) {
    return byHand().sayArrived(id, answer.orElse(new byte[0]));
  }

  /**
   * Says that an entry of unknown outcome has not arrived, as somebody saw at the receiver, and
   * sends it again without another look: if that was wrong, it arrives twice.
   *
   * @throws OutboxException as {@link #sayArrived}
   */
  public OutboxEntry sayNotArrivedAndSendAgain(String id) {
    return byHand().sayNotArrivedAndSendAgain(id);
  }

  /**
   * Sends an entry again that has arrived, as somebody saw at the receiver that it is not there any
   * more. For receivers that take the same message twice without harm: if it is there, it arrives
   * twice. It is given up instead if a newer version was sent.
   *
   * @throws OutboxException ({@code OUTBOX-103}) if there is no such entry, ({@code OUTBOX-104}) if
   *     it has not arrived
   */
  public OutboxEntry sendAgainAlthoughArrived(String id) {
    return byHand().sendAgainAlthoughArrived(id);
  }

  /** Counts the entries of all stations. */
  public OutboxStatistics statistics() {
    return entries().statistics();
  }

  /**
   * Ends the threads, waits for what is being sent as long as the settings say, and closes the
   * file. What takes longer is settled by whoever sends next. A second call does nothing.
   */
  @Override
  public void close() {
    sending.close();
  }

  private Entries entries() {
    return sending.ifOpen(entries);
  }

  private ByHand byHand() {
    return sending.ifOpen(byHand);
  }
}
