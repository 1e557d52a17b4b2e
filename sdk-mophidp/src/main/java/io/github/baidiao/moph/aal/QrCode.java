package io.github.baidiao.moph.aal;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/**
 * A QR code after ISO/IEC 18004: squares ("modules"), dark on light. Immutable; {@code toString} is
 * masked, since whoever sees the code has its payload.
 *
 * <p>Everything drawn has the quiet zone around it, and a module is a whole number of dots wide:
 * half a dot would be a dot of noise at each edge.
 */
public final class QrCode {
  /** How many light modules are around the code on each side (ISO/IEC 18004, DENSO WAVE). */
  public static final int QUIET_ZONE = 4;

  private final ByteMatrix modules;
  private final ErrorCorrection correction;

  private QrCode(ByteMatrix modules, ErrorCorrection correction) {
    this.modules = modules;
    this.correction = correction;
  }

  /**
   * Makes the code of a text, as small as it can be. Takes some milliseconds: it is read back, and
   * made in another way when a reader does not find it.
   *
   * @param payload printable ASCII, the address of an {@link AalToken}
   * @param correction {@link QrSurface#correction} of where it will be drawn
   * @throws MophException ({@code MOPH-701}) when it is empty, has another character, or is longer
   *     than a code can be: 2,953 bytes at {@code L}, 1,273 at {@code H}
   */
  public static QrCode of(String payload, ErrorCorrection correction) {
    if (payload.isEmpty() || !payload.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw MophException.of(MophErrorCode.QR_PAYLOAD_INVALID, "printable ASCII");
    }
    try {
      ErrorCorrectionLevel level = ErrorCorrectionLevel.valueOf(correction.name());
      return new QrCode(ReadBack.encoded(payload, level), correction);
    } catch (WriterException tooLong) {
      // Not as the cause: its message may tell of the payload.
      throw MophException.of(MophErrorCode.QR_PAYLOAD_INVALID, "length");
    }
  }

  /** Returns how many modules a side has, 21 to 177, without the quiet zone. */
  public int size() {
    return modules.getWidth();
  }

  /** Returns how many modules a side has, with the quiet zone. */
  public int sizeWithQuietZone() {
    return size() + 2 * QUIET_ZONE;
  }

  /**
   * Returns whether a module is dark. Outside of the code all are light.
   *
   * @param x from the left, 0 is the first one behind the quiet zone
   * @param y from above, likewise
   */
  public boolean dark(int x, int y) {
    return x >= 0 && y >= 0 && x < size() && y < size() && modules.get(x, y) == 1;
  }

  /** Returns how much of it may be spoiled. */
  public ErrorCorrection correction() {
    return correction;
  }

  /**
   * Returns a PNG for a screen whose resolution is not known: one bit for each pixel.
   *
   * @param pixelsPerModule at least 4; the picture may be 8,192 pixels wide
   * @throws MophException ({@code MOPH-702}) for less, ({@code MOPH-103}) for more
   */
  public byte[] png(int pixelsPerModule) {
    return QrPng.of(this, QrRule.DOTS_PER_MODULE.require(pixelsPerModule));
  }

  /**
   * Returns a PNG as large as whole dots allow, with its resolution inside, so that programs print
   * it in that size.
   *
   * @throws MophException ({@code MOPH-702}) when there is too little room, ({@code MOPH-703}) when
   *     this was made with less correction than the surface needs
   */
  public byte[] png(QrSurface surface) {
    return QrPng.of(this, surface.dotsPerModule(this), surface.dotsPerInch());
  }

  /**
   * Returns an SVG document in millimetres, as large as whole dots allow.
   *
   * @throws MophException as {@link #png(QrSurface)}
   */
  public String svg(QrSurface surface) {
    return QrSvg.of(this, surface.sideMm(this));
  }

  /** Returns text for a terminal, two modules to a character; each line ends with a line feed. */
  public String terminal(QrTerminal terminal) {
    return terminal.draw(this);
  }

  @Override
  public String toString() {
    return "QrCode[masked]";
  }
}
