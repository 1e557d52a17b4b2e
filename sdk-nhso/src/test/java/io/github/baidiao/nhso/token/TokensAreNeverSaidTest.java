package io.github.baidiao.nhso.token;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.testing.Overheard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A canary: marked tokens go through every class, and nothing of them may be heard. */
@Timeout(180)
class TokensAreNeverSaidTest {
  // {"sub":"MARKED","exp":1}; each ends in a mark of its own.
  private static final String ACCESS =
      "eyJhbGciOiJub25lIn0.eyJzdWIiOiJNQVJLRUQiLCJleHAiOjF9.MARKACC";
  private static final String REFRESH =
      "eyJhbGciOiJub25lIn0.eyJzdWIiOiJNQVJLRUQiLCJleHAiOjF9.MARKREF";
  private static final String OFFICER = "1100000000008";
  private static final List<String> MARKERS =
      List.of("MARK", "eyJ", OFFICER, "refresh_token", "/api/scard");

  private @TempDir Path folder;

  @Test
  void neitherInLogsNorPrintsNorExceptionsNorUrls() throws Exception {
    Path file = folder.resolve("MARKFOLDER").resolve("token.txt");
    Files.createDirectories(file.getParent());
    String pair = "{\"access_token\":\"" + ACCESS + "2\",\"refresh_token\":\"" + REFRESH + "2\"}";
    String error = "{\"error\":\"" + REFRESH + "\",\"error_description\":\"" + REFRESH + "\"}";
    try (Overheard overheard = new Overheard()) {
      renewals(overheard, file, json(200, pair));
      renewals(overheard, file, json(400, error));
      renewals(overheard, file, json(401, error));
      renewals(overheard, file, json(200, error));
      renewals(overheard, file, json(500, pair));
      renewals(overheard, file, json(404, pair));
      renewals(overheard, file, json(200, pair.substring(0, 60)));
      renewals(overheard, file, json(200, "[\"" + ACCESS + "\"]"));
      renewals(overheard, file, json(200, "{\"access_token\":{\"" + ACCESS + "\":1}}"));
      renewals(overheard, file, aResponse().withFault(Fault.EMPTY_RESPONSE));
      renewals(overheard, file, aResponse().withBody("<html>" + REFRESH));
      files(overheard, file);
      wrongKinds(overheard);

      String heard = overheard.everything();
      assertThat(heard).contains("srm-renew", "NHSO-301", "NHSO-302", "NHSO-303", "NHSO-304");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static ResponseDefinitionBuilder json(int status, String body) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withBody(body);
  }

  private static void renewals(Overheard overheard, Path file, ResponseDefinitionBuilder answer) {
    SrmPairs.write(file, "access-token=" + ACCESS + "\nrefresh-token=" + REFRESH + "\n");
    SrmTokenFile store = SrmTokenFile.at(file);
    try (TestPortal portal = TestPortal.answering(answer);
        SrmSession session = portal.session(store, TestPortal.LATER)) {
      overheard.shown(store);
      overheard.shown(session);
      note(overheard, session::accessToken);
      note(overheard, () -> session.accessToken().secret());
      note(overheard, () -> session.renew(Secret.of(ACCESS)));
      note(overheard, () -> session.renew(Secret.of(ACCESS + "2")));
      note(overheard, store::load);
      overheard.shown(SrmSettings.builder().store(store).build());
      overheard.shown(SrmSettings.builder().store(store));
    }
  }

  private static void files(Overheard overheard, Path file) {
    for (String text : List.of("", "MARKTEXT " + ACCESS, "access-token=\n" + REFRESH)) {
      SrmPairs.write(file, text);
      note(overheard, () -> SrmTokenFile.at(file).load());
      note(overheard, () -> SmcTokenSource.file(file).token());
    }
    SrmPairs.write(file, OFFICER + "#MARKMARKMARKMARK");
    SmcTokenSource source = SmcTokenSource.file(file);
    overheard.shown(source);
    note(overheard, source::token);
  }

  private static void wrongKinds(Overheard overheard) {
    for (String token : List.of(ACCESS, "MARKMARKMARKMARK", OFFICER + "#MARK")) {
      AuthenStatusToken authen = AuthenStatusToken.from(() -> Secret.of(token));
      EndpointToken endpoint = EndpointToken.from(() -> Secret.of(token));
      overheard.shown(authen + " " + endpoint);
      note(overheard, () -> authen.source().secret());
      note(overheard, () -> endpoint.source().secret());
      note(overheard, authen::source);
    }
  }

  private static void note(Overheard overheard, Supplier<Object> call) {
    try {
      overheard.shown(call.get());
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
