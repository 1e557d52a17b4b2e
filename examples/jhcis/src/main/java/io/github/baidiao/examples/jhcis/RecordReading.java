package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.jhcis.record.RecordMapping;
import io.github.baidiao.examples.jhcis.record.Row;
import io.github.baidiao.examples.jhcis.record.VisitRows;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the citizen's PHR takes of a visit. Thread-safe. All of it is of one moment where
 * JHCIS's tables are InnoDB, as the core ones are: one transaction reads them.
 */
final class RecordReading {
  private final JhcisConnections connections;
  private final HospitalCode unit;
  private final FundRule funds;

  RecordReading(JhcisConnections connections, HospitalCode unit, FundRule funds) {
    this.connections = connections;
    this.unit = unit;
    this.funds = funds;
  }

  /** Returns the visit as it is now; empty as {@code His.record} says. */
  Optional<PhrVisit> record(VisitKey visit, long version) {
    if (!visit.unit().equals(unit)) {
      return Optional.empty();
    }
    return JhcisNumbers.of(visit.number())
        .flatMap(number -> connections.inTransaction(connection -> rows(connection, number)))
        .flatMap(rows -> RecordMapping.visit(rows, unit, version));
  }

  private Optional<VisitRows> rows(Connection connection, int number) throws SQLException {
    String own = unit.value();
    List<Row> visits = Rows.of(connection, RecordSql.VISIT, own, number);
    if (visits.isEmpty()) {
      return Optional.empty();
    }
    Row visit = visits.get(0);
    String home = visit.text("pcucodeperson").orElse("");
    String person = visit.text("pid").orElse("");
    return Optional.of(
        VisitRows.builder()
            .visit(visit)
            .version(version(connection, own))
            .fund(
                funds.fund(
                    visit.text("main_inscl"), visit.text("rightcode"), visit.text("rightgroup")))
            .diagnoses(Rows.of(connection, RecordSql.DIAGNOSES, own, number))
            .drugs(Rows.of(connection, RecordSql.DRUGS, own, number))
            .labs(Rows.of(connection, RecordSql.LABS, home, person, own, number))
            .sugars(Rows.of(connection, RecordSql.SUGARS, own, number))
            .vaccines(Rows.of(connection, RecordSql.VACCINES, home, person, own, number))
            .allergies(Rows.of(connection, RecordSql.ALLERGIES, home, person))
            .appointments(Rows.of(connection, RecordSql.APPOINTMENTS, own, number))
            .build());
  }

  // A site without that column sends without it: nothing but the sender's own name depends on it.
  private static Optional<String> version(Connection connection, String unit) throws SQLException {
    try {
      return Rows.of(connection, RecordSql.VERSION, unit).stream()
          .findFirst()
          .flatMap(row -> row.text("dateverupdate"));
    } catch (SQLException e) {
      ErrorCode code = JhcisFaults.of(e).code();
      if (code == HisErrorCode.SCHEMA_UNSUITED || code == HisErrorCode.ACCESS_DENIED) {
        return Optional.empty();
      }
      throw e;
    }
  }
}
