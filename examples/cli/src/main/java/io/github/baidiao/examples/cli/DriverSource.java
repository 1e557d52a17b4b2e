package io.github.baidiao.examples.cli;

import io.github.baidiao.core.secret.SecretSource;
import java.io.PrintWriter;
import java.io.Writer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Connections of whichever JDBC driver is on the class path, each a new one: at the rate at which
 * visits are sent a pool has nothing to win.
 */
final class DriverSource implements DataSource {
  private static final int LOGIN_SECONDS = 15;

  // What stands on the command line stays in the shell's history and in the list of processes.
  private static final Pattern WITH_SECRETS =
      Pattern.compile("//[^/?]*@|[?&;](user|password|sslpassword)=", Pattern.CASE_INSENSITIVE);

  private final String url;
  private final Optional<String> user;
  private final Optional<SecretSource> password;

  private DriverSource(String url, Optional<String> user, Optional<SecretSource> password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Looks whether there is a driver; nothing is connected. */
  static DriverSource of(String url, Optional<String> user, Optional<SecretSource> password) {
    if (WITH_SECRETS.matcher(url).find()) {
      throw CliException.usage("--jdbc: without user and password");
    }
    try {
      DriverManager.getDriver(url);
    } catch (SQLException none) {
      throw CliException.of(CliErrorCode.DRIVER_MISSING);
    }
    DriverManager.setLoginTimeout(LOGIN_SECONDS);
    return new DriverSource(url, user, password);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(
        source -> {
          Function<char[], String> text = String::new;
          properties.setProperty("password", source.secret().use(text));
        });
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(Writer.nullWriter());
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // Nothing is logged.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    DriverManager.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() {
    return DriverManager.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }

  @Override
  public String toString() {
    return "DriverSource[masked]";
  }
}
