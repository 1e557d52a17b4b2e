package io.github.baidiao.core.http;

import java.net.URI;
import java.util.Locale;
import java.util.Random;

/**
 * Calls one service over HTTP. Thread-safe; close it when the program is done with the service.
 *
 * <p>{@link Repeatability} decides whether a call is ever repeated: a call that may be is, on
 * failures of the connection, time-outs and the statuses 408, 429, 502, 503 and 504, with growing
 * pauses and within one deadline. Nothing else repeats anything, OkHttp neither, and redirects are
 * never followed.
 */
public final class ServiceHttp implements AutoCloseable {
  private final RequestFactory requests;
  private final Engine engine;
  private final Random random;

  private ServiceHttp(RequestFactory requests, Engine engine, Random random) {
    this.requests = requests;
    this.engine = engine;
    this.random = random;
  }

  /**
   * Makes a client of a service; connects to nothing yet.
   *
   * @param baseUrl {@code http} or {@code https}, with a path if the service has one, without user,
   *     query and fragment
   * @throws ServiceException {@code SETTINGS_INVALID} when it is of another form, or a trust anchor
   *     cannot be used
   */
  public static ServiceHttp create(URI baseUrl, HttpSettings settings) {
    return create(baseUrl, settings, Pacer.REAL);
  }

  static ServiceHttp create(URI baseUrl, HttpSettings settings, Pacer pacer) {
    RequestFactory requests = RequestFactory.of(baseUrl, settings);
    return new ServiceHttp(requests, new Engine(settings, pacer), settings.random());
  }

  /**
   * Sends a call, as often as its {@link Repeatability} and the settings allow, and returns the
   * last answer whatever its status, 503 and redirects included. Blocks; ends early, and with the
   * thread's interrupt flag set, when the thread is interrupted.
   *
   * @throws ServiceException when there is no answer that can be used; {@link
   *     ServiceException#requestMayHaveArrived} tells whether the service may have acted on it
   */
  public HttpAnswer send(HttpCall call) {
    String correlationId = String.format(Locale.ROOT, "%012x", random.nextLong() >>> 16);
    return new Sending(
            engine, requests, new CallContext(call, correlationId, engine.settings().clock()))
        .run();
  }

  /**
   * Ends the calls that run, with {@code CLIENT_CLOSED}, and frees what is the client's own; a
   * handed-in OkHttp client stays as it is. A second call does nothing.
   */
  @Override
  public void close() {
    engine.close();
  }
}
