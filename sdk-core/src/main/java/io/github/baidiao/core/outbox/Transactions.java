package io.github.baidiao.core.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Predicate;

/** Where connections come from, and how a transaction of ours is done. Thread-safe. */
interface Transactions extends AutoCloseable {

  /** Does one statement alone. */
  <T> T single(Work<T> work);

  /** Does some statements in one transaction, and undoes them unless the result is to be kept. */
  <T> T together(Work<T> work, Predicate<? super T> keep);

  @Override
  void close();

  /** Some statements. May be done more than once, if the database undid them. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }
}
