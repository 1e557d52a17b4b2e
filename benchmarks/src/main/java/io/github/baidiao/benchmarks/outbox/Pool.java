package io.github.baidiao.benchmarks.outbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;

/** Keeps connections open between two uses, as the pool of a HIS does. Thread-safe. */
final class Pool implements AutoCloseable {
  private final Opening opening;
  private final Deque<Connection> free = new ArrayDeque<>();
  private final List<Connection> all = new ArrayList<>();

  Pool(Opening opening) {
    this.opening = opening;
  }

  /** How one more connection is made. */
  interface Opening {
    Connection open() throws SQLException;
  }

  /** Returns connections that go back to this pool when they are closed. */
  DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            Pool.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (source, method, arguments) -> {
              if (method.getName().equals("getConnection")) {
                return lend();
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  Connection lend() throws SQLException {
    Connection connection = taken();
    return (Connection)
        Proxy.newProxyInstance(
            Pool.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (lent, method, arguments) -> {
              if (method.getName().equals("close")) {
                giveBack(connection);
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /** Returns a connection that is the caller's own. */
  Connection connect() throws SQLException {
    return opening.open();
  }

  private synchronized Connection taken() throws SQLException {
    if (!free.isEmpty()) {
      return free.pop();
    }
    Connection fresh = opening.open();
    all.add(fresh);
    return fresh;
  }

  private synchronized void giveBack(Connection connection) {
    free.push(connection);
  }

  @Override
  public synchronized void close() throws SQLException {
    for (Connection connection : all) {
      connection.close();
    }
  }
}
