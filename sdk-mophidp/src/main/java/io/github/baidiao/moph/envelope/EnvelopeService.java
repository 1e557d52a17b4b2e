package io.github.baidiao.moph.envelope;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;

/**
 * Calls a service that answers in envelopes. Thread-safe; close it when the program is done.
 *
 * <p>A refused token is told to its source, and the call is sent once more with the next one: what
 * was refused was not done. After 501 a call that must not be done twice is not.
 */
public final class EnvelopeService implements AutoCloseable {
  private final ServiceHttp http;
  private final TokenInUse token;

  private EnvelopeService(ServiceHttp http, TokenInUse token) {
    this.http = http;
    this.token = token;
  }

  /**
   * Makes one. Nothing is sent yet.
   *
   * @param http its token source is not used
   */
  public static EnvelopeService connect(URI baseUrl, HttpSettings http, TokenSource tokens) {
    TokenInUse token = new TokenInUse(tokens);
    return new EnvelopeService(
        ServiceHttp.create(baseUrl, http.toBuilder().tokenSource(token).build()), token);
  }

  /**
   * Sends a call and returns a success, or that nothing is on record.
   *
   * @throws ServiceException when there is no answer, or what was sent back is not the service's
   * @throws MophException {@code MOPH-101} for a body that is no envelope, {@code MOPH-104} for a
   *     refusal, {@code MOPH-105} for what the service does not offer, {@code MOPH-804} for a token
   *     that is not taken, {@code MOPH-805} for a failure of the service
   */
  public Envelope send(HttpCall call) {
    Envelope said = Envelope.of(http.send(call));
    boolean again = said.refusesToken() && token.refused();
    if (said.mayRefuseToken()) {
      again = token.perhapsRefused() && call.repeatability() != Repeatability.UNSAFE;
    }
    return (again ? Envelope.of(http.send(call)) : said).required();
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    http.close();
  }
}
