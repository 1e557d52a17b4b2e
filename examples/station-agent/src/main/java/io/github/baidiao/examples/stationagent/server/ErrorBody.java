package io.github.baidiao.examples.stationagent.server;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An error as Spring Boot writes it, which is what programs made for NHSO's agent read (confirmed
 * by 4); {@code code} is the station's own addition. The path is that of the interface: a number in
 * it is not repeated.
 */
final class ErrorBody {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private ErrorBody() {}

  static Map<String, Object> of(StationException error, String path, Clock clock) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("timestamp", TIME.format(clock.instant()));
    body.put("status", error.status());
    body.put("error", reason(error.status()));
    body.put("message", error.thai());
    body.put("path", path);
    body.put("code", error.code());
    if (error.refusal()) {
      body.put("errors", List.of(Map.of("defaultMessage", error.thai())));
    }
    return body;
  }

  private static String reason(int status) {
    return status == 418 ? "I'm a teapot" : HttpStatus.getMessage(status);
  }
}
