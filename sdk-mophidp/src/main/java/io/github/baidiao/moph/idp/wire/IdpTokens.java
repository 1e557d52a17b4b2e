package io.github.baidiao.moph.idp.wire;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophException;
import java.util.regex.Pattern;

/** The AAL token as the contract writes it. */
public final class IdpTokens {
  private static final Pattern OTP = Pattern.compile("[A-Z0-9]{6,12}");

  // 19 characters of base64url are 114 bits.
  private static final Pattern QR =
      Pattern.compile(
          "https://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*/[A-Za-z0-9_-]{19,86}");
  private static final int MAX_QR = 300;

  private IdpTokens() {}

  /** Reads a token; {@code MOPH-101} when it is not what the contract says, in any part. */
  public static AalToken token(IdpFields f) {
    f.need("request_id", IdpForms::uuid);
    String otp = f.need("otp", JsonFields::exactText);
    String payload = f.need("qr_payload", JsonFields::exactText);
    if (!OTP.matcher(otp).matches()) {
      throw f.invalid("otp");
    }
    if (payload.length() > MAX_QR || !QR.matcher(payload).matches()) {
      throw f.invalid("qr_payload");
    }
    try {
      return AalToken.builder()
          .otp(otp)
          .qrPayload(payload)
          .issuedAt(f.need("issued_at", IdpForms::instant))
          .expiresAt(f.need("expires_at", IdpForms::instant))
          .build();
    } catch (MophException e) {
      throw f.invalid(e.detail().orElse("token"));
    }
  }
}
