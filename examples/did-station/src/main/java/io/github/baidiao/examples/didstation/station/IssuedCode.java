package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.aal.ErrorCorrection;
import io.github.baidiao.moph.aal.QrCode;

/**
 * A citizen's code, with its QR code made for a screen; making it takes some milliseconds.
 *
 * @param token the code
 * @param qr what is scanned
 */
public record IssuedCode(AalToken token, QrCode qr) {
  static IssuedCode of(AalToken token) {
    return new IssuedCode(token, QrCode.of(token.qrPayload(), ErrorCorrection.M));
  }

  @Override
  public String toString() {
    return "IssuedCode[masked]";
  }
}
