package io.github.baidiao.moph.aal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AalTokenTest {
  private static final Instant ISSUED = Instant.parse("2026-11-20T03:00:00Z");
  private static final String OTP = "AB123456";
  private static final String SECRET = "k7Jm2Qx9VbT4nWp8LsZr3Y";
  private static final String ADDRESS = "https://idp.example.go.th/aal#" + SECRET;

  @Test
  void tellsHowLongItStillHolds() {
    AalToken token = token(OTP, ADDRESS, ISSUED.plusSeconds(600));
    assertThat(token.remaining(ISSUED.plusSeconds(60))).isEqualTo(Duration.ofSeconds(540));
    assertThat(token.remaining(ISSUED.plusSeconds(601))).isZero();
    assertThat(token).hasToString("AalToken[masked]");
  }

  @Test
  void hasALife() {
    refused(OTP, ADDRESS, ISSUED, "expiresAt");
    refused(OTP, ADDRESS, ISSUED.minusSeconds(1), "expiresAt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12 34", "12-34", "๑๒๓๔๕๖", "123456789012345678901234567890123"})
  void anOtpIsLettersAndDigits(String otp) {
    refused(otp, ADDRESS, ISSUED.plusSeconds(1), "otp");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secret",
        "http://idp.example.go.th/aal#" + SECRET,
        "https:///aal#" + SECRET,
        "https://user@idp.example.go.th/" + SECRET,
        "https://idp.example.go.th/a b"
      })
  void thePayloadIsAnAddress(String payload) {
    refused(OTP, payload, ISSUED.plusSeconds(1), "qrPayload");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://idp.example.go.th/AB123456/" + SECRET,
        "https://idp.example.go.th/aal?otp=ab123456&t=" + SECRET,
        "https://idp.example.go.th/1100000000016#" + SECRET
      })
  void thePayloadHasNeitherTheCodeNorTheCitizenId(String payload) {
    refused(OTP, payload, ISSUED.plusSeconds(1), "qrPayload");
  }

  @Test
  void digitsWithinASecretAreNoCitizenId() {
    String payload = "https://idp.example.go.th/aal#e1100000000016fab123456c0ffee";
    assertThat(token(OTP, payload, ISSUED.plusSeconds(1)).qrPayload()).isEqualTo(payload);
  }

  private static void refused(String otp, String payload, Instant expires, String part) {
    assertThatThrownBy(() -> token(otp, payload, expires))
        .isInstanceOfSatisfying(
            MophException.class,
            e -> {
              assertThat(e.code()).isEqualTo(MophErrorCode.AAL_TOKEN_INVALID);
              assertThat(e).hasMessageContaining(part).hasMessageNotContaining(SECRET);
            });
  }

  private static AalToken token(String otp, String payload, Instant expires) {
    return AalToken.builder()
        .otp(otp)
        .qrPayload(payload)
        .issuedAt(ISSUED)
        .expiresAt(expires)
        .build();
  }
}
