package io.github.baidiao.examples.anyhis.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A database whose power fails, as kill -9 has it: at the chosen step everything stops with an
 * {@link Error} that nothing catches, what was not committed is undone, and nothing works any more.
 * A step is a statement or a commit; it can fail just before it or just after.
 */
public final class MortalSource {
  /** The power has failed. */
  public static final class PowerFailure extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static final Set<String> STEPS =
      Set.of("execute", "executeQuery", "executeUpdate", "commit");

  private final DataSource real;
  private final int dieAt;
  private final AtomicInteger moments = new AtomicInteger();
  private final ConcurrentLinkedQueue<Connection> open = new ConcurrentLinkedQueue<>();
  private volatile boolean dead;

  /**
   * Makes one.
   *
   * @param dieAt at which moment, from 1; each step has two, before it and after
   */
  public MortalSource(DataSource real, int dieAt) {
    this.real = real;
    this.dieAt = dieAt;
  }

  public boolean isDead() {
    return dead;
  }

  public DataSource source() {
    return proxy(DataSource.class, real);
  }

  private <T> T proxy(Class<T> type, Object target) {
    InvocationHandler handler = (self, method, arguments) -> call(target, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private Object call(Object target, Method method, Object[] arguments) throws Throwable {
    boolean isStep = STEPS.contains(method.getName());
    if (dead) {
      if (method.getName().equals("close")) {
        return null;
      }
      throw new PowerFailure();
    }
    if (isStep) {
      moment();
    }
    Object result = invoke(target, method, arguments);
    if (isStep) {
      moment();
    }
    if (result instanceof Connection connection) {
      open.add(connection);
      return proxy(Connection.class, result);
    } else if (result instanceof PreparedStatement) {
      return proxy(PreparedStatement.class, result);
    }
    return result instanceof Statement ? proxy(Statement.class, result) : result;
  }

  private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private void moment() throws SQLException {
    if (moments.incrementAndGet() != dieAt) {
      return;
    }
    dead = true;
    for (Connection connection : open) {
      if (!connection.isClosed()) {
        if (!connection.getAutoCommit()) {
          connection.rollback();
        }
        connection.close();
      }
    }
    throw new PowerFailure();
  }
}
