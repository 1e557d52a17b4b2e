package io.github.baidiao.moph.account;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.stub.SetClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary: a marked account signs in, and nothing of it may be heard, neither hash nor token. */
class NothingPersonalIsSaidTest {
  private static final String CLAIMS =
      """
      {"sub":"marked-login@99999","iat":1795230000,"exp":1795273200,
       "client":{"login":"marked-login","name":"สมศรีมาร์ก","hospital_code":"99999",
       "hospital_name":"มาร์ก","email":"marked@example.org","scope":[{"code":"MARKED_RIGHT:1"}]}}
      """;
  private static final String TOKEN = Tokens.of(CLAIMS);
  private static final String HASH =
      new String(PasswordHash.of("marked-pw".toCharArray(), "$jwt@moph#"));

  private static final List<String> MARKERS =
      List.of(
          "marked",
          "MARKED",
          "มาร์ก",
          "สมศรี",
          HASH,
          HASH.substring(0, 16),
          TOKEN,
          TOKEN.split("\\.")[1].substring(0, 20),
          "password_hash=");

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestCenter server = TestCenter.blank();
        Overheard overheard = new Overheard()) {
      for (SignInMethod method : SignInMethod.values()) {
        for (int status : new int[] {200, 400, 401, 403, 404, 429, 500, 503}) {
          heard(server, method, overheard, aResponse().withStatus(status).withBody(TOKEN));
          heard(server, method, overheard, aResponse().withStatus(status).withBody(CLAIMS));
        }
        heard(server, method, overheard, ok("marked-login has a wrong password มาร์ก"));
        heard(server, method, overheard, ok("<html>" + TOKEN + "</html>"));
        heard(server, method, overheard, ok(Tokens.of(CLAIMS.replace("99999", "99998"))));
        heard(server, method, overheard, ok(Tokens.of(CLAIMS.replace("\"99999\"", "\"มาร์ก\""))));
        for (Fault fault : Fault.values()) {
          heard(server, method, overheard, aResponse().withFault(fault));
        }
        for (int cut = 1; cut < TOKEN.length(); cut += 37) {
          heard(server, method, overheard, ok(TOKEN.substring(0, cut)));
        }
      }

      String heard = overheard.everything();
      assertThat(heard)
          .contains("moph-sign-in", "MOPH-101", "MOPH-201", "MOPH-202", "MOPH-203", "MOPH-204")
          .contains("AccountClaims[masked]", "Secret[masked]", "could not be replaced");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void heard(
      TestCenter server,
      SignInMethod method,
      Overheard overheard,
      ResponseDefinitionBuilder answer) {
    SetClock clock = new SetClock();
    AccountSettings settings =
        server
            .settings()
            .method(method)
            .user("marked-login")
            .password(SecretSource.of(Secret.of("marked-pw")))
            .clock(clock)
            .build();
    overheard.shown(settings);
    try (AccountCenter center = AccountCenter.connect(settings)) {
      overheard.shown(center);
      server.answers(answer);
      said(center, overheard);
      said(center, overheard);
      server.answers(ok(TOKEN));
      said(center, overheard);
      server.answers(answer);
      clock.forward(Duration.ofMinutes(12 * 60 - 10));
      said(center, overheard);
    }
  }

  private static void said(AccountCenter center, Overheard overheard) {
    try {
      overheard.shown(center.secret());
      overheard.shown(center.claims());
    } catch (MophException e) {
      overheard.thrown(e);
      overheard.shown(e.serverText().isPresent());
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
