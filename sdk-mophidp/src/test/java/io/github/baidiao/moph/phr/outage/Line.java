package io.github.baidiao.moph.phr.outage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What lies between a unit and the service: a port that refuses everybody until it is up. */
final class Line implements AutoCloseable {
  private final URI service;
  private final int port;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile ServerSocket listening = new ServerSocket();

  /** Reserves a port for the way to the service; nobody answers there yet. */
  Line(URI service) throws IOException {
    this.service = service;
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    this.port = listening.getLocalPort();
    listening.close();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + port + service.getPath());
  }

  void comesBack() throws IOException {
    ServerSocket back = new ServerSocket();
    back.setReuseAddress(true);
    back.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    listening = back;
    threads.execute(() -> accept(back));
  }

  private void accept(ServerSocket from) {
    while (!from.isClosed()) {
      try {
        Socket unit = from.accept();
        Socket far = new Socket(service.getHost(), service.getPort());
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

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
