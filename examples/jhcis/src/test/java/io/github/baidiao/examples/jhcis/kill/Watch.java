package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.EntryState;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.jhcis.stub.NhsoBook;
import io.github.baidiao.examples.jhcis.stub.NhsoBook.Given;
import io.github.baidiao.examples.jhcis.work.LedgerRows;
import io.github.baidiao.examples.jhcis.work.LedgerRows.Row;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Looks into ledger and queue, and plays the person who decides what no look-up can tell. */
final class Watch implements AutoCloseable {
  // Of three looks; a window that saves later than the last is noticed by nobody.
  private static final int LOOKS_THAT_LEAVE_TWO = 1;

  private final OwnDatabase own;
  private final Outbox outbox;
  private final NhsoBook book;
  private final Reception reception;
  private int arrivedSaid;
  private int notArrivedSaid;

  Watch(OwnDatabase own, Path keys, Clock clock, NhsoBook book, Reception reception) {
    this.own = own;
    // Its table too, which no station may have made yet.
    Ledger.on(own.source(), clock);
    this.outbox =
        Outbox.on(
            own.source(), OutboxSettings.builder().keys(KeyFile.at(keys)).clock(clock).build());
    this.book = book;
    this.reception = reception;
  }

  int arrivedSaid() {
    return arrivedSaid;
  }

  int notArrivedSaid() {
    return notArrivedSaid;
  }

  Map<String, Row> rows(String task) throws SQLException {
    return LedgerRows.of(own.source(), task);
  }

  /** Returns how many messages a program was sending; it is dead now. */
  int sending(String owner) throws SQLException {
    String text = "SELECT COUNT(*) FROM baidiao_outbox WHERE state = 'SENDING' AND owner LIKE ?";
    try (Connection connection = own.source().getConnection();
        PreparedStatement statement = connection.prepareStatement(text)) {
      statement.setString(1, owner + ".%");
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    }
  }

  /** A window saves over a code that will be looked at twice at least. */
  void somebodySavesOver(Random random) throws SQLException {
    List<String> visits = new ArrayList<>();
    String text =
        "SELECT visit FROM baidiao_ledger WHERE task = 'CLAIM_CODE' AND write_state = 'WRITTEN'"
            + " AND looks <= "
            + LOOKS_THAT_LEAVE_TWO;
    try (Connection connection = own.source().getConnection();
        PreparedStatement statement = connection.prepareStatement(text);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        visits.add(rows.getString(1));
      }
    }
    if (!visits.isEmpty()) {
      reception.savesOver(visits.get(random.nextInt(visits.size())));
    }
  }

  /** Decides what is left to a person, and returns whether nothing more happens by itself. */
  boolean isAtRest(Map<String, String> visits) throws SQLException {
    for (OutboxEntry entry : in(EntryState.UNKNOWN_OUTCOME)) {
      if (entry.nextAt().isEmpty()) {
        decide(entry);
      }
    }
    boolean rest = in(EntryState.WAITING, EntryState.SENDING, EntryState.UNKNOWN_OUTCOME).isEmpty();
    for (String task : List.of("CLAIM_CODE", "CLOSING", "PHR")) {
      Map<String, Row> rows = rows(task);
      rest &= rows.keySet().containsAll(visits.keySet());
      rest &=
          rows.values().stream().allMatch(row -> row.state().equals("KNOWN") && !row.looksAgain());
    }
    return rest;
  }

  private List<OutboxEntry> in(EntryState... states) {
    return outbox.entries(EntryFilter.builder().addStates(states).build()).toList();
  }

  private void decide(OutboxEntry entry) throws SQLException {
    if (!entry.lane().kind().equals(CloseRightsQueue.KIND)) {
      throw new AssertionError("PHR needs no person");
    }
    List<Given> codes = book.closings(entry.reference());
    if (codes.isEmpty()) {
      notArrivedSaid++;
      outbox.sayNotArrivedAndSendAgain(entry.id());
    } else {
      arrivedSaid++;
      outbox.sayArrived(entry.id(), Optional.empty());
      reception.types(entry.reference(), codes.get(0).code());
    }
  }

  @Override
  public void close() {
    outbox.close();
  }
}
