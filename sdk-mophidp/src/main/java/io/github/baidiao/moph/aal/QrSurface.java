package io.github.baidiao.moph.aal;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;

/** What a QR code is drawn on, and how much room there is. Immutable. */
public final class QrSurface {
  private static final double MM_PER_INCH = 25.4;
  private static final int FINEST = 4800;

  private final QrRule side;
  private final ErrorCorrection correction;
  private final double roomMm;
  private final int dotsPerInch;

  private QrSurface(QrRule side, ErrorCorrection correction, double roomMm, int dotsPerInch) {
    if (!(roomMm > 0 && roomMm <= 1000) || dotsPerInch < 1 || dotsPerInch > FINEST) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "QR surface: 1000 mm, 4800 dpi");
    }
    this.side = side;
    this.correction = correction;
    this.roomMm = roomMm;
    this.dotsPerInch = dotsPerInch;
  }

  /**
   * A screen: {@link ErrorCorrection#M} at least, 40 mm at least.
   *
   * @param roomMm the side of the room there is for code and quiet zone, at most 1,000 mm
   * @param dotsPerInch pixels to an inch, 96 for an ordinary one; at most 4,800
   * @throws MophException ({@code MOPH-103}) for another number
   */
  public static QrSurface screen(double roomMm, int dotsPerInch) {
    return new QrSurface(QrRule.SCREEN_SIDE, ErrorCorrection.M, roomMm, dotsPerInch);
  }

  /**
   * A slip of a thermal printer: {@link ErrorCorrection#Q} at least, 25 mm at least.
   *
   * @param roomMm as for {@link #screen}
   * @param dotsPerInch 203 or 300 as a rule
   * @throws MophException ({@code MOPH-103}) for another number
   */
  public static QrSurface slip(double roomMm, int dotsPerInch) {
    return new QrSurface(QrRule.PRINTED_SIDE, ErrorCorrection.Q, roomMm, dotsPerInch);
  }

  /**
   * A sheet of paper, laser or ink: {@link ErrorCorrection#M} at least, 25 mm at least.
   *
   * @param roomMm as for {@link #screen}
   * @param dotsPerInch 300 or 600 as a rule
   * @throws MophException ({@code MOPH-103}) for another number
   */
  public static QrSurface sheet(double roomMm, int dotsPerInch) {
    return new QrSurface(QrRule.PRINTED_SIDE, ErrorCorrection.M, roomMm, dotsPerInch);
  }

  /** Returns the least correction for it. */
  public ErrorCorrection correction() {
    return correction;
  }

  int dotsPerInch() {
    return dotsPerInch;
  }

  /**
   * Returns how many dots wide a module is: as many whole ones as there is room for.
   *
   * @throws MophException ({@code MOPH-702}) when that is too little, ({@code MOPH-703}) when the
   *     code has less correction than this needs
   */
  public int dotsPerModule(QrCode code) {
    if (code.correction().compareTo(correction) < 0) {
      throw MophException.of(MophErrorCode.QR_CORRECTION_TOO_LOW, "needs " + correction);
    }
    int dots = (int) (roomMm / MM_PER_INCH * dotsPerInch / code.sizeWithQuietZone());
    QrRule.DOTS_PER_MODULE.require(dots);
    side.require(millimetres(dots, code));
    return dots;
  }

  /**
   * Returns the side of what is drawn, with its quiet zone.
   *
   * @throws MophException as {@link #dotsPerModule}
   */
  public double sideMm(QrCode code) {
    return millimetres(dotsPerModule(code), code);
  }

  private double millimetres(int dots, QrCode code) {
    return dots * code.sizeWithQuietZone() * MM_PER_INCH / dotsPerInch;
  }

  @Override
  public String toString() {
    return "QrSurface[" + side + ", " + roomMm + " mm, " + dotsPerInch + " dpi]";
  }
}
