package io.github.baidiao.examples.didstation.print;

import io.github.baidiao.examples.didstation.text.Dates;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.didstation.text.Texts;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.aal.ErrorCorrection;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.aal.QrSurface;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.print.PageFormat;
import java.awt.print.Printable;
import java.util.List;

/**
 * The citizen's slip: QR code, code to type, how long they hold, and the hospital; no name and no
 * citizen ID, since slips are lost. Drawn in the printer's own dots, so that each module of the QR
 * code is a whole number of them.
 */
public final class Slip implements Printable {
  private static final double POINTS_PER_INCH = 72;
  private static final double QR_ROOM_MM = 38;
  // Java's logical font has Thai wherever the system has; the window's own choice is not needed.
  private static final String FONT = Font.SANS_SERIF;

  private final AalToken token;
  private final String hospital;
  private final int dotsPerInch;
  private final QrCode qr;

  /** Makes the slip for a printer of that many dots to the inch. */
  public Slip(AalToken token, String hospital, int dotsPerInch) {
    this.token = token;
    this.hospital = hospital;
    this.dotsPerInch = dotsPerInch;
    this.qr = QrCode.of(token.qrPayload(), ErrorCorrection.Q);
  }

  @Override
  public int print(Graphics graphics, PageFormat format, int page) {
    if (page > 0) {
      return NO_SUCH_PAGE;
    }
    Graphics2D pen = (Graphics2D) graphics.create();
    pen.translate(format.getImageableX(), format.getImageableY());
    pen.scale(POINTS_PER_INCH / dotsPerInch, POINTS_PER_INCH / dotsPerInch);
    draw(pen);
    pen.dispose();
    return PAGE_EXISTS;
  }

  /** Draws it in dots, its upper left corner at the origin. */
  void draw(Graphics2D pen) {
    pen.setColor(Color.BLACK);
    int y = line(pen, Font.BOLD, 11, hospital, 0);
    y = both(pen, Font.PLAIN, 8, "slip.title", y);
    y = code(pen, y);
    y = both(pen, Font.PLAIN, 8, "slip.otp", y);
    y = line(pen, Font.BOLD, 22, token.otp(), y);
    y = both(pen, Font.PLAIN, 8, "slip.expires", y, Dates.clock(token.expiresAt()));
    both(pen, Font.PLAIN, 7, "slip.help", y);
  }

  /** At least 25 mm wide, which the surface makes sure of. */
  private int code(Graphics2D pen, int top) {
    int dot = QrSurface.slip(QR_ROOM_MM, dotsPerInch).dotsPerModule(qr);
    int quiet = dot * QrCode.QUIET_ZONE;
    for (int y = 0; y < qr.size(); y++) {
      for (int x = 0; x < qr.size(); x++) {
        if (qr.dark(x, y)) {
          pen.fillRect(quiet + x * dot, top + quiet + y * dot, dot, dot);
        }
      }
    }
    return top + dot * qr.sizeWithQuietZone();
  }

  private int both(
      Graphics2D pen, int style, double points, String name, int top, Object... values) {
    int y = top;
    for (Language language : List.of(Language.THAI, Language.ENGLISH)) {
      y = line(pen, style, points, Texts.of(language).get(name, values), y);
    }
    return y;
  }

  private int line(Graphics2D pen, int style, double points, String text, int top) {
    float dots = (float) (points * dotsPerInch / POINTS_PER_INCH);
    pen.setFont(new Font(FONT, style, 1).deriveFont(dots));
    pen.drawString(text, 0, top + pen.getFontMetrics().getAscent());
    return top + pen.getFontMetrics().getHeight();
  }
}
