package io.github.baidiao.examples.stationagent;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request written by hand, byte by byte: no client puts a header right on its way. */
final class Raw {
  private static final int TIMEOUT_MILLIS = 30_000;

  private final URI station;
  private final List<String> headers = new ArrayList<>();
  private String host;

  Raw(URI station) {
    this.station = station;
    this.host = station.getAuthority();
  }

  Raw host(String name) {
    host = name;
    return this;
  }

  Raw header(String name, String value) {
    headers.add(name + ": " + value);
    return this;
  }

  Got get(String path) {
    return send("GET", path, "");
  }

  Got post(String path, String json) {
    return header("Content-Type", "application/json").send("POST", path, json);
  }

  Got send(String method, String path, String body) {
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    if (!method.equals("GET") && headers.stream().noneMatch(h -> h.startsWith("Transfer-"))) {
      header("Content-Length", Integer.toString(content.length));
    }
    String start = method + " " + path + " HTTP/1.1\r\n";
    if (!host.isEmpty()) {
      headers.add(0, "Host: " + host);
    }
    if (headers.stream().noneMatch(h -> h.startsWith("Connection:"))) {
      header("Connection", "close");
    }
    String head = start + String.join("\r\n", headers) + "\r\n\r\n";
    return new Got(method, path, exchange(head.getBytes(StandardCharsets.UTF_8), content));
  }

  /** Sends a first line of one's own. */
  Got line(String line) {
    header("Connection", "close");
    String head = line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    return new Got("", line, exchange(head.getBytes(StandardCharsets.UTF_8), new byte[0]));
  }

  /** Returns the status alone, and hangs up: for answers that do not end. */
  int answerTo(String path) {
    try (Socket socket = open(path)) {
      String first = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
      return Integer.parseInt(first.substring(9));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks, and returns the connection. */
  Socket open(String path) throws IOException {
    Socket socket = new Socket(station.getHost(), station.getPort());
    socket.setSoTimeout(TIMEOUT_MILLIS);
    String head =
        "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n" + String.join("\r\n", headers);
    socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    return socket;
  }

  private String exchange(byte[] head, byte[] body) {
    try (Socket socket = new Socket(station.getHost(), station.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(head);
      socket.getOutputStream().write(body);
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An answer. */
  record Got(String method, String path, String text) {
    int status() {
      return Integer.parseInt(text.substring(9, 12));
    }

    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return Arrays.stream(text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n"))
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).trim())
          .findFirst();
    }

    String body() {
      return text.substring(text.indexOf("\r\n\r\n") + 4);
    }

    Object json() {
      try {
        return new Moshi.Builder().build().adapter(Object.class).fromJson(body());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    Map<?, ?> fields() {
      return (Map<?, ?>) json();
    }
  }
}
