package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.examples.jhcis.JhcisColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the account may do, and what the site does by itself when a visit is changed. */
final class RightsCheck {
  private RightsCheck() {}

  static void run(Connection connection, Chart chart) throws SQLException {
    Rights rights = Rights.of(connection);
    if (rights.areUnknown()) {
      chart.add(Complaint.note(Ailment.NO_ACCOUNTS, ""));
    } else {
      account(chart, rights);
    }
    triggers(connection, chart, rights);
  }

  private static void account(Chart chart, Rights rights) {
    for (String column : JhcisColumns.written()) {
      if (!rights.mayUpdate(column)) {
        chart.add(
            Complaint.against(
                Ailment.NO_RIGHT_TO_WRITE, "visit." + column, Need.ofWriting(column)));
      }
    }
    if (!rights.tooMuch().isEmpty()) {
      chart.add(Complaint.note(Ailment.ACCOUNT_TOO_MIGHTY, rights.tooMuch()));
    }
  }

  private static void triggers(Connection connection, Chart chart, Rights rights)
      throws SQLException {
    List<List<String>> triggers =
        Rows.of(
            connection,
            "SELECT trigger_name, action_timing, event_manipulation"
                + " FROM information_schema.triggers"
                + " WHERE event_object_schema = DATABASE() AND event_object_table = 'visit'");
    for (List<String> trigger : triggers) {
      chart.add("triggers.visit", String.join(" ", trigger));
      if (trigger.get(2).equals("UPDATE")) {
        chart.add(Complaint.care(Ailment.TRIGGER, trigger.get(0), Need.WRITING));
      }
    }
    if (triggers.isEmpty() && !rights.areUnknown() && !rights.maySeeTriggers()) {
      chart.add(Complaint.note(Ailment.TRIGGERS_HIDDEN, ""));
    }
  }
}
