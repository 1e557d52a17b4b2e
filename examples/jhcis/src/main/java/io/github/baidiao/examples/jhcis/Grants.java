package io.github.baidiao.examples.jhcis;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements by which an administrator makes the account with the least that is needed: SELECT
 * on named columns, UPDATE on nine, nothing else. Immutable. Nothing here is run by the program.
 */
public final class Grants {
  private static final String NAME = "[0-9A-Za-z_]{1,%d}";
  // MySQL 5.6 itself takes no more than 16.
  private static final int LONGEST_USER = 32;
  private static final int LONGEST_SCHEMA = 64;

  private final String schema;
  private final String account;

  private Grants(String schema, String account) {
    this.schema = schema;
    this.account = account;
  }

  /**
   * Returns the statements for one account.
   *
   * @param schema the database of JHCIS, {@code jhcisdb} as a rule
   * @param user the account's name, 1 to 32 letters, digits and underscores
   * @param host from where it may sign in: a name, an address, or either with {@code %}
   * @throws HisException ({@code HIS-101}) for names of another form
   */
  public static Grants of(String schema, String user, String host) {
    demand(schema.matches(String.format(NAME, LONGEST_SCHEMA)), "database");
    demand(user.matches(String.format(NAME, LONGEST_USER)), "user");
    demand(host.matches("[0-9A-Za-z.:%_-]{1,60}"), "host");
    return new Grants(schema, "'" + user + "'@'" + host + "'");
  }

  private static void demand(boolean held, String setting) {
    if (!held) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, setting);
    }
  }

  /**
   * Returns the statement that makes the account. It has a gap where the password belongs, so that
   * no server takes it before the administrator has put one there.
   */
  public String account() {
    return "CREATE USER " + account + " IDENTIFIED BY <password>";
  }

  /** Returns what the account may do to JHCIS's tables, a statement for each table and kind. */
  public List<String> rights() {
    List<String> statements = new ArrayList<>();
    for (Map.Entry<String, List<String>> table : JhcisColumns.read().entrySet()) {
      statements.add(grant("SELECT", table.getValue(), table.getKey()));
    }
    statements.add(grant("UPDATE", JhcisColumns.written(), JhcisColumns.VISIT));
    return statements;
  }

  private String grant(String right, List<String> columns, String table) {
    return String.format(
        "GRANT %s (`%s`) ON `%s`.`%s` TO %s",
        right, String.join("`, `", columns), schema, table, account);
  }

  /**
   * Returns the statements that give the account a schema of our own on the same server, for the
   * ledger and the queue, where these are not in a file.
   *
   * @throws HisException ({@code HIS-101}) for JHCIS's own schema
   */
  public List<String> ownSchema(String name) {
    demand(name.matches(String.format(NAME, LONGEST_SCHEMA)), "own schema");
    demand(!name.equalsIgnoreCase(schema), "own schema");
    List<String> statements = new ArrayList<>();
    statements.add("CREATE DATABASE IF NOT EXISTS `" + name + "` CHARACTER SET utf8");
    statements.add(
        "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, INDEX, ALTER ON `"
            + name
            + "`.* TO "
            + account);
    return statements;
  }

  /** Returns account and rights as a script, to be read before it is run. */
  public String script() {
    StringBuilder text = new StringBuilder(account()).append(";\n");
    rights().forEach(statement -> text.append(statement).append(";\n"));
    return text.toString();
  }

  @Override
  public String toString() {
    return "Grants[" + schema + "]";
  }
}
