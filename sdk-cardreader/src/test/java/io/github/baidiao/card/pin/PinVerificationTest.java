package io.github.baidiao.card.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.identity.CitizenId;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PinVerificationTest {
  private static final Locale THAI = Locale.forLanguageTag("th-TH");

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(new PinVerification.Wrong(OptionalInt.of(2)), "CARD-411", "อีก 2 ครั้ง"),
        Arguments.of(
            new PinVerification.Wrong(OptionalInt.empty()), "CARD-411", "3 ครั้งติดต่อกัน"),
        Arguments.of(PinVerification.MustBeSetAnew.INSTANCE, "CARD-412", "สำนักทะเบียนแห่งใดก็ได้"),
        Arguments.of(PinVerification.Locked.INSTANCE, "CARD-413", "ต้องทำบัตรใหม่"),
        Arguments.of(PinVerification.FingerprintCard.INSTANCE, "CARD-414", "ลายนิ้วมือ"),
        Arguments.of(PinVerification.NotSupported.INSTANCE, "CARD-415", "วิธีอื่น"),
        Arguments.of(PinVerification.Cancelled.INSTANCE, "CARD-416", "ไม่ได้ใส่รหัส"));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void everyOutcomeButTheRightOneHasACodeAndThaiForTheOfficer(
      PinVerification outcome, String code, String thai) {
    var e = catchThrowableOfType(CardException.class, outcome::orElseThrow);

    assertThat(e.code().id()).isEqualTo(code);
    assertThat(outcome.errorCode())
        .hasValueSatisfying(named -> assertThat(named).isEqualTo(e.code()));
    assertThat(outcome.officerText(THAI)).contains(thai);
    assertThat(outcome.officerText(Locale.ENGLISH)).isNotBlank().doesNotContainPattern("[ก-๙]");
  }

  @Test
  void rightPinHasNoCodeAndTellsWhoseCardItWas() {
    var verified = new PinVerification.Verified(CitizenId.of("1100000000016"));

    assertThat(verified.errorCode()).isEmpty();
    assertThat(verified.orElseThrow().citizenId()).isEqualTo(CitizenId.of("1100000000016"));
    assertThat(verified.officerText(THAI)).isEqualTo("รหัส PIN ถูกต้อง");
    assertThat(verified).hasToString("Verified");
  }

  @Test
  void rulesAreThoseOfTheOfficersGuide() {
    assertThat(PinRules.text(THAI))
        .contains("4 หลัก", "3 ครั้งติดต่อกัน", "5 ครั้งติดต่อกัน", "ต้องทำบัตรใหม่เท่านั้น");
    assertThat(PinRules.text(Locale.FRENCH))
        .contains("4 digits", "3 wrong tries", "5 wrong tries", "only a new card");
  }
}
