package io.github.baidiao.moph.stub.otp;

import java.time.Instant;

/**
 * A code in clear, for the one it is shown to; {@code toString} is masked.
 *
 * @param otp what is typed
 * @param qrSecret what the QR code carries: 128 bits, base64url without padding
 */
public record IssuedCode(String otp, String qrSecret, Instant issuedAt, Instant expiresAt) {
  @Override
  public String toString() {
    return "IssuedCode[masked]";
  }
}
