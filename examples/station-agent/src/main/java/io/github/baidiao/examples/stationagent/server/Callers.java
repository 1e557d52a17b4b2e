package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.examples.stationagent.settings.StationSettings;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Tells by a request's headers which page it comes from, if it is a page's at all. Immutable.
 *
 * <p>A browser says where a request comes from in {@code Origin}, in {@code Sec-Fetch-Site}, or, if
 * it is old, in {@code Referer} alone; a program that is no browser says nothing, and may call. A
 * name that was bound anew to this PC (DNS rebinding) shows in {@code Host}.
 */
final class Callers {
  private static final List<String> LOOPBACK = List.of("127.0.0.1", "localhost", "[::1]");

  private final Set<String> hosts;
  private final Set<String> origins;

  Callers(StationSettings settings) {
    Stream<String> own = settings.isOpenToOthers() ? literal(settings) : Stream.empty();
    hosts =
        Stream.of(LOOPBACK.stream(), settings.allowedHosts().stream(), own)
            .flatMap(names -> names)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    origins = settings.allowedOrigins();
  }

  // One address says which PC is meant; 0.0.0.0 does not.
  private static Stream<String> literal(StationSettings settings) {
    String address = settings.address();
    return Stream.of(address.contains(":") ? "[" + address + "]" : address);
  }

  /** Returns whether the one Host header names this PC, at the port that was connected to. */
  boolean knowsHost(HttpFields headers, int port) {
    List<String> all = headers.getValuesList(HttpHeader.HOST.asString());
    if (all.size() != 1) {
      return false;
    }
    String host = all.get(0).toLowerCase(Locale.ROOT);
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > host.lastIndexOf(']');
    String name = hasPort ? host.substring(0, colon) : host;
    String at = hasPort ? host.substring(colon + 1) : "80";
    return (hasPort && hosts.contains(host))
        || (hosts.contains(name) && at.equals(Integer.toString(port)));
  }

  /**
   * Returns the page that asks and may read the answer; empty for a program or the station's own.
   */
  Optional<String> foreignPage(HttpFields headers) {
    return origin(headers).filter(origins::contains);
  }

  /** Returns whether the one who asks may. */
  boolean mayAsk(HttpFields headers, boolean page) {
    if (headers.contains(HttpHeader.ORIGIN)) {
      return origin(headers)
          .filter(from -> origins.contains(from) || isOwn(from, headers))
          .isPresent();
    }
    String site = headers.get("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("none")
          || site.equals("same-origin")
          || (page && isTopLevelNavigation(headers));
    }
    String referer = headers.get(HttpHeader.REFERER);
    return referer == null || page || isKnown(referer, headers);
  }

  private static boolean isTopLevelNavigation(HttpFields headers) {
    return "navigate".equals(headers.get("Sec-Fetch-Mode"))
        && "document".equals(headers.get("Sec-Fetch-Dest"));
  }

  private boolean isKnown(String referer, HttpFields headers) {
    try {
      URI from = URI.create(referer);
      String origin = from.getScheme() + "://" + from.getRawAuthority();
      return origins.contains(origin) || isOwn(origin, headers);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  // The Host header was found good before.
  private static boolean isOwn(String origin, HttpFields headers) {
    return origin.equalsIgnoreCase("http://" + headers.get(HttpHeader.HOST));
  }

  private static Optional<String> origin(HttpFields headers) {
    List<String> all = headers.getValuesList(HttpHeader.ORIGIN.asString());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
