package io.github.baidiao.examples.stationagent.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** One file that lies in the jar beside a class. */
public final class StaticFile extends Handler.Abstract.NonBlocking {
  // Nothing from anywhere else, and nothing written into the page: only these files run.
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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
    boolean head = request.getMethod().equals("HEAD");
    if (!head && !request.getMethod().equals("GET")) {
      response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
      Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
      return true;
    }
    response
        .getHeaders()
        .put(HttpHeader.CONTENT_TYPE, type)
        .put(HttpHeader.CONTENT_LENGTH, content.length)
        .put("Content-Security-Policy", POLICY);
    response.write(true, ByteBuffer.wrap(head ? new byte[0] : content), callback);
    return true;
  }
}
