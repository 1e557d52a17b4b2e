package io.github.baidiao.moph.idp;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static io.github.baidiao.moph.idp.TestIdp.example;
import static io.github.baidiao.moph.idp.TestIdp.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.error.MophException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows when the provider does not take the user's token. */
class TokenRefusedTest {
  private final Tokens tokens = new Tokens();
  private TestIdp server;
  private MophIdp idp;

  /** Gives one token after another, as often as it may. */
  private static final class Tokens implements TokenSource {
    private final List<Secret> refused = new ArrayList<>();
    private Secret current = Secret.of(TestIdp.TOKEN);
    private boolean hasAnother = true;

    @Override
    public Secret secret() {
      return current;
    }

    @Override
    public boolean refused(Secret token) {
      refused.add(token);
      if (hasAnother) {
        current = Secret.of("eyJ-the-second-token");
      }
      return hasAnother;
    }
  }

  @BeforeEach
  void start() {
    server = new TestIdp();
    idp = MophIdp.connect(server.settings().token(tokens).build());
  }

  @AfterEach
  void stop() {
    idp.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void requestGoesOutOnceMoreWithAnotherTokenUnlessItSpendsATry(IdpCall call) {
    Secret first = tokens.current;
    server.answering(example(call.name(), "401", "token_invalid"));

    assertThat(Told.by(call, idp)).isEqualTo("MOPH-401");

    boolean spendsATry = call == IdpCall.checkPin || call == IdpCall.redeem;
    assertThat(tokens.refused).containsExactly(first);
    assertThat(server.tokens())
        .isEqualTo(
            spendsATry
                ? List.of("Bearer " + TestIdp.TOKEN)
                : List.of("Bearer " + TestIdp.TOKEN, "Bearer eyJ-the-second-token"));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnotherTokenItIsSentOnce(IdpCall call) {
    tokens.hasAnother = false;
    server.answering(example(call.name(), "401", "token_invalid"));

    assertThat(Told.by(call, idp)).isEqualTo("MOPH-401");
    assertThat(server.posts()).containsExactly(call.name());
  }

  @Test
  void secondTokenThatIsTakenSettlesIt() {
    ResponseDefinitionBuilder known = example("phone", "200", "known");
    server.answering(json(401, "{}"));
    server
        .server()
        .stubFor(
            any(anyUrl())
                .withHeader("Authorization", containing("second"))
                .atPriority(1)
                .willReturn(known));

    assertThat(Told.by(IdpCall.phone, idp)).isEqualTo("Known");
    assertThat(Told.by(IdpCall.phone, idp)).isEqualTo("Known");
    assertThat(tokens.refused).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void tokenThatCannotBeHadIsNoLostAnswerSinceNothingWasSent(IdpCall call) {
    TokenSource broken =
        TokenSource.of(
            () -> {
              throw MophException.answerInvalid("token is no JWT", "0123456789ab");
            });
    server.answering(example(call.name(), "401", "token_invalid"));

    try (MophIdp without = MophIdp.connect(server.settings().token(broken).build())) {
      assertThat(Told.by(call, without)).isEqualTo("MOPH-204");
    }
    assertThat(server.posts()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void refusalWithin200IsRepeatedOnlyWhereThatDoesNoHarm(IdpCall call) {
    server.answering(json(200, "{\"MessageCode\":401,\"Message\":\"session expired\"}"));

    Told.by(call, idp);

    assertThat(server.posts()).hasSize(call.isUnsafe() ? 1 : 2);
  }
}
