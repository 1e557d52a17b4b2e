package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceHttp;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.nhso.token.SrmSession;
import java.util.function.Function;

/**
 * Rights from SRM's right-search (confirmed by 5), with the login of an officer. After a 401
 * (confirmed by 4) the token is renewed and the question asked once more, and no oftener.
 */
public final class SrmRightSearch implements RightSearch {
  private static final int TOKEN_REFUSED = 401;

  private final ServiceHttp http;
  private final SrmSession session;

  private SrmRightSearch(ServiceHttp http, SrmSession session) {
    this.http = http;
    this.session = session;
  }

  /** Makes a client. Nothing is sent yet. */
  public static SrmRightSearch connect(SrmRightSettings settings) {
    HttpSettings withToken =
        settings.http().toBuilder().tokenSource(settings.session().accessToken()).build();
    return new SrmRightSearch(
        ServiceHttp.create(settings.baseUrl(), withToken), settings.session());
  }

  @Override
  public RightsResult of(CitizenId person) {
    HttpCall call =
        HttpCall.get("srm-right-search", "/api/ucws/v1/right-search").query("pid", person.value());
    return AnswerReading.of(sendWithTokenThatIsGood(call), person, RightSearchCodec::result);
  }

  private HttpAnswer sendWithTokenThatIsGood(HttpCall call) {
    // A copy: the source's own may be wiped when others have renewed it twice meanwhile.
    Function<char[], Secret> copy = Secret::of;
    try (Secret used = session.accessToken().secret().use(copy)) {
      HttpAnswer answer = http.send(call);
      return answer.status() == TOKEN_REFUSED && session.renew(used) ? http.send(call) : answer;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
