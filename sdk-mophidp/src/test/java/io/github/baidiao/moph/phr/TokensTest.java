package io.github.baidiao.moph.phr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.envelope.EnvelopeServer;
import io.github.baidiao.moph.envelope.NumberedTokens;
import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which token goes where, and what happens when it is not taken. */
class TokensTest {
  private static final PhrToken YEAR = year(PhrStub.TOKEN);

  private static PhrToken year(String token) {
    return PhrToken.of(Tell.UNIT, SecretSource.of(Secret.of(token)));
  }

  @Test
  void withTheTokenOfAYearOnlyVisitsAreSent() {
    try (PhrStubServer server = PhrStubServer.start();
        PhrApi api = PhrApi.connect(Tell.settings(server.base()).phrToken(YEAR).build())) {
      assertThat(api.update(Tell.visit())).hasToString("Accepted");

      Tell.changes()
          .forEach(
              (name, call) -> {
                if (!name.equals("UpdatePHRv1")) {
                  assertThat(Tell.outcome(() -> call.apply(api))).as(name).isEqualTo("MOPH-901");
                }
              });
      Tell.questions()
          .forEach(
              (name, call) ->
                  assertThat(Tell.outcome(() -> call.apply(api))).as(name).isEqualTo("MOPH-901"));
    }
  }

  @Test
  void withBothTheTokenOfAYearSendsVisitsAndTheOtherTheRest() {
    try (EnvelopeServer server = EnvelopeServer.blank();
        PhrApi api =
            PhrApi.connect(
                Tell.settings(server.address())
                    .phrToken(YEAR)
                    .token(new NumberedTokens(1))
                    .build())) {
      server.answers(200, "{\"MessageCode\":200,\"result\":[]}");
      api.update(Tell.visit());
      api.encountersOf(Tell.DAY);

      assertThat(server.asked())
          .extracting(request -> request.getHeader("Authorization"))
          .containsExactly(
              "Bearer 99999:{00000000-0000-4000-8000-000000099999}",
              "Bearer e30.token1.bm8gc2lnbmF0dXJl");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{A-1}", "99999:{A-1}"})
  void theDashboardsTokenMayComeWithTheUnitBeforeIt(String token) {
    assertThat(year(token).secret().<String>use(String::new)).isEqualTo("99999:{A-1}");
    assertThat(year(token)).hasToString("PhrToken[masked]");
    assertThat(year(token).refused(Secret.of("x"))).isFalse();
  }

  @Test
  void aTokenIsNeeded() {
    assertThatThrownBy(() -> PhrSettings.builder().unit(Tell.UNIT).build())
        .hasMessageContaining("MOPH-102")
        .hasMessageContaining("token");
    assertThatThrownBy(() -> PhrSettings.builder().unit(Tell.UNIT).token(YEAR).build())
        .hasMessageContaining("phrToken");
  }

  @Test
  void anExpiredTokenIsRenewedOnceAndTheVisitSentAgain() {
    try (PhrStubServer server = PhrStubServer.start()) {
      AtomicInteger renewed = new AtomicInteger();
      PhrApi api = Tell.client(server.base(), expiring(renewed, PhrStub.bearer()));
      assertThat(api.update(Tell.visit())).hasToString("Accepted");
      assertThat(renewed).hasValue(1);

      api = Tell.client(server.base(), expiring(renewed, PhrStub.bearer(Instant.EPOCH)));
      assertThat(api.update(Tell.visit()))
          .as("renewed in vain")
          .hasToString("NotSupported MOPH-904");
      assertThat(renewed).hasValue(2);
    }
  }

  @Test
  void aTokenThatHoldsIsNotRenewedFor501() {
    try (PhrStubServer server = PhrStubServer.start()) {
      AtomicInteger renewed = new AtomicInteger();
      Secret holds = Secret.of(PhrStub.bearer());
      PhrApi api = Tell.client(server.base(), renewable(renewed, holds, holds));
      server.stub().fail("UpdatePHRv1", PhrFault.EXPIRED_501, 1);

      assertThat(api.update(Tell.visit())).hasToString("NotSupported MOPH-904");
      assertThat(renewed).hasValue(0);
    }
  }

  @Test
  void whatMustNotBeDoneTwiceSaysThatTheTokenWasTheReason() {
    try (PhrStubServer server = PhrStubServer.start()) {
      AtomicInteger renewed = new AtomicInteger();
      PhrApi api = Tell.client(server.base(), expiring(renewed, PhrStub.bearer()));
      assertThat(Tell.outcome(() -> api.deleteWholeChronicRegistry("001"))).isEqualTo("MOPH-902");
      assertThat(Tell.outcome(() -> api.deleteWholeChronicRegistry("001"))).isEqualTo("Accepted");
    }
  }

  private static TokenSource expiring(AtomicInteger renewed, String next) {
    return renewable(renewed, Secret.of(PhrStub.bearer(Instant.EPOCH)), Secret.of(next));
  }

  private static TokenSource renewable(AtomicInteger renewed, Secret first, Secret next) {
    return new TokenSource() {
      private volatile Secret now = first;

      @Override
      public Secret secret() {
        return now;
      }

      @Override
      public boolean refused(Secret token) {
        renewed.incrementAndGet();
        now = next;
        return true;
      }
    };
  }
}
