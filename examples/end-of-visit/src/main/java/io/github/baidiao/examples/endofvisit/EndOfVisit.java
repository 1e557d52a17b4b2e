package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.outbox.Enqueued;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the button "finish the visit" does: saves the visit and queues its messages in one
 * transaction. Either all of it is on disk or nothing is, whenever the power fails; no line to
 * anybody is needed for it. Thread-safe.
 *
 * <p>A visit may be finished again, with a correction or when the cashier is done: its PHR message
 * goes as a new version, and its rights are closed once, as soon as there is a bill.
 */
final class EndOfVisit {
  private final DataSource database;
  private final Outbox outbox;
  private final Hospital hospital;

  EndOfVisit(DataSource database, Outbox outbox, Hospital hospital) {
    this.database = database;
    this.outbox = outbox;
    this.hospital = hospital;
  }

  /**
   * Saves and queues.
   *
   * @return which version of the visit this is
   */
  long finish(FinishedVisit visit) throws SQLException {
    long version;
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try {
        version = saveAndQueue(connection, visit);
        connection.commit();
      } catch (SQLException | RuntimeException | Error e) {
        connection.rollback();
        throw e;
      }
    }
    outbox.wake();
    return version;
  }

  /** Does it in a transaction that your program has begun, and commits. */
  long saveAndQueue(Connection connection, FinishedVisit visit) throws SQLException {
    long version = VisitTable.save(connection, visit);
    outbox.enqueue(connection, PhrSender.message(PhrOfVisit.of(hospital, visit, version)));
    Optional<Bill> bill = visit.bill();
    if (bill.isPresent()) {
      Enqueued closing =
          outbox.enqueue(
              connection,
              CloseRightsQueue.message(
                  hospital.code(), ClosingOfVisit.of(hospital, visit, bill.get())));
      VisitTable.closingQueued(connection, visit.vn(), closing.key());
    }
    return version;
  }
}
