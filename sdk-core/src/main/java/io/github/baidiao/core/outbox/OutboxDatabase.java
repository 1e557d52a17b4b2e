package io.github.baidiao.core.outbox;

/** The kinds of database that can hold the outbox. */
public enum OutboxDatabase {
  /** SQLite 3.24 or newer. */
  SQLITE,
  /** MySQL 5.6 or newer, MariaDB 10.0 or newer, with InnoDB. */
  MYSQL,
  /** PostgreSQL 9.5 or newer. */
  POSTGRESQL
}
