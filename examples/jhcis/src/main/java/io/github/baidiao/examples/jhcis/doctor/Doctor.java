package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Examines a JHCIS database. It only reads, and reads neither patients nor officers. */
public final class Doctor {
  // No such column; no right to a table, to a column; no such table.
  private static final Set<Integer> NOT_ALLOWED =
      new HashSet<>(Arrays.asList(1054, 1142, 1143, 1146));

  private Doctor() {}

  /**
   * Examines it; takes less than a second, whatever the number of visits.
   *
   * @param unit the unit that is named in the settings, if one is
   * @throws HisException ({@code HIS-102}) when the database does not answer, {@code HIS-104} when
   *     the account may not sign in; what is missing or not allowed inside is in the report
   */
  public static DoctorReport examine(JhcisConnections connections, Optional<HospitalCode> unit) {
    Chart chart = new Chart();
    return connections.read(
        connection -> {
          ServerCheck.run(connection, chart);
          TableCheck.run(connection, chart);
          KeyCheck.run(connection, chart);
          RightsCheck.run(connection, chart);
          ifAllowed(() -> UnitCheck.run(connection, chart, unit));
          ifAllowed(() -> TextCheck.ofTitles(connection, chart));
          ifAllowed(() -> TextCheck.ofHospitals(connection, chart));
          return chart.report();
        });
  }

  private interface Check {
    void run() throws SQLException;
  }

  // What is not there or not granted has its complaint already.
  private static void ifAllowed(Check check) throws SQLException {
    try {
      check.run();
    } catch (SQLException e) {
      if (!NOT_ALLOWED.contains(e.getErrorCode())) {
        throw e;
      }
    }
  }
}
