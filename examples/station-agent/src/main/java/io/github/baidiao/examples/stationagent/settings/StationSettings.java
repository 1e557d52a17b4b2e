package io.github.baidiao.examples.stationagent.settings;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.secret.SecretSource;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What a station is told. Immutable; {@code toString} shows no secret.
 *
 * <p>{@code build()} throws an {@link IllegalArgumentException} that names the setting when one is
 * out of range, and when the station would be open to other machines without an access token.
 */
@ValueStyle
@Value.Immutable
public abstract class StationSettings {
  /** The port of NHSO's own agent, so that existing programs find this one in its place. */
  public static final int DEFAULT_PORT = 8189;

  private static final int SHORTEST_TOKEN = 16;

  StationSettings() {}

  /** The address to listen on; any but a loopback address needs {@link #accessToken}. */
  @Value.Default
  public String address() {
    return "127.0.0.1";
  }

  /** The port; 0 for a free one. */
  @Value.Default
  public int port() {
    return DEFAULT_PORT;
  }

  /**
   * What a program has to show as {@code Authorization: Bearer}, at least 16 characters; none for
   * programs of this PC by default. It is the station's own and never NHSO's.
   */
  public abstract Optional<SecretSource> accessToken();

  /** Web pages that may call, as {@code https://his.example}; none by default. */
  public abstract Set<String> allowedOrigins();

  /**
   * Names this PC is called by, beside {@code 127.0.0.1}, {@code localhost} and {@code [::1]}: as
   * {@code pc7.hospital.example}, for the port listened on, or with a port of its own.
   */
  public abstract Set<String> allowedHosts();

  /** The exact name of the reader; without one, the reader that has a card in it. */
  public abstract Optional<String> reader();

  /** Where rights and claim codes come from; nowhere by default, then there is the card alone. */
  @Value.Default
  public NhsoSource nhso() {
    return NhsoSource.none();
  }

  /**
   * How long after a card was read a claim code may be asked for with that reading; 15 minutes by
   * default. NHSO's own time is unknown.
   */
  @Value.Default
  public Duration readingValidFor() {
    return Duration.ofMinutes(15);
  }

  /** The forms of messages that are spoken on the WebSocket; all by default. */
  @Value.Default
  public Set<MessageShape> messageShapes() {
    return Set.of(MessageShape.values());
  }

  /** Ports of their own for forms of messages, on the same address; none by default. */
  public abstract Map<MessageShape, Integer> shapePorts();

  /** How much is taken at once. */
  @Value.Default
  public StationLimits limits() {
    return StationLimits.defaults();
  }

  /** What time it is. */
  @Value.Default
  public Clock clock() {
    return Clock.systemUTC();
  }

  /** Returns whether other machines can reach the address. */
  public final boolean isOpenToOthers() {
    try {
      return !InetAddress.getByName(address()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("address");
    }
  }

  @Value.Check
  void check() {
    require(isPort(port()), "port");
    shapePorts().values().forEach(port -> require(isPort(port), "shapePorts"));
    allowedOrigins().forEach(origin -> require(isOrigin(origin), "allowedOrigins"));
    allowedHosts().forEach(host -> require(isHost(host), "allowedHosts"));
    require(!isOpenToOthers() || accessToken().isPresent(), "accessToken");
    accessToken()
        .ifPresent(
            token ->
                require(
                    token.secret().use(chars -> chars.length >= SHORTEST_TOKEN), "accessToken"));
  }

  private static boolean isPort(int port) {
    return port >= 0 && port <= 65_535;
  }

  // As browsers write it: lower case, no path, no slash at the end.
  private static boolean isOrigin(String text) {
    try {
      URI uri = URI.create(text);
      return uri.getScheme() != null
          && uri.getRawAuthority() != null
          && text.equals(uri.getScheme() + "://" + uri.getRawAuthority())
          && text.equals(text.toLowerCase(Locale.ROOT))
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isHost(String text) {
    try {
      URI uri = URI.create("http://" + text);
      return uri.getHost() != null
          && text.equals(uri.getRawAuthority())
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void require(boolean holds, String setting) {
    if (!holds) {
      throw new IllegalArgumentException("setting " + setting);
    }
  }

  /** Returns settings for programs of this PC alone, without NHSO. */
  public static StationSettings loopback(int port) {
    return builder().port(port).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "StationSettings[" + address() + ":" + port() + ", " + nhso() + "]";
  }

  /** Builds {@link StationSettings}; nothing is needed. */
  public static final class Builder extends ImmutableStationSettings.Builder {
    Builder() {}
  }
}
