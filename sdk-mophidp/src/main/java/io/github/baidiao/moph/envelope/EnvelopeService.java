package io.github.baidiao.moph.envelope;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import java.net.URI;
import java.time.Clock;

/**
 * Calls a service that answers in envelopes. Thread-safe; close it when the program is done.
 *
 * <p>A refused token is told to its source, and the call is sent once more with the next one. A
 * call that must not be done twice is so after HTTP status 401 alone, which says that nothing was
 * done; that a {@code MessageCode} or 501 says as much, nobody has written.
 */
public final class EnvelopeService implements AutoCloseable {
  private final ServiceHttp http;
  private final TokenInUse token;
  private final Clock clock;

  private EnvelopeService(ServiceHttp http, TokenInUse token, Clock clock) {
    this.http = http;
    this.token = token;
    this.clock = clock;
  }

  /**
   * Makes one. Nothing is sent yet.
   *
   * @param http its token source is not used
   */
  public static EnvelopeService connect(URI baseUrl, HttpSettings http, TokenSource tokens) {
    TokenInUse token = new TokenInUse(tokens);
    return new EnvelopeService(
        ServiceHttp.create(baseUrl, http.toBuilder().tokenSource(token).build()),
        token,
        http.clock());
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
    if (!nextTokenMayHelp(said)) {
      return said.required();
    }
    if (call.repeatability() != Repeatability.UNSAFE || said.turnsTokenAway()) {
      return Envelope.of(http.send(call)).required();
    }
    throw said.tokenNotTaken();
  }

  private boolean nextTokenMayHelp(Envelope said) {
    return said.mayRefuseToken()
        ? token.perhapsRefused(said.serverTime().orElseGet(clock::instant))
        : said.refusesToken() && token.refused();
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    http.close();
  }
}
