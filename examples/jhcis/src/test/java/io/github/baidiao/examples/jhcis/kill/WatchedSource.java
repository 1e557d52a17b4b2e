package io.github.baidiao.examples.jhcis.kill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/** A data source that tells when a transaction is about to be committed, and when it was. */
final class WatchedSource {
  private WatchedSource() {}

  static DataSource of(DataSource real, Runnable before, Runnable after) {
    return proxy(
        DataSource.class,
        real,
        (method, result) ->
            method.equals("getConnection")
                ? connection((Connection) result, before, after)
                : result,
        () -> {},
        "");
  }

  private static Connection connection(Connection real, Runnable before, Runnable after) {
    return proxy(
        Connection.class,
        real,
        (method, result) -> {
          if (method.equals("commit")) {
            after.run();
          }
          return result;
        },
        before,
        "commit");
  }

  private interface Result {
    Object of(String method, Object result);
  }

  private static <T> T proxy(
      Class<T> type, T real, Result result, Runnable before, String beforeMethod) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals(beforeMethod)) {
                before.run();
              }
              try {
                return result.of(method.getName(), method.invoke(real, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
