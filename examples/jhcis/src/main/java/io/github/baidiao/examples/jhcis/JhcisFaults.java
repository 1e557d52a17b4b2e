package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What MySQL and MariaDB say, as faults of ours. Of their texts, which quote values, nothing is
 * kept but SQLState and number; neither is the cause.
 */
final class JhcisFaults {
  // Too many connections, of all or of one user; shutting down; waited too long for a lock, twice
  // waited for each other, interrupted: none of them is there the next time.
  private static final Set<Integer> PASSING = numbers(1040, 1203, 1226, 1053, 1205, 1213, 1317);
  // No access to the database, at all, to a table, a column, a routine, without a privilege.
  private static final Set<Integer> DENIED = numbers(1044, 1045, 1142, 1143, 1227, 1370, 1698);
  private static final Set<Integer> UNKNOWN_NAME = numbers(1051, 1054, 1146);
  private static final int UNKNOWN_DATABASE = 1049;

  private JhcisFaults() {}

  /** Returns the exception that is thrown for it. */
  static HisException of(SQLException fault) {
    SQLException first = innermost(fault);
    String detail = "SQLState " + first.getSQLState() + ", number " + first.getErrorCode();
    return HisException.of(code(first), detail);
  }

  private static HisErrorCode code(SQLException fault) {
    @Nullable String state = fault.getSQLState();
    int number = fault.getErrorCode();
    if (DENIED.contains(number)) {
      return HisErrorCode.ACCESS_DENIED;
    } else if (UNKNOWN_NAME.contains(number)) {
      return HisErrorCode.SCHEMA_UNSUITED;
    } else if (number == UNKNOWN_DATABASE) {
      return HisErrorCode.SETTINGS_INVALID;
    }
    boolean passing =
        PASSING.contains(number)
            || fault instanceof SQLTimeoutException
            || fault instanceof SQLTransientException
            || (state != null && state.startsWith("08"));
    return passing ? HisErrorCode.HIS_UNREACHABLE : HisErrorCode.HIS_FAILED;
  }

  // A pool that gave up waiting hides why behind its own time-out.
  private static SQLException innermost(SQLException fault) {
    SQLException found = fault;
    for (Throwable t = fault.getCause(); t != null; t = t.getCause()) {
      if (t instanceof SQLException) {
        found = (SQLException) t;
      }
    }
    return found;
  }

  private static Set<Integer> numbers(Integer... numbers) {
    return new HashSet<>(Arrays.asList(numbers));
  }
}
