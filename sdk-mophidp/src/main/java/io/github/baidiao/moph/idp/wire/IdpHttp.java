package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.envelope.TokenInUse;
import io.github.baidiao.moph.error.MophErrorCode;
import java.net.URI;

/** Sends the requests of the contract to one provider. Thread-safe; close it when it is done. */
public final class IdpHttp implements AutoCloseable {
  private static final String SANDBOX_HEADER = "X-Baidiao-Sandbox";
  private static final int UNAUTHORIZED = 401;

  private final ServiceHttp http;
  private final TokenInUse token;

  private IdpHttp(ServiceHttp http, TokenInUse token) {
    this.http = http;
    this.token = token;
  }

  /** Connects to nothing yet. */
  public static IdpHttp create(URI baseUrl, HttpSettings settings, TokenSource tokens) {
    TokenInUse token = new TokenInUse(tokens);
    HttpSettings withToken = settings.toBuilder().tokenSource(token).build();
    return new IdpHttp(ServiceHttp.create(baseUrl, withToken), token);
  }

  /**
   * Sends a request. After a 401 the token is reported, and if there may be another one the request
   * goes out once more, as far as it may.
   *
   * @throws io.github.baidiao.core.http.ServiceException when there is no answer of the contract;
   *     {@code HTTP-106} when a request that must not be repeated may have been carried out
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-101} when it is not understood
   */
  public IdpReply send(IdpRequest request) {
    HttpCall call = request.call();
    HttpAnswer answer = http.send(call);
    if (IdpReply.refusesTheToken(answer) && token.refused() && mayFollow(request, answer)) {
      answer = http.send(call);
    }
    return IdpReply.of(request, answer);
  }

  // Only the status itself says that nothing was done; within a 200 it is just a word.
  private static boolean mayFollow(IdpRequest request, HttpAnswer answer) {
    return request.mayFollow401()
        && (request.repeatability() != Repeatability.UNSAFE || answer.status() == UNAUTHORIZED);
  }

  /**
   * Returns whether what a call threw leaves open if it was carried out: there was no answer, or
   * none that is understood.
   */
  public static boolean leavesOpen(SdkException thrown) {
    return thrown.code() == HttpErrorCode.OUTCOME_UNKNOWN
        || thrown.code() == MophErrorCode.ANSWER_INVALID;
  }

  /** Returns whether a stand-in answers, by its mark; asks with a GET where there is only POST. */
  public boolean isSandbox(String path) {
    return http.send(HttpCall.get("idp-sandbox", path))
        .header(SANDBOX_HEADER)
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }

  @Override
  public void close() {
    http.close();
  }
}
