package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.examples.jhcis.JhcisColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Indexes, foreign keys and triggers, which nobody has published. */
final class KeyCheck {
  private static final List<String> VISIT = Arrays.asList("pcucode", "visitno");
  private static final Map<String, List<String>> WANTED = new LinkedHashMap<>();

  static {
    WANTED.put("visit", VISIT);
    WANTED.put("person", Arrays.asList("pcucodeperson", "idcard"));
    WANTED.put("visitdiag", VISIT);
    WANTED.put("visitdrug", VISIT);
    WANTED.put("personalergic", Arrays.asList("pcucodeperson", "pid"));
  }

  private KeyCheck() {}

  static void run(Connection connection, Chart chart) throws SQLException {
    for (Map.Entry<String, List<String>> each : WANTED.entrySet()) {
      String table = each.getKey();
      List<List<String>> indexes = indexes(connection, table);
      indexes.forEach(index -> chart.add("index." + table, "(" + String.join(", ", index) + ")"));
      wanted(chart, indexes, table, each.getValue());
      if (table.equals(JhcisColumns.VISIT)) {
        wanted(chart, indexes, table, Arrays.asList("visitdate"));
      }
    }
    references(connection, chart);
  }

  // No index at all is one that the account may not see: every table has its primary key.
  private static void wanted(
      Chart chart, List<List<String>> indexes, String table, List<String> columns) {
    boolean there =
        indexes.stream()
            .filter(index -> index.size() >= columns.size())
            .anyMatch(
                index -> new HashSet<>(index.subList(0, columns.size())).containsAll(columns));
    if (!there && !indexes.isEmpty()) {
      String name = table + " (" + String.join(", ", columns) + ")";
      chart.add(Complaint.note(Ailment.NO_INDEX, name));
    }
  }

  private static List<List<String>> indexes(Connection connection, String table)
      throws SQLException {
    Map<String, List<String>> indexes = new LinkedHashMap<>();
    for (List<String> row :
        Rows.of(
            connection,
            "SELECT index_name, column_name FROM information_schema.statistics"
                + " WHERE table_schema = DATABASE() AND table_name = ?"
                + " ORDER BY index_name, seq_in_index",
            table)) {
      indexes
          .computeIfAbsent(row.get(0), name -> new ArrayList<>())
          .add(row.get(1).toLowerCase(Locale.ROOT));
    }
    return new ArrayList<>(indexes.values());
  }

  private static void references(Connection connection, Chart chart) throws SQLException {
    for (List<String> row :
        Rows.of(
            connection,
            "SELECT column_name, referenced_table_name, referenced_column_name"
                + " FROM information_schema.key_column_usage WHERE table_schema = DATABASE()"
                + " AND table_name = 'visit' AND referenced_table_name IS NOT NULL"
                + " ORDER BY column_name")) {
      String reference = row.get(0) + " -> " + row.get(1) + "." + row.get(2);
      chart.add("references.visit", reference);
      if (JhcisColumns.written().contains(row.get(0))) {
        chart.add(Complaint.care(Ailment.REFERENCE, reference, Need.ofWriting(row.get(0))));
      }
    }
  }
}
