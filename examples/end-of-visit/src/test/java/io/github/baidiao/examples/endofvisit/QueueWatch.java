package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Looks into the queue, and plays the person who decides what no look-up can tell. */
final class QueueWatch implements AutoCloseable {
  private final DataSource database;
  private final Outbox outbox;
  private final Received received;
  private int arrivedSaid;
  private int notArrivedSaid;

  QueueWatch(DataSource database, Path keys, Received received) {
    this.database = database;
    this.outbox = Outbox.on(database, OutboxSettings.builder().keys(KeyFile.at(keys)).build());
    this.received = received;
  }

  int arrivedSaid() {
    return arrivedSaid;
  }

  int notArrivedSaid() {
    return notArrivedSaid;
  }

  /** Returns how many entries a program was sending; it is dead now. */
  int sending(String owner) throws SQLException {
    String text = "SELECT COUNT(*) FROM baidiao_outbox WHERE state = 'SENDING' AND owner LIKE ?";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setString(1, owner + ".%");
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  List<OutboxEntry> in(EntryState... states) {
    return outbox.entries(EntryFilter.builder().addStates(states).build()).toList();
  }

  /** Decides what is left to a person, and returns whether nothing more happens by itself. */
  boolean isAtRest() throws SQLException {
    List<OutboxEntry> open = in(EntryState.WAITING, EntryState.SENDING, EntryState.UNKNOWN_OUTCOME);
    for (OutboxEntry entry : open) {
      if (entry.state() == EntryState.UNKNOWN_OUTCOME && entry.nextAt().isEmpty()) {
        decide(entry);
      }
    }
    return open.isEmpty();
  }

  private void decide(OutboxEntry entry) throws SQLException {
    boolean closing = entry.lane().kind().equals(CloseRightsQueue.KIND);
    List<Received.Code> codes =
        closing ? received.closing(entry.reference()) : received.claimCode(entry.reference());
    if (codes.isEmpty()) {
      notArrivedSaid++;
      outbox.sayNotArrivedAndSendAgain(entry.id());
      return;
    }
    arrivedSaid++;
    outbox.sayArrived(entry.id(), Optional.empty());
    if (closing) {
      try (Connection connection = database.getConnection()) {
        VisitTable.closed(connection, entry.key(), codes.get(0).code());
      }
    }
  }

  void catchUp() throws SQLException {
    new EpCodes(database).catchUp(outbox);
  }

  @Override
  public void close() {
    outbox.close();
  }
}
