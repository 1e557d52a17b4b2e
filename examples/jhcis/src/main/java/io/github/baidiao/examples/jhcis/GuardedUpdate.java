package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.VisitIdentity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one statement that changes anything in JHCIS. It repeats everything that was looked at
 * before, so that whoever changes the visit between the look and the statement makes it change no
 * row. Only columns that are blank now are set: it changes a row whether the driver counts the rows
 * found or the rows changed.
 */
final class GuardedUpdate {
  private final String sql;
  private final List<String> parameters = new ArrayList<>();

  private GuardedUpdate(VisitIdentity visit, WritePlan plan) {
    StringBuilder text = new StringBuilder("UPDATE visit SET ");
    String comma = "";
    for (Map.Entry<VisitColumn, String> each : plan.blank().entrySet()) {
      text.append(comma).append(each.getKey().name()).append(" = ?");
      parameters.add(each.getValue());
      comma = ", ";
    }
    text.append(
        " WHERE pcucode = ? AND visitno = ? AND pcucodeperson = ? AND pid = ? AND visitdate = ?");
    parameters.add(visit.key().unit().value());
    parameters.add(visit.key().number());
    parameters.add(visit.person().registeredAt().value());
    parameters.add(visit.person().number());
    parameters.add(visit.day().toString());
    text.append(" AND (mit_flag IS NULL OR mit_flag <> 'Y')");
    text.append(" AND (flagservice IS NULL OR flagservice NOT IN ('")
        .append(String.join("', '", VisitReading.CANCELLED))
        .append("'))");
    Map<VisitColumn, String> guarded = new LinkedHashMap<>(plan.blank());
    guarded.putAll(plan.same());
    guarded.forEach(
        (column, value) -> {
          text.append(" AND ").append(column.guard());
          parameters.add(value);
        });
    sql = text.toString();
  }

  static GuardedUpdate of(VisitIdentity visit, WritePlan plan) {
    return new GuardedUpdate(visit, plan);
  }

  String sql() {
    return sql;
  }

  /** Runs it, and returns how many rows it has changed. */
  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.size(); i++) {
        statement.setString(i + 1, parameters.get(i));
      }
      return statement.executeUpdate();
    }
  }
}
