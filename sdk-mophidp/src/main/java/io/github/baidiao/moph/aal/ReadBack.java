package io.github.baidiao.moph.aal;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.util.Arrays;
import java.util.Collections;

/**
 * Makes codes that a reader finds. About one in 70 that are right by the standard has modules that
 * ZXing's reader, which many apps use, takes for a corner of the code (zxing issue 1763); another
 * of the eight masks moves them.
 */
final class ReadBack {
  private static final int[] DOTS = {4, 5}; // even and odd: a reader rounds differently
  private static final int LIGHT = 0xFFFFFF;

  private ReadBack() {}

  static ByteMatrix encoded(String payload, ErrorCorrectionLevel level) throws WriterException {
    ByteMatrix best = Encoder.encode(payload, level).getMatrix();
    ByteMatrix code = best;
    for (int mask = 0; !isRead(code, payload); mask++) {
      if (mask == QRCode.NUM_MASK_PATTERNS) {
        return best;
      }
      code =
          Encoder.encode(
                  payload, level, Collections.singletonMap(EncodeHintType.QR_MASK_PATTERN, mask))
              .getMatrix();
    }
    return code;
  }

  private static boolean isRead(ByteMatrix code, String payload) {
    return Arrays.stream(DOTS).allMatch(dots -> isRead(code, payload, dots));
  }

  private static boolean isRead(ByteMatrix code, String payload, int dots) {
    int side = (code.getWidth() + 2 * QrCode.QUIET_ZONE) * dots;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, LIGHT);
    for (int y = 0; y < code.getHeight() * dots; y++) {
      int row = (y + QrCode.QUIET_ZONE * dots) * side + QrCode.QUIET_ZONE * dots;
      for (int x = 0; x < code.getWidth() * dots; x++) {
        pixels[row + x] = code.get(x / dots, y / dots) == 1 ? 0 : LIGHT;
      }
    }
    try {
      return new QRCodeReader()
          .decode(
              new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))),
              Collections.singletonMap(DecodeHintType.TRY_HARDER, Boolean.TRUE))
          .getText()
          .equals(payload);
    } catch (ReaderException notRead) {
      return false;
    }
  }
}
