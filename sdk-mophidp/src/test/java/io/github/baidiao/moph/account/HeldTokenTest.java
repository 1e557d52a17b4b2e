package io.github.baidiao.moph.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a token is used, whatever our own clock and the server's show. */
class HeldTokenTest {
  private static final Instant IAT = Instant.parse("2026-11-21T03:00:00Z");
  // Far off: a PC whose battery is flat.
  private static final Instant RECEIVED = Instant.parse("2009-01-01T00:00:00Z");

  /** Minutes: life by the claims, where Date stands after iat, then due and over after receipt. */
  @ParameterizedTest
  @CsvSource({
    "720,     ,  705, 719", // no Date
    "720,    0,  705, 719", // made just now
    "720,   -5,  705, 719", // Date is behind the clock that signs
    "720,  -90,  705, 719",
    "720,  300,  405, 419", // made five hours ago and handed out again
    "720,  800,  705, 719", // Date is beyond the end, so it is wrong
    " 60,    0,   45,  59",
    " 30,    0,   15,  29",
    " 20,    0,   10,  19", // shorter than twice 15 minutes: half of it
    " 10,    0,    5,   9",
    "  1,    0, 0.5, 0.5",
  })
  void itsLifeIsCountedFromReceipt(
      long life, @SuppressWarnings("NullAway") Long date, double due, double over) {
    HeldToken token =
        held(
            "{\"iat\":%d,\"exp\":%d}"
                .formatted(IAT.getEpochSecond(), IAT.plusSeconds(60 * life).getEpochSecond()),
            Optional.ofNullable(date).map(minutes -> IAT.plusSeconds(60 * minutes)));

    assertThat(token.isDueAt(after(due).minusMillis(1))).isFalse();
    assertThat(token.isDueAt(after(due))).isTrue();
    assertThat(token.holdsAt(after(over).minusMillis(1))).isTrue();
    assertThat(token.holdsAt(after(over))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"60, 45, 59", "-1, ,"})
  void withoutIatItCountsFromDate(long life, Double due, Double over) {
    String claims = "{\"exp\":%d}".formatted(IAT.plusSeconds(60 * life).getEpochSecond());
    if (due == null) {
      assertThatExceptionOfType(MophException.class)
          .isThrownBy(() -> held(claims, Optional.of(IAT)))
          .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-101"));
      return;
    }
    HeldToken token = held(claims, Optional.of(IAT));

    assertThat(token.isDueAt(after(due))).isTrue();
    assertThat(token.holdsAt(after(over).minusMillis(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "-720"})
  void aTokenThatWasNeverGoodIsNoAnswer(long life) {
    String claims =
        "{\"iat\":%d,\"exp\":%d}"
            .formatted(IAT.getEpochSecond(), IAT.plusSeconds(60 * life).getEpochSecond());

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> held(claims, Optional.empty()))
        .satisfies(e -> assertThat(e.code().id()).isEqualTo("MOPH-101"));
  }

  private static Instant after(double minutes) {
    return RECEIVED.plusMillis((long) (minutes * 60_000));
  }

  private static HeldToken held(String claims, Optional<Instant> serverTime) {
    Secret secret = Secret.of(Tokens.of(claims));
    AccountSettings settings =
        AccountSettings.builder()
            .user("station")
            .password(SecretSource.of(Secret.of("x")))
            .hospitalCode(HospitalCode.of("99999"))
            .renewBefore(Duration.ofMinutes(15))
            .clockSkew(Duration.ofMinutes(1))
            .build();
    return HeldToken.of(secret, AccountClaims.of(secret), serverTime, RECEIVED, settings);
  }
}
