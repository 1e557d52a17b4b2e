package io.github.baidiao.examples.jhcis.doctor;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What server it is, and how it is set. */
final class ServerCheck {
  private static final String BANGKOK_MINUTES = "420";
  // Seen to work: MySQL 5.6, which JHCIS 5.1 brings along (single source), and MariaDB 10 on.
  private static final String TESTED = "5\\.6\\..*|1[01]\\..*";

  private ServerCheck() {}

  static void run(Connection connection, Chart chart) throws SQLException {
    List<String> server =
        Rows.of(
                connection,
                "SELECT VERSION(), @@sql_mode, @@character_set_server, @@character_set_database,"
                    + " TIMESTAMPDIFF(MINUTE, UTC_TIMESTAMP(), NOW()), @@version_compile_os")
            .get(0);
    String version = server.get(0);
    String mode = server.get(1);
    chart.fact("version", version);
    chart.fact("sql_mode", mode.isEmpty() ? "-" : mode);
    chart.fact("charset.server", server.get(2));
    chart.fact("charset.database", server.get(3));
    chart.fact("minutes_from_utc", server.get(4));
    chart.fact("system", server.get(5));
    if (!version.matches(TESTED)) {
      chart.add(Complaint.note(Ailment.SERVER_UNTESTED, version));
    }
    String upper = mode.toUpperCase(Locale.ROOT);
    if (!upper.contains("STRICT_TRANS_TABLES") && !upper.contains("STRICT_ALL_TABLES")) {
      chart.add(Complaint.note(Ailment.NOT_STRICT, ""));
    }
    if (!server.get(4).equals(BANGKOK_MINUTES)) {
      chart.add(Complaint.note(Ailment.CLOCK_ELSEWHERE, server.get(4)));
    }
  }
}
