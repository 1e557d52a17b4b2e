package io.github.baidiao.examples.stationagent.page;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * {@code /status.json}: what the page shows. {@code POST} looks at NHSO anew, {@code GET} may not.
 */
final class StatusHandler extends Handler.Abstract {
  private static final JsonAdapter<Object> JSON =
      new Moshi.Builder().build().adapter(Object.class).serializeNulls();

  private final CardDesk desk;
  private final NhsoReach nhso;
  private final LastErrors errors;
  private final Clock clock;

  StatusHandler(CardDesk desk, NhsoReach nhso, LastErrors errors, Clock clock) {
    this.desk = desk;
    this.nhso = nhso;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    boolean again = request.getMethod().equals("POST");
    if (!again && !request.getMethod().equals("GET")) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, POST");
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    byte[] body = JSON.toJson(status(again)).getBytes(StandardCharsets.UTF_8);
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, "application/json;charset=utf-8")
        .put(HttpHeader.CONTENT_LENGTH, body.length)
        .put(HttpHeader.CACHE_CONTROL, "no-store")
        .put("X-Content-Type-Options", "nosniff");
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }

  private Map<String, Object> status(boolean again) {
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("time", text(clock.instant()));
    status.put("version", version());
    status.put("serviceAvailable", desk.snapshot().serviceAvailable());
    status.put("readers", desk.snapshot().readers().stream().map(StatusHandler::reader).toList());
    NhsoReach.Look look = nhso.look(again);
    status.put("nhso", Map.of("state", word(look.state()), "checked", text(look.time())));
    status.put("errors", errors.latestFirst());
    return status;
  }

  private static Map<String, Object> reader(ReaderState reader) {
    return Map.of("name", reader.name(), "cardPresent", reader.cardPresent());
  }

  /** {@code NOT_USED} becomes {@code notUsed}. */
  private static String word(NhsoReach.State state) {
    return switch (state) {
      case NOT_USED -> "notUsed";
      default -> state.name().toLowerCase(Locale.ROOT);
    };
  }

  static String text(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String version() {
    return Optional.ofNullable(StatusHandler.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
