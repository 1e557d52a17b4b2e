package io.github.baidiao.examples.stationagent.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One file that lies in the jar beside a class. */
public final class StaticFile extends Handler.Abstract.NonBlocking {
  private final byte[] content;
  private final String type;

  /**
   * Reads it.
   *
   * @param beside a class of the package it lies in
   * @param type what it is, as {@code text/html;charset=utf-8}
   */
  public StaticFile(Class<?> beside, String name, String type) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + beside.getName());
      }
      this.content = in.readAllBytes();
      this.type = type;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
    response.write(true, ByteBuffer.wrap(content), callback);
    return true;
  }
}
