package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done with each value of a write, after a look at the visit. The code decides: what
 * hinders it refuses the whole. What comes with it is written where it can be, and named where it
 * cannot, since a claim code without its time is worth more to a site than none.
 */
final class WritePlan {
  private static final String NO_COLUMN = "";

  private final VisitValues values;
  private final Map<VisitColumn, String> blank = new LinkedHashMap<>();
  private final Map<VisitColumn, String> same = new LinkedHashMap<>();
  private final List<String> leftAlone = new ArrayList<>();
  private @Nullable WriteResult end;

  private WritePlan(VisitValues values) {
    this.values = values;
  }

  /** Looks at the visit, and changes nothing. */
  static WritePlan of(
      Connection connection, VisitColumns columns, VisitIdentity visit, VisitValues values)
      throws SQLException {
    WritePlan plan = new WritePlan(values);
    Optional<VisitRow> row = VisitRow.read(connection, visit.key(), columns.of(values));
    if (!row.isPresent()) {
      plan.end = WriteResult.refused(HisErrorCode.VISIT_GONE, NO_COLUMN);
    } else if (!row.get().is(visit)) {
      plan.end = WriteResult.refused(HisErrorCode.ANOTHER_VISIT, NO_COLUMN);
    } else {
      plan.sort(connection, columns, row.get());
      plan.weigh(row.get());
    }
    return plan;
  }

  private void sort(Connection connection, VisitColumns columns, VisitRow row) throws SQLException {
    for (Map.Entry<String, String> each : values.byColumn().entrySet()) {
      String name = each.getKey();
      String value = each.getValue();
      Optional<VisitColumn> found = columns.find(name);
      if (!found.isPresent()) {
        hinder(name, HisErrorCode.COLUMN_MISSING);
      } else if (found.get().isSame(row.value(found.get()), value)) {
        same.put(found.get(), value);
      } else if (!found.get().isBlank(row.value(found.get()))) {
        hinder(name, HisErrorCode.ANOTHER_VALUE);
      } else if (!found.get().holds(value)) {
        hinder(name, HisErrorCode.TOO_LONG);
      } else if (columns.lacksReference(connection, name, value)) {
        hinder(name, HisErrorCode.REFERENCE_MISSING);
      } else {
        blank.put(found.get(), value);
      }
    }
  }

  private void hinder(String column, HisErrorCode why) {
    if (column.equals(values.codeColumn())) {
      end = WriteResult.refused(why, column);
    } else {
      leftAlone.add(column);
    }
  }

  // A visit that was locked after our code had come into it is as it should be.
  private void weigh(VisitRow row) {
    Optional<HisErrorCode> refusal = row.refusal();
    if (end == null && blank.isEmpty()) {
      end = WriteResult.alreadyThere();
    } else if (refusal.isPresent()) {
      end = WriteResult.refused(refusal.get(), NO_COLUMN);
    }
  }

  /** Returns what became of it, when nothing is to be written. */
  Optional<WriteResult> end() {
    return Optional.ofNullable(end);
  }

  /** Returns the columns that are blank now, with our values. */
  Map<VisitColumn, String> blank() {
    return blank;
  }

  /** Returns the columns that have our values already. */
  Map<VisitColumn, String> same() {
    return same;
  }

  /** Returns the columns beside the code that do not get our value. */
  List<String> leftAlone() {
    return leftAlone;
  }
}
