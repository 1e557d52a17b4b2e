package io.github.baidiao.core.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;

/** A server on a socket, on 127.0.0.1, that does exactly what a test says, request by request. */
final class RawServer implements AutoCloseable {

  record Received(
      String method, String target, Map<String, String> headers, String body, int connection) {}

  /** What becomes of one request; returns whether the connection stays open. */
  interface Reaction {
    boolean to(Received request, OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final Queue<Reaction> reactions;
  private final Reaction otherwise;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);

  private RawServer(ServerSocketFactory factory, Reaction[] reactions) throws IOException {
    this.reactions = new ConcurrentLinkedQueue<>(List.of(reactions));
    this.otherwise = reactions[reactions.length - 1];
    server = factory.createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    start(this::accept);
  }

  /** The n-th request gets the n-th reaction; the last one goes on for ever. */
  static RawServer start(Reaction... reactions) throws IOException {
    return new RawServer(ServerSocketFactory.getDefault(), reactions);
  }

  static RawServer start(ServerSocketFactory factory, Reaction... reactions) throws IOException {
    return new RawServer(factory, reactions);
  }

  static Reaction json(String body) {
    return answer(200, body, "Content-Type: application/json");
  }

  static Reaction answer(int status, String body, String... headers) {
    return answer(status, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  static Reaction answer(int status, byte[] body, String... headers) {
    return (request, out) -> {
      out.write(head(status, body.length, headers));
      out.write(body);
      out.flush();
      return true;
    };
  }

  static byte[] head(int status, long length, String... headers) {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return ("HTTP/1.1 " + status + " Text\r\nContent-Length: " + length + "\r\n" + lines + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Answers, and then closes a connection that the client believes it can use again. */
  static Reaction answerAndClose(Reaction answer) {
    return (request, out) -> {
      answer.to(request, out);
      return false;
    };
  }

  /** Reads the request and closes: the answer is lost. */
  static Reaction hangUp() {
    return (request, out) -> false;
  }

  Reaction silence() {
    return (request, out) -> {
      closing.await();
      return false;
    };
  }

  static Reaction raw(String text) {
    return (request, out) -> {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return false;
    };
  }

  /** A server that never answers. */
  static RawServer silent() throws IOException {
    RawServer[] self = new RawServer[1];
    CountDownLatch ready = new CountDownLatch(1);
    self[0] =
        start(
            (request, out) -> {
              ready.await();
              return self[0].silence().to(request, out);
            });
    ready.countDown();
    return self[0];
  }

  int port() {
    return server.getLocalPort();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  List<Received> received() {
    return received;
  }

  Received only() {
    if (received.size() != 1) {
      throw new AssertionError(received.size() + " requests instead of one");
    }
    return received.get(0);
  }

  /** Stops, so that nothing can arrive any more, and counts. */
  long countAtEnd(String method) throws Exception {
    close();
    return received.stream().filter(r -> r.method().equals(method)).count();
  }

  private void accept() {
    try {
      for (int number = 1; ; number++) {
        Socket socket = server.accept();
        sockets.add(socket);
        int connection = number;
        start(() -> serve(socket, connection));
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void serve(Socket socket, int connection) {
    try (socket) {
      InputStream in = socket.getInputStream();
      OutputStream out = socket.getOutputStream();
      boolean goOn = true;
      while (goOn) {
        Received request = read(in, connection);
        if (request == null) {
          return;
        }
        received.add(request);
        Reaction next = reactions.poll();
        goOn = (next == null ? otherwise : next).to(request, out);
      }
    } catch (IOException | InterruptedException e) {
      // The client went away, which some tests want.
    }
  }

  private static Received read(InputStream in, int connection) throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    String[] words = start.split(" ");
    return new Received(words[0], words[1], headers, body, connection);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  private void start(Runnable work) {
    Thread thread = new Thread(work, "raw-server");
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    try {
      for (Thread thread : threads) {
        thread.join(5000);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
