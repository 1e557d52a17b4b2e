package io.github.baidiao.examples.jhcis.doctor;

import io.github.baidiao.examples.jhcis.JhcisColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tables and columns: whether they are there, and how the nine that are written are made. */
final class TableCheck {
  private static final Set<String> UTF8 =
      new HashSet<>(Arrays.asList("", "utf8", "utf8mb3", "utf8mb4", "ascii"));
  // PP and 10 digits; EP codes and the rest are of unknown length.
  private static final int CODE_LENGTH = 12;

  private TableCheck() {}

  static void run(Connection connection, Chart chart) throws SQLException {
    for (Map.Entry<String, List<String>> each : JhcisColumns.read().entrySet()) {
      table(connection, chart, each.getKey(), each.getValue());
    }
  }

  private static void table(Connection connection, Chart chart, String table, List<String> needed)
      throws SQLException {
    List<List<String>> about =
        Rows.of(
            connection,
            "SELECT engine, table_rows FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = ?",
            table);
    if (about.isEmpty()) {
      chart.add(Complaint.against(Ailment.COLUMN_MISSING, table, Need.of(table, "")));
      return;
    }
    String engine = about.get(0).get(0);
    chart.fact("rows." + table, "~" + about.get(0).get(1));
    Map<String, List<String>> columns = columns(connection, table);
    Set<String> charsets = new TreeSet<>();
    for (String column : needed) {
      if (!columns.containsKey(column)) {
        String name = table + "." + column;
        chart.add(Complaint.against(Ailment.COLUMN_MISSING, name, Need.of(table, column)));
      } else if (!UTF8.contains(columns.get(column).get(2))) {
        charsets.add(columns.get(column).get(2));
      }
    }
    for (String charset : charsets) {
      chart.add(Complaint.care(Ailment.NOT_UTF8, table + " " + charset, Need.of(table, "")));
    }
    if (table.equals(JhcisColumns.VISIT)) {
      visit(chart, engine, columns);
    }
  }

  // Type, length, character set, full type, what happens by itself; by lower-case name.
  private static Map<String, List<String>> columns(Connection connection, String table)
      throws SQLException {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (List<String> row :
        Rows.of(
            connection,
            "SELECT column_name, data_type, character_maximum_length, character_set_name,"
                + " column_type, extra FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ?",
            table)) {
      columns.put(row.get(0).toLowerCase(Locale.ROOT), row.subList(1, row.size()));
    }
    return columns;
  }

  private static void visit(Chart chart, String engine, Map<String, List<String>> columns) {
    chart.fact("engine.visit", engine);
    if (!engine.equalsIgnoreCase("InnoDB")) {
      chart.add(Complaint.against(Ailment.NO_TRANSACTIONS, engine, Need.WRITING));
    }
    for (String column : JhcisColumns.written()) {
      if (columns.containsKey(column)) {
        chart.fact("visit." + column, columns.get(column).get(3));
        suited(chart, column, columns.get(column));
      }
    }
    columns.forEach(
        (column, about) -> {
          if (about.get(4).toLowerCase(Locale.ROOT).contains("on update")) {
            chart.add(Complaint.care(Ailment.CHANGES_BY_ITSELF, column, Need.WRITING));
          }
        });
  }

  private static void suited(Chart chart, String column, List<String> about) {
    boolean text = about.get(0).contains("char") || about.get(0).contains("text");
    if (Need.isCode(column) && (!text || Long.parseLong(about.get(1)) < CODE_LENGTH)) {
      chart.add(
          Complaint.against(
              Ailment.COLUMN_UNSUITED,
              "visit." + column + " " + about.get(3),
              Need.ofWriting(column)));
    }
  }
}
