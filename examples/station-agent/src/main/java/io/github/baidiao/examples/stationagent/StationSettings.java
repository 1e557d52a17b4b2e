package io.github.baidiao.examples.stationagent;

import java.util.Set;

/**
 * What a station is told. Immutable.
 *
 * @param address the address to listen on; any but a loopback address needs an access token
 * @param port 0 for a free one
 * @param allowedOrigins web pages that may call, as {@code https://his.example}; none by default
 */
public record StationSettings(String address, int port, Set<String> allowedOrigins) {

  /** Copies and checks. */
  public StationSettings {
    allowedOrigins = Set.copyOf(allowedOrigins);
  }

  /** Returns settings for programs of this PC alone. */
  public static StationSettings loopback(int port) {
    return new StationSettings("127.0.0.1", port, Set.of());
  }
}
