package io.github.baidiao.nhso.token;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The SRM portal's one call: a refresh token in, a new pair out. */
final class SrmPortal implements AutoCloseable {
  // The codes of RFC 6749, 5.2, look like this; whatever else stands there may quote the token.
  private static final Pattern ERROR_CODE = Pattern.compile("[a-z_]{3,40}");

  private final ServiceHttp http;
  private final String path;

  SrmPortal(SrmSettings settings) {
    this.http = ServiceHttp.create(settings.baseUrl(), settings.http());
    this.path = settings.renewalPath();
  }

  /**
   * Sends a refresh token, once. A new pair without a refresh token goes on with the one sent.
   *
   * @throws NhsoException {@code NHSO-303} when it was refused, {@code NHSO-304} when it is not
   *     known what became of it
   * @throws ServiceException when it was not sent, or turned away for another reason
   */
  SrmTokens renew(Secret refresh) {
    Function<char[], String> toText = String::new;
    HttpCall call =
        HttpCall.post("srm-renew", path, Repeatability.UNSAFE)
            .header("Accept", "application/json, text/plain")
            .form(Collections.singletonMap("refresh_token", refresh.use(toText)));
    try {
      HttpAnswer answer = http.send(call);
      return answer.isSuccess() ? tokens(answer, refresh) : failed(answer);
    } catch (ServiceException e) {
      if (e.code() == HttpErrorCode.OUTCOME_UNKNOWN) {
        throw NhsoException.of(NhsoErrorCode.SRM_RENEWAL_UNKNOWN, e.detail().orElse("no answer"));
      }
      throw e;
    }
  }

  private static SrmTokens tokens(HttpAnswer answer, Secret refresh) {
    String text = answer.text();
    if (!text.trim().startsWith("{")) {
      return SrmTokenText.parse(text)
          .map(pair -> withRefresh(pair, refresh))
          .orElseThrow(SrmPortal::notUnderstood);
    }
    JsonFields fields =
        JsonFields.of(answer.json(Object.class)).orElseThrow(SrmPortal::notUnderstood);
    if (fields.has("error")) {
      throw refused(fields);
    }
    SrmTokens pair =
        either(fields, "access")
            .map(
                access ->
                    either(fields, "refresh")
                        .map(next -> SrmTokens.of(access, next))
                        .orElseGet(() -> SrmTokens.withoutRefresh(access)))
            .orElseThrow(SrmPortal::notUnderstood);
    return withRefresh(pair, refresh);
  }

  // Both spellings were seen (confirmed by 3).
  private static Optional<Secret> either(JsonFields fields, String which) {
    Optional<String> underscore = fields.exactText(which + "_token");
    return (underscore.isPresent() ? underscore : fields.exactText(which + "-token"))
        .filter(token -> !token.isEmpty())
        .map(Secret::of);
  }

  private static SrmTokens withRefresh(SrmTokens pair, Secret refresh) {
    Function<char[], Secret> copy = Secret::of;
    return pair.refresh().isPresent() ? pair : SrmTokens.of(pair.access(), refresh.use(copy));
  }

  private static SrmTokens failed(HttpAnswer answer) {
    ServiceException failure = answer.failure();
    if (answer.mayHaveTakenEffect()) {
      throw failure;
    }
    Optional<JsonFields> fields = json(answer).filter(found -> found.has("error"));
    // 400 is how OAuth refuses a token; 401 and 403 say so by themselves.
    if (answer.status() == 401 || answer.status() == 403) {
      throw fields
          .map(SrmPortal::refused)
          .orElseGet(() -> loginNeeded("status " + answer.status()));
    }
    throw answer.status() == 400 && fields.isPresent() ? refused(fields.get()) : failure;
  }

  private static Optional<JsonFields> json(HttpAnswer answer) {
    try {
      return JsonFields.of(answer.json(Object.class));
    } catch (ServiceException e) {
      return Optional.empty();
    }
  }

  private static NhsoException refused(JsonFields fields) {
    return loginNeeded(
        fields.text("error").filter(code -> ERROR_CODE.matcher(code).matches()).orElse("refused"));
  }

  private static NhsoException loginNeeded(String detail) {
    return NhsoException.of(NhsoErrorCode.SRM_LOGIN_NEEDED, detail);
  }

  private static NhsoException notUnderstood() {
    return NhsoException.of(NhsoErrorCode.SRM_RENEWAL_UNKNOWN, "no access token in the answer");
  }

  @Override
  public void close() {
    http.close();
  }
}
