package io.github.baidiao.examples.jhcis.site;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sees every statement that goes through a data source, with the parameters of its first time. */
public final class StatementWatch {
  private final DataSource watched;
  private final Map<String, Map<Integer, @Nullable Object>> seen =
      Collections.synchronizedMap(new LinkedHashMap<>());

  public StatementWatch(DataSource source) {
    this.watched = proxy(DataSource.class, source);
  }

  /** The data source to be used in place of the first. */
  public DataSource dataSource() {
    return watched;
  }

  /** Each statement once, in order, with its parameters by their number from 1. */
  public Map<String, Map<Integer, @Nullable Object>> seen() {
    return new LinkedHashMap<>(seen);
  }

  private <T> T proxy(Class<T> type, T target) {
    return handled(type, (self, method, arguments) -> call(target, method, arguments));
  }

  private static <T> T handled(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            StatementWatch.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private @Nullable Object call(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (target instanceof Statement && !(target instanceof PreparedStatement)) {
      text(arguments).ifPresent(sql -> seen.putIfAbsent(sql, Map.of()));
    }
    Object result = invoke(target, method, arguments);
    if (result instanceof PreparedStatement statement) {
      return watched(statement, text(arguments).orElseThrow());
    } else if (result instanceof Statement statement && target instanceof Connection) {
      return proxy(Statement.class, statement);
    }
    return result instanceof Connection connection ? proxy(Connection.class, connection) : result;
  }

  private PreparedStatement watched(PreparedStatement target, String sql) {
    Map<Integer, @Nullable Object> parameters = new TreeMap<>();
    return handled(
        PreparedStatement.class,
        (self, method, arguments) -> {
          if (arguments != null && arguments.length > 1 && arguments[0] instanceof Integer index) {
            parameters.put(index, method.getName().equals("setNull") ? null : arguments[1]);
          } else if (method.getName().startsWith("execute")) {
            seen.putIfAbsent(sql, new TreeMap<>(parameters));
          }
          return invoke(target, method, arguments);
        });
  }

  private static Optional<String> text(@Nullable Object @Nullable [] arguments) {
    return arguments != null && arguments.length > 0 && arguments[0] instanceof String sql
        ? Optional.of(sql)
        : Optional.empty();
  }

  private static @Nullable Object invoke(
      Object target, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What a plan of the server's says of one table. */
  public record Step(String table, String type, @Nullable String key, long rows) {}

  /** Asks the server how it would do a statement, with the parameters that were seen. */
  public List<Step> plan(Connection connection, String sql) throws SQLException {
    List<Step> steps = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql)) {
      for (Map.Entry<Integer, @Nullable Object> each :
          seen.getOrDefault(sql, Map.of()).entrySet()) {
        statement.setObject(each.getKey(), each.getValue());
      }
      try (var found = statement.executeQuery()) {
        while (found.next()) {
          steps.add(
              new Step(
                  String.valueOf(found.getString("table")),
                  String.valueOf(found.getString("type")),
                  found.getString("key"),
                  found.getLong("rows")));
        }
      }
    }
    return steps;
  }
}
