package io.github.baidiao.core.outbox;

import java.util.regex.Pattern;

/**
 * The outbox's table, for administrators who create it by hand. Immutable.
 *
 * <p>A program that creates no tables needs the rights {@code SELECT}, {@code INSERT}, {@code
 * UPDATE} and {@code DELETE} on this one table, and nothing else; in PostgreSQL also {@code USAGE}
 * on the sequence {@link #name} + {@code _seq_seq}. To create it by itself it needs {@code CREATE}
 * as well (in MySQL and MariaDB also {@code INDEX}).
 */
public final class OutboxTable {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final OutboxTable STANDARD = new OutboxTable("baidiao_outbox");

  private final String name;

  private OutboxTable(String name) {
    this.name = name;
  }

  /** Returns the table {@code baidiao_outbox}. */
  public static OutboxTable standard() {
    return STANDARD;
  }

  /**
   * Returns a table of another name.
   *
   * @param name a small letter, then at most 39 small letters, digits and underscores
   * @throws OutboxException ({@code OUTBOX-101}) for any other form
   */
  public static OutboxTable named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, "table");
    }
    return new OutboxTable(name);
  }

  /** Returns the table's name. */
  public String name() {
    return name;
  }

  /** Returns the statements that create the table with its indexes, each ended by a semicolon. */
  public String ddl(OutboxDatabase database) {
    StringBuilder text = new StringBuilder();
    for (String statement : Dialect.of(database).ddl(this)) {
      text.append(statement).append(";\n");
    }
    return text.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutboxTable && ((OutboxTable) other).name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
