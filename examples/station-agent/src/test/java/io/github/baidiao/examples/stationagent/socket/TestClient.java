package io.github.baidiao.examples.stationagent.socket;

import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.JsonFields;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A client that keeps what it is told. */
final class TestClient implements WebSocket.Listener, AutoCloseable {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;

  private TestClient(URI station, String path) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(address(station, path), this)
            .join();
  }

  static URI address(URI station, String path) {
    return URI.create("ws" + station.toString().substring("http".length()) + path);
  }

  static TestClient of(URI station, String path) {
    return new TestClient(station, path);
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      heard.add(part.toString());
      part.setLength(0);
    }
    webSocket.request(1);
    return CompletableFuture.completedStage(null);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket webSocket, int status, String reason) {
    closed.complete(status);
    return CompletableFuture.completedStage(null);
  }

  void say(String message) {
    socket.sendText(message, true).join();
  }

  /** Waits for a message that has all of these texts in it. */
  String await(String... texts) {
    Predicate<String> wanted = message -> List.of(texts).stream().allMatch(message::contains);
    Awaitility.await().until(() -> heard.stream().anyMatch(wanted));
    return heard.stream().filter(wanted).findFirst().orElseThrow();
  }

  JsonFields awaitFields(String... texts) {
    try {
      Object json = new Moshi.Builder().build().adapter(Object.class).fromJson(await(texts));
      return JsonFields.of(json).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int closeStatus() {
    return closed.orTimeout(30, TimeUnit.SECONDS).join();
  }

  List<String> heard() {
    return heard;
  }

  long count(String text) {
    return heard.stream().filter(message -> message.contains(text)).count();
  }

  @Override
  public void close() {
    socket.abort();
  }
}
