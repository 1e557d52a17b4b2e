package io.github.baidiao.examples.jhcis.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;

/** The servers that sites have, as {@code .ci/start-databases} starts them. */
public enum JhcisServer {
  /** Strict, and with accounts: the program has the least that it needs. */
  MARIADB("BAIDIAO_TEST_MARIADB", "STRICT_TRANS_TABLES"),
  /** As MySQL 5.6 comes; the one at hand knows no accounts. */
  MYSQL56("BAIDIAO_TEST_MYSQL56", "STRICT_TRANS_TABLES"),
  /** Cuts silently what is too long, and takes dates that cannot be. */
  MYSQL56_NOT_STRICT("BAIDIAO_TEST_MYSQL56", "");

  private static final boolean REQUIRED =
      Boolean.parseBoolean(System.getenv("BAIDIAO_DATABASES_REQUIRED"));

  private final String variable;
  private final String sqlMode;

  JhcisServer(String variable, String sqlMode) {
    this.variable = variable;
    this.sqlMode = sqlMode;
  }

  /** Whether it has accounts with rights of their own. */
  public boolean hasAccounts() {
    return this == MARIADB;
  }

  public boolean isStrict() {
    return !sqlMode.isEmpty();
  }

  /** Its administrator's JDBC address; where there is no server the test is left out. */
  public String address() {
    String address = System.getenv(variable);
    if (address == null) {
      String why = this + ": skipped, " + variable + " is not set (see .ci/start-databases)";
      assertThat(REQUIRED).as(why).isFalse();
      System.out.println(why);
      Assumptions.abort(why);
      throw new AssertionError(why);
    }
    return address + "&sessionVariables=sql_mode='" + sqlMode + "'";
  }
}
