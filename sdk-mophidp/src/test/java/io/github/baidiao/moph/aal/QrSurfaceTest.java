package io.github.baidiao.moph.aal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QrSurfaceTest {
  // 14, 26, 42, 62, 84, 106 bytes are what M holds in versions 1 to 6 (ISO/IEC 18004, table 7).
  private static final QrCode VERSION_4 = QrCode.of("a".repeat(62), ErrorCorrection.M);
  // 46, 60, 74, 86 bytes are what Q holds in versions 4 to 7.
  private static final QrCode VERSION_5_Q = QrCode.of("a".repeat(60), ErrorCorrection.Q);
  private static final QrCode VERSION_7_Q = QrCode.of("a".repeat(86), ErrorCorrection.Q);

  @Test
  void theCodesOfThisTestHaveTheSizesOfTheStandard() {
    assertThat(VERSION_4.size()).isEqualTo(33);
    assertThat(VERSION_5_Q.size()).isEqualTo(37);
    assertThat(VERSION_7_Q.size()).isEqualTo(45);
  }

  // Sides worked out by hand: (modules + 8) * dots / dpi * 25.4.
  @ParameterizedTest
  @CsvSource({"203, 30, 5, 28.15", "203, 28.2, 5, 28.15", "203, 40, 7, 39.41", "300, 26, 6, 22.86"})
  void asManyWholeDotsAsThereIsRoomFor(int dpi, double room, int dots, double side) {
    QrSurface slip = QrSurface.slip(room, dpi);
    if (side < 25) {
      assertThatThrownBy(() -> slip.dotsPerModule(VERSION_5_Q))
          .hasMessageContaining("22.9 mm on paper, needs 25");
    } else {
      assertThat(slip.dotsPerModule(VERSION_5_Q)).isEqualTo(dots);
      assertThat(slip.sideMm(VERSION_5_Q)).isCloseTo(side, within(0.01));
    }
  }

  @Test
  void aModuleHasFourDotsAtLeast() {
    // 26 mm at 203 dpi are 207 dots, and version 7 with its quiet zone has 53 modules.
    tooSmall(QrSurface.slip(26, 203), VERSION_7_Q, "3.0 dots for each module, needs 4");
    assertThat(QrSurface.slip(26.6, 203).dotsPerModule(VERSION_7_Q)).isEqualTo(4);
  }

  @Test
  void aScreenShowsFortyMillimetresAtLeast() {
    tooSmall(QrSurface.screen(40, 96), VERSION_4, "3.0 dots for each module, needs 4");
    // 43.3 mm are 163 pixels: three for each of 41 modules, four would be 164.
    tooSmall(QrSurface.screen(43.3, 96), VERSION_4, "3.0 dots for each module, needs 4");
    tooSmall(QrSurface.screen(39.9, 200), VERSION_4, "36.4 mm on a screen, needs 40");
    assertThat(QrSurface.screen(43.5, 96).sideMm(VERSION_4)).isCloseTo(43.39, within(0.01));
  }

  @Test
  void aSlipNeedsMoreCorrectionThanAScreen() {
    assertThatThrownBy(() -> VERSION_4.png(QrSurface.slip(60, 203)))
        .isInstanceOfSatisfying(
            MophException.class,
            e -> assertThat(e.code()).isEqualTo(MophErrorCode.QR_CORRECTION_TOO_LOW))
        .hasMessageContaining("needs Q");
    assertThat(QrSurface.sheet(60, 300).correction()).isEqualTo(ErrorCorrection.M);
    assertThat(QrSurface.screen(60, 96).correction()).isEqualTo(ErrorCorrection.M);
  }

  @ParameterizedTest
  @CsvSource({"0, 203", "-1, 203", "NaN, 203", "1000.1, 203", "30, 0", "30, 4801"})
  void aSurfaceThatCannotBeIsRefused(double room, int dpi) {
    assertThatThrownBy(() -> QrSurface.slip(room, dpi))
        .isInstanceOfSatisfying(
            MophException.class,
            e -> assertThat(e.code()).isEqualTo(MophErrorCode.REQUEST_INVALID));
  }

  @Test
  void aPngForPaperTellsItsResolution() throws IOException {
    byte[] png = VERSION_5_Q.png(QrSurface.slip(30, 203));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(5 * 45);
    // The chunk after PNG's specification, 11.3.5.3: 203 dpi are 7992 pixels to a metre.
    String all = new String(png, StandardCharsets.ISO_8859_1);
    ByteBuffer chunk = ByteBuffer.wrap(png, all.indexOf("pHYs") + 4, 9);
    assertThat(chunk.getInt()).isEqualTo(7992);
    assertThat(chunk.getInt()).isEqualTo(7992);
    assertThat(chunk.get()).isEqualTo((byte) 1);
  }

  @Test
  void anSvgIsAsLargeAsItsWholeDots() {
    assertThat(VERSION_5_Q.svg(QrSurface.slip(30, 203)))
        .contains("width=\"28.153mm\" height=\"28.153mm\" viewBox=\"0 0 45 45\"");
  }

  private static void tooSmall(QrSurface surface, QrCode code, String detail) {
    assertThatThrownBy(() -> surface.dotsPerModule(code))
        .isInstanceOfSatisfying(
            MophException.class, e -> assertThat(e.code()).isEqualTo(MophErrorCode.QR_TOO_SMALL))
        .hasMessageContaining(detail);
  }
}
