package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import java.time.Duration;
import org.immutables.value.Value;

/**
 * Where the jhcisdb is and who asks it. Immutable; {@code toString} tells no password. Defaults are
 * what JHCIS installs (port 3333 and jhcisdb: confirmed by 6 public clients).
 */
@ValueStyle
@Value.Immutable
public abstract class JhcisSettings {
  private static final int HIGHEST_PORT = 65_535;

  JhcisSettings() {}

  /** Host name or address. */
  public abstract String server();

  @Value.Default
  public int port() {
    return 3333;
  }

  @Value.Default
  public String database() {
    return "jhcisdb";
  }

  /** The account: best the one that {@code jhcis grants} makes, never root. */
  public abstract String user();

  /** Closed by whoever made it, once the connections are open. */
  @Value.Redacted
  public abstract Secret password();

  /** How many connections there may be at a time. */
  @Value.Default
  public int connections() {
    return 4;
  }

  /** How long the server may take until a connection stands. */
  @Value.Default
  public Duration connectTimeout() {
    return Duration.ofSeconds(10);
  }

  /** How long one statement may take: a day of a site without an index on dates takes seconds. */
  @Value.Default
  public Duration answerTimeout() {
    return Duration.ofSeconds(60);
  }

  @Value.Check
  void check() {
    demand(server().matches("[0-9A-Za-z.-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}]"), "server");
    demand(port() > 0 && port() <= HIGHEST_PORT, "port");
    demand(database().matches("[0-9A-Za-z_$]{1,64}"), "database");
    demand(!user().isEmpty(), "user");
    demand(connections() > 0, "connections");
    demand(positive(connectTimeout()), "connectTimeout");
    demand(positive(answerTimeout()), "answerTimeout");
  }

  private static boolean positive(Duration time) {
    return !time.isNegative() && !time.isZero();
  }

  private static void demand(boolean held, String setting) {
    if (!held) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, setting);
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link JhcisSettings}; server, user and password are needed. */
  public static final class Builder extends ImmutableJhcisSettings.Builder {
    Builder() {}
  }
}
