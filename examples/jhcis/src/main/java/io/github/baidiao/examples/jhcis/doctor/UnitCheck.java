package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.core.identity.HospitalCode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which units the database has, and which JHCIS it is. */
final class UnitCheck {
  private UnitCheck() {}

  static void run(Connection connection, Chart chart, Optional<HospitalCode> named)
      throws SQLException {
    List<String> units = new ArrayList<>();
    // 0000x is JHCIS's placeholder (confirmed by 4).
    for (List<String> row :
        Rows.of(
            connection,
            "SELECT offid, DATE_FORMAT(dateverupdate, '%Y-%m-%d') FROM office"
                + " WHERE offid <> '0000x' ORDER BY offid")) {
      units.add(row.get(0));
      chart.add("jhcis_version", row.get(1).isEmpty() ? "-" : row.get(1));
    }
    chart.fact("units", String.valueOf(units.size()));
    boolean clear = named.isPresent() ? units.contains(named.get().value()) : units.size() == 1;
    if (!clear) {
      chart.add(
          Complaint.against(
              Ailment.UNIT_UNCLEAR, units.isEmpty() ? "-" : String.join(" ", units), Need.ALL));
    }
  }
}
