package io.github.baidiao.examples.jhcis.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the bytes of Thai texts really are, seen in titles and names of hospitals: in nobody's own.
 */
final class TextCheck {
  private TextCheck() {}

  static void ofTitles(Connection connection, Chart chart) throws SQLException {
    probe(
        connection,
        chart,
        "ctitle.titlename",
        "SELECT HEX(titlename), CHARSET(titlename) FROM ctitle"
            + " WHERE titlename IS NOT NULL LIMIT 200");
  }

  static void ofHospitals(Connection connection, Chart chart) throws SQLException {
    probe(
        connection,
        chart,
        "chospital.hosname",
        "SELECT HEX(hosname), CHARSET(hosname) FROM chospital"
            + " WHERE hosname IS NOT NULL LIMIT 200");
  }

  private static void probe(Connection connection, Chart chart, String column, String sql)
      throws SQLException {
    Map<ThaiBytes, Integer> seen = new EnumMap<>(ThaiBytes.class);
    for (List<String> row : Rows.of(connection, sql)) {
      ThaiBytes bytes = ThaiBytes.of(row.get(0));
      // A server that knows it for TIS-620 gives it out as Thai.
      boolean declared = bytes == ThaiBytes.TIS620 && row.get(1).equals("tis620");
      if (seen.merge(bytes, 1, Integer::sum) == 1 && isBroken(bytes) && !declared) {
        chart.add(Complaint.against(Ailment.THAI_BROKEN, column + " " + bytes, Need.RECORD));
      }
    }
    chart.fact("bytes." + column, seen.toString());
  }

  private static boolean isBroken(ThaiBytes bytes) {
    return bytes != ThaiBytes.ASCII && bytes != ThaiBytes.UTF8;
  }
}
