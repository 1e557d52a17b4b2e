package io.github.baidiao.moph.stub.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.moph.stub.SetClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class OneTimeCodesTest {
  private static final String SOMCHAI = "1100000000016";
  private static final String MALEE = "1100000000024";

  private final SetClock clock = new SetClock();
  private final OneTimeCodes codes = new OneTimeCodes(clock, new SecureRandom(), CodePolicy.USUAL);

  @Test
  void theTypedCodeRedeemsWhatItWasIssuedFor() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");

    assertThat(codes.redeem(SOMCHAI, issued.otp()))
        .isEqualTo(new Redemption.Redeemed("registration-1"));
  }

  @Test
  void soDoesTheSecretOfTheQrCode() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");

    assertThat(codes.redeem(SOMCHAI, issued.qrSecret()))
        .isEqualTo(new Redemption.Redeemed("registration-1"));
  }

  @Test
  void whatIsUsedInOneFormIsUsedInTheOther() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    codes.redeem(SOMCHAI, issued.qrSecret());

    assertThat(codes.redeem(SOMCHAI, issued.otp())).isEqualTo(new Redemption.NotValid());
  }

  @Test
  void codesHaveTheirForm() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");

    assertThat(issued.otp()).matches("[0-9]{6}");
    assertThat(issued.qrSecret()).matches("[A-Za-z0-9_-]{22}");
    assertThat(Base64.getUrlDecoder().decode(issued.qrSecret())).hasSize(16);
    assertThat(issued.issuedAt()).isEqualTo(clock.instant());
    assertThat(issued.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
    assertThat(issued).hasToString("IssuedCode[masked]");
  }

  @Test
  void nobodyElseRedeemsIt() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    codes.issue(MALEE, "registration-2");

    assertThat(codes.redeem(MALEE, issued.qrSecret())).isEqualTo(new Redemption.Wrong(4));
    assertThat(codes.redeem("3100000000039", issued.qrSecret()))
        .isEqualTo(new Redemption.NotValid());
  }

  @Test
  void theFifthWrongOneRevokesIt() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    String wrong = issued.otp().equals("000000") ? "000001" : "000000";

    for (int left = 4; left >= 0; left--) {
      assertThat(codes.redeem(SOMCHAI, wrong)).isEqualTo(new Redemption.Wrong(left));
    }

    assertThat(codes.redeem(SOMCHAI, issued.otp())).isEqualTo(new Redemption.NotValid());
    assertThat(codes.show(SOMCHAI, "registration-1")).isEmpty();
  }

  @Test
  void itHoldsUntilTheLastMomentOfItsLife() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    clock.forward(Duration.ofMinutes(10).minusMillis(1));

    assertThat(codes.redeem(SOMCHAI, issued.otp()))
        .isEqualTo(new Redemption.Redeemed("registration-1"));
  }

  @Test
  void afterwardsItDoesNot() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    clock.forward(Duration.ofMinutes(10));

    assertThat(codes.redeem(SOMCHAI, issued.otp())).isEqualTo(new Redemption.NotValid());
    assertThat(codes.show(SOMCHAI, "registration-1")).isEmpty();
    assertThat(codes.revoke(SOMCHAI, "registration-1")).isFalse();
  }

  @Test
  void itIsShownAgainAsItWas() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    clock.forward(Duration.ofMinutes(1));

    assertThat(codes.show(SOMCHAI, "registration-1")).contains(issued);
    assertThat(codes.show(SOMCHAI, "registration-2")).isEmpty();
  }

  @Test
  void showingItDoesNotMakeItLiveLonger() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");
    clock.forward(Duration.ofMinutes(9));
    codes.show(SOMCHAI, "registration-1");
    clock.forward(Duration.ofMinutes(1));

    assertThat(codes.redeem(SOMCHAI, issued.otp())).isEqualTo(new Redemption.NotValid());
  }

  @Test
  void aRevokedOneIsGone() {
    IssuedCode issued = codes.issue(SOMCHAI, "registration-1");

    assertThat(codes.revoke(SOMCHAI, "registration-1")).isTrue();
    assertThat(codes.revoke(SOMCHAI, "registration-1")).isFalse();
    assertThat(codes.redeem(SOMCHAI, issued.otp())).isEqualTo(new Redemption.NotValid());
  }

  @Test
  void issuingAgainRevokesTheFormer() {
    IssuedCode former = codes.issue(SOMCHAI, "registration-1");
    IssuedCode issued = codes.issue(SOMCHAI, "registration-2");

    assertThat(codes.redeem(SOMCHAI, former.qrSecret())).isEqualTo(new Redemption.Wrong(4));
    assertThat(codes.redeem(SOMCHAI, issued.otp()))
        .isEqualTo(new Redemption.Redeemed("registration-2"));
  }

  @Test
  void aPolicyThatCannotWorkIsRefused() {
    assertThatThrownBy(() -> new CodePolicy(5, Duration.ofMinutes(10), 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CodePolicy(6, Duration.ZERO, 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CodePolicy(6, Duration.ofMinutes(10), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
