package io.github.baidiao.moph.idp;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.github.baidiao.moph.idp.TestIdp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.testing.OpenApiFile;
import io.github.baidiao.core.testing.Overheard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A canary: marked people go through every call, and nothing of them may be heard at TRACE. */
class NothingPersonalIsSaidTest {
  private static final List<String> MARKERS =
      List.of(
          "1100000000008",
          "1100000000016",
          "สมมุติ",
          "พิสูจน์ดี",
          "ทดสอบ ",
          "ระบบดี",
          "Rabopdi",
          "0812345678",
          "0898765432",
          "officer@hospital",
          "246813",
          "493027",
          "nB2wYc5HsJ8mPZk3vX9qLr",
          "ME0123456789",
          "ME0-1234567-89",
          "99/1",
          "1990-01-15",
          "ds_4hT8sLw2QxV6nRb9KcYj",
          "os_8mP2wYc5HsJZk3vX9qLr",
          "dt_Zk3vX9qLr7TnB2wYc5HsJ8mP",
          "c2VhbGVkIGV2aWRlbmNl",
          TestIdp.TOKEN);

  @Test
  void neitherInLogsNorPrintsNorExceptions() {
    try (TestIdp server = new TestIdp();
        Overheard overheard = new Overheard()) {
      IdpSettings settings = server.settings().build();
      overheard.shown(settings);
      overheard.shown(settings.paths());
      overheard.shown(Samples.proofing());
      try (MophIdp idp = MophIdp.connect(settings)) {
        overheard.shown(idp);
        for (IdpCall call : IdpCall.values()) {
          for (ResponseDefinitionBuilder answer : answers(call)) {
            server.answering(answer);
            heard(call, idp, overheard);
          }
        }
      }

      String heard = overheard.everything();
      assertThat(heard).contains("idp-register", "idp-checkPin", "MOPH-101", "MOPH-404");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void heard(IdpCall call, MophIdp idp, Overheard overheard) {
    try {
      overheard.shown(call.on(idp));
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }

  private static List<ResponseDefinitionBuilder> answers(IdpCall call) {
    List<ResponseDefinitionBuilder> answers = new ArrayList<>();
    String text = "ทดสอบ ระบบดี 1100000000016 0898765432 246813 493027";
    call.operation()
        .answers("200")
        .values()
        .forEach(
            example -> {
              String body = OpenApiFile.json(example);
              answers.add(json(200, body));
              answers.add(json(200, body.replaceAll("\"20[0-9-]+T", "\"" + text)));
              answers.add(json(200, body.replace("outcome\":\"", "outcome\":\"" + text)));
              answers.add(json(200, body.substring(0, body.length() - 3) + text));
              answers.add(json(500, body));
            });
    for (int status : new int[] {400, 401, 403, 404, 409, 422, 429, 500, 503}) {
      for (String word : List.of("right_missing", "request_invalid", text)) {
        answers.add(
            json(
                status,
                "{\"MessageCode\":%d,\"Message\":\"%s\",\"code\":\"%s\",\"field\":\"%s\"}"
                    .formatted(status, text, word, text)));
      }
    }
    answers.add(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    answers.add(aResponse().withBody("<html>" + text));
    return answers;
  }
}
