package io.github.baidiao.examples.jhcis.stub;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What lies between a unit and a service: while it is down a port that refuses everybody. */
public final class Line implements AutoCloseable {
  private final URI service;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket listening;
  private final int port;

  /** Makes one that is up. */
  public Line(URI service) {
    this.service = service;
    this.listening = listen(0);
    this.port = listening.getLocalPort();
  }

  /** The service's address at this end of the line. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port + service.getPath());
  }

  public void goesDown() {
    closed(listening);
    open.forEach(Line::closed);
    open.clear();
  }

  public void comesBack() {
    listening = listen(port);
  }

  private ServerSocket listen(int at) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
      threads.execute(() -> accept(socket));
      return socket;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket unit = from.accept();
        Socket far = new Socket(service.getHost(), service.getPort());
        open.add(unit);
        open.add(far);
        unit.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        threads.execute(() -> carry(unit, far));
        threads.execute(() -> carry(far, unit));
      } catch (IOException ending) {
        return;
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException ended) {
      // One side has closed, and so does the other.
    }
  }

  private static void closed(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    goesDown();
    threads.shutdownNow();
  }
}
