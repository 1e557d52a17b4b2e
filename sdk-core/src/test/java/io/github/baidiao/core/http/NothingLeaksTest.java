package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.baidiao.core.secret.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Every place of a request and an answer carries a marker; no log line and no exception does. */
class NothingLeaksTest {
  private static final String MARKER = "MARKER-4711";
  private static final HttpCall CALL =
      HttpCall.post("save", "/save", Repeatability.IDEMPOTENT)
          .segment(MARKER)
          .query(MARKER, MARKER)
          .header("X-" + MARKER, MARKER)
          .json(Map.of(MARKER, MARKER));

  private final StringBuffer seen = new StringBuffer();

  private void send(ServiceHttp http) {
    seen.append(CALL);
    try {
      HttpAnswer answer = http.send(CALL);
      seen.append(answer);
      seen.append(answer.requireSuccess().json(Integer.class));
    } catch (ServiceException e) {
      StringWriter text = new StringWriter();
      e.printStackTrace(new PrintWriter(text));
      seen.append(text).append(e.operatorText().thai());
    }
  }

  @Test
  void markersStayInside() throws Exception {
    HttpSettings settings =
        HttpSettings.builder()
            .putHeaders("X-Key", MARKER)
            .tokenSource(() -> Secret.of(MARKER))
            .observer(seen::append)
            .build();
    seen.append(settings).append(HttpProxy.of(MARKER, 1, MARKER, Secret.of(MARKER)));
    RawServer.Reaction[] reactions = {
      RawServer.answer(503, MARKER, "X-Answer: " + MARKER),
      RawServer.answer(200, "\"" + MARKER + "\"", "Content-Type: application/json"),
      RawServer.answer(200, "\"" + MARKER, "Content-Type: text/" + MARKER),
      RawServer.answer(302, MARKER, "Location: /" + MARKER),
      RawServer.answer(500, MARKER),
      RawServer.raw("HTTP/1.1 " + MARKER + "\r\n\r\n"),
      RawServer.raw("HTTP/1.1 200 " + MARKER + "\r\nContent-Length: 99\r\n\r\n" + MARKER),
      RawServer.raw("HTTP/1.1 200 " + MARKER + "\r\nContent-Length: 99\r\n\r\n" + MARKER),
      RawServer.raw("HTTP/1.1 200 " + MARKER + "\r\nContent-Length: 99\r\n\r\n" + MARKER),
      RawServer.json("{\"" + MARKER + "\":1}"),
      RawServer.hangUp()
    };
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    root.addAppender(lines);
    Level before = root.getLevel();
    root.setLevel(Level.TRACE);
    java.util.logging.Logger jul = java.util.logging.Logger.getLogger("");
    Handler handler = collecting();
    jul.addHandler(handler);
    jul.setLevel(java.util.logging.Level.ALL);
    try (RawServer server = RawServer.start(reactions);
        ServiceHttp http = ServiceHttp.create(server.uri(), settings, new FakePacer())) {
      for (int i = 0; i < 9; i++) {
        send(http);
      }
      assertThat(server.received()).hasSizeGreaterThan(10);
    } finally {
      root.detachAppender(lines);
      root.setLevel(before);
      jul.removeHandler(handler);
      jul.setLevel(java.util.logging.Level.INFO);
    }

    assertThat(seen).contains("HTTP-257").doesNotContain(MARKER);
    assertThat(lines.list).hasSizeGreaterThan(10);
    assertThat(lines.list)
        .allSatisfy(
            line -> {
              assertThat(line.getFormattedMessage()).doesNotContain(MARKER).doesNotContain("/");
              assertThat(line.getThrowableProxy()).isNull();
            });
  }

  private Handler collecting() {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        if (line.getLoggerName() != null && line.getLoggerName().startsWith("okhttp3")) {
          seen.append(line.getMessage());
        }
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
