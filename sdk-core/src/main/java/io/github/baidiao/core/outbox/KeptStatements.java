package io.github.baidiao.core.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that keeps what it has prepared, since SQLite's driver does not: preparing the
 * INSERT of an entry takes about a quarter of the time until it is on the disk. For one thread at a
 * time.
 */
final class KeptStatements {
  private static final int MOST = 32;

  private final Connection connection;
  private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

  private KeptStatements(Connection connection) {
    this.connection = connection;
  }

  /** Returns that connection; its statements are closed along with it. */
  static Connection on(Connection connection) {
    KeptStatements kept = new KeptStatements(connection);
    return proxy(Connection.class, kept::call);
  }

  private @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
    if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
      return lent((String) arguments[0]);
    }
    return invoke(connection, method, arguments);
  }

  private PreparedStatement lent(String text) throws SQLException {
    @Nullable PreparedStatement kept = idle.remove(text);
    PreparedStatement statement = kept == null ? connection.prepareStatement(text) : kept;
    Lent lent = new Lent(text, statement);
    return proxy(PreparedStatement.class, lent::call);
  }

  /** A statement in use; nobody else has it meanwhile. */
  private final class Lent {
    private final String text;
    private final PreparedStatement statement;
    private boolean failed;
    private boolean given;

    Lent(String text, PreparedStatement statement) {
      this.text = text;
      this.statement = statement;
    }

    @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable {
      if (method.getName().equals("close")) {
        giveBack();
        return null;
      }
      try {
        return invoke(statement, method, arguments);
      } catch (SQLException e) {
        failed = true;
        throw e;
      }
    }

    private void giveBack() throws SQLException {
      if (given) {
        return;
      }
      given = true;
      if (failed || idle.containsKey(text)) {
        statement.close();
        return;
      }
      // Values are not kept: what they were is in the statement's memory.
      statement.clearParameters();
      idle.put(text, statement);
      if (idle.size() > MOST) {
        Iterator<PreparedStatement> all = idle.values().iterator();
        PreparedStatement least = all.next();
        all.remove();
        least.close();
      }
    }
  }

  /** What is done for a call of an interface's method. */
  private interface Handler {
    @Nullable Object call(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            KeptStatements.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.call(method, arguments)));
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
