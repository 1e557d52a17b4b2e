package io.github.baidiao.examples.didstation.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.github.baidiao.moph.aal.AalToken;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.print.PageFormat;
import java.awt.print.Paper;
import java.awt.print.Printable;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlipTest {
  private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
  private static final AalToken TOKEN =
      AalToken.builder()
          .otp("K7QM2R")
          .qrPayload("https://sandbox.example/aal#A1B2C3D4E5F6G7H8J9K0M1N2")
          .issuedAt(NOW)
          .expiresAt(NOW.plus(Duration.ofMinutes(10)))
          .build();

  @ParameterizedTest
  @ValueSource(ints = {203, 300})
  void qrCodeOnTheSlipIsReadAndIsOfWholeDotsAtCorrectionQ(int dotsPerInch) throws Exception {
    BufferedImage slip = drawn(dotsPerInch);
    int[] pixels = slip.getRGB(0, 0, slip.getWidth(), slip.getHeight(), null, 0, slip.getWidth());
    LuminanceSource source = new RGBLuminanceSource(slip.getWidth(), slip.getHeight(), pixels);
    var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
    assertThat(read.getText()).isEqualTo(TOKEN.qrPayload());
    assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
        .isEqualTo("Q");
  }

  @Test
  void qrCodeIsAtLeastTwentyFiveMillimetresWide() {
    BufferedImage slip = drawn(203);
    int[] rows = darkRowsOfTheCode(slip);
    double millimetres = (rows[1] - rows[0]) * 25.4 / 203;
    // Without its quiet zone, which is of 8 modules in at least 29 + 8.
    assertThat(millimetres).isGreaterThan(25.0 * 29 / 37);
  }

  // The code is the highest block in which every row has a dark dot.
  private static int[] darkRowsOfTheCode(BufferedImage slip) {
    int[] longest = {0, 0};
    int from = 0;
    for (int y = 0; y < slip.getHeight(); y++) {
      if (!hasDark(slip, y)) {
        from = y + 1;
      } else if (y + 1 - from > longest[1] - longest[0]) {
        longest = new int[] {from, y + 1};
      }
    }
    return longest;
  }

  private static boolean hasDark(BufferedImage slip, int y) {
    for (int x = 0; x < slip.getWidth(); x++) {
      if ((slip.getRGB(x, y) & 0xFF) < 128) {
        return true;
      }
    }
    return false;
  }

  @Test
  void slipIsOnePage() {
    PageFormat page = new PageFormat();
    Paper paper = new Paper();
    paper.setSize(227, 500);
    paper.setImageableArea(8, 8, 211, 484);
    page.setPaper(paper);
    Graphics2D pen = new BufferedImage(227, 500, BufferedImage.TYPE_INT_RGB).createGraphics();
    Slip slip = new Slip(TOKEN, "โรงพยาบาลสมมติ (99999)", 203);
    assertThat(slip.print(pen, page, 0)).isEqualTo(Printable.PAGE_EXISTS);
    assertThat(slip.print(pen, page, 1)).isEqualTo(Printable.NO_SUCH_PAGE);
  }

  private static BufferedImage drawn(int dotsPerInch) {
    int width = dotsPerInch * 3;
    BufferedImage paper = new BufferedImage(width, 2 * width, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = paper.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    new Slip(TOKEN, "โรงพยาบาลสมมติ (99999)", dotsPerInch).draw(pen);
    pen.dispose();
    return paper;
  }
}
