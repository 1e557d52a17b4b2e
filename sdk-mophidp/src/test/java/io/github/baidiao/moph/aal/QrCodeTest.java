package io.github.baidiao.moph.aal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophErrorCode;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn is read again by a reader that knows nothing of who drew it. */
class QrCodeTest {
  private static final String PAYLOAD =
      "https://idp.example.go.th/aal#k7Jm2Qx9VbT4nWp8LsZr3YcHd6FgA1Ee";
  private static final Color COFFEE = new Color(111, 78, 55, 150);

  @ParameterizedTest
  @EnumSource
  void isReadAsDrawn(ErrorCorrection correction) {
    assertThat(Scanner.read(drawn(correction))).isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {2, 2.3, 2.5, 3.1, 3.7, 6.6, 11.3})
  void isReadInAnotherSizeAlsoOneThatIsNoWholeNumberOfPixels(double pixelsPerModule) {
    QrCode code = QrCode.of(PAYLOAD, ErrorCorrection.M);
    int side = (int) (pixelsPerModule * code.sizeWithQuietZone());
    assertThat(Scanner.read(Scanner.scaled(drawn(ErrorCorrection.M), side))).isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {90, 180, 270})
  void isReadWhenTurned(int degrees) {
    assertThat(Scanner.read(Scanner.turned(drawn(ErrorCorrection.M), degrees))).isEqualTo(PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.2, 0.35, 0.5, 0.65, 0.8})
  void isReadUnderTheRingOfACoffeeCup(double place) {
    BufferedImage picture = drawn(ErrorCorrection.Q);
    int side = picture.getWidth();
    Graphics2D pen = picture.createGraphics();
    pen.setColor(COFFEE);
    pen.setStroke(new BasicStroke(side / 18f));
    int across = side / 2;
    int corner = (int) (place * side) - across / 2;
    pen.drawOval(corner, corner, across, across);
    pen.dispose();
    assertThat(Scanner.read(picture)).isEqualTo(PAYLOAD);
  }

  @Test
  void isReadWithADropThatHidesATenthOfIt() {
    BufferedImage picture = drawn(ErrorCorrection.Q);
    int side = picture.getWidth();
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(70, 45, 30));
    int across = (int) (side * Math.sqrt(0.1));
    pen.fillOval((int) (side * 0.45), (int) (side * 0.45), across, across);
    pen.dispose();
    assertThat(Scanner.read(picture)).isEqualTo(PAYLOAD);
  }

  @Test
  void isNotReadWhenMoreIsHiddenThanTheCorrectionMends() {
    BufferedImage picture = drawn(ErrorCorrection.L);
    int side = picture.getWidth();
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(side / 3, side / 3, side * 2 / 3, side * 2 / 3);
    pen.dispose();
    assertThat(Scanner.read(picture)).startsWith("not read");
  }

  static IntStream seeds() {
    return IntStream.range(0, 150);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyAddressWithASecretOf128To256BitsIsRead(int seed) {
    Random random = new Random(seed);
    byte[] secret = new byte[16 + random.nextInt(17)];
    random.nextBytes(secret);
    String text =
        random.nextBoolean()
            ? Base64.getUrlEncoder().withoutPadding().encodeToString(secret)
            : HexFormat.of().formatHex(secret);
    String payload = "https://idp-" + seed + ".example.go.th/register/aal?t=" + text;
    ErrorCorrection correction = ErrorCorrection.values()[random.nextInt(4)];
    QrCode code = QrCode.of(payload, correction);
    assertThat(Scanner.read(Scanner.png(code.png(4 + random.nextInt(5))))).isEqualTo(payload);
  }

  @Test
  void hasAQuietZoneOfFourModulesAndWholeDots() {
    QrCode code = QrCode.of(PAYLOAD, ErrorCorrection.M);
    BufferedImage picture = Scanner.png(code.png(5));
    assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo((code.size() + 8) * 5);
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        boolean dark = code.dark(x / 5 - 4, y / 5 - 4);
        assertThat(picture.getRGB(x, y) & 0xFFFFFF).isEqualTo(dark ? 0 : 0xFFFFFF);
      }
    }
    assertThat(code.dark(0, 0)).as("finder pattern").isTrue();
    assertThat(code.dark(-1, 0) || code.dark(0, code.size())).as("outside").isFalse();
  }

  @Test
  void isReadFromTheSvg() {
    String svg = QrCode.of(PAYLOAD, ErrorCorrection.Q).svg(QrSurface.slip(40, 203));
    assertThat(Scanner.read(Scanner.svg(svg, 4))).isEqualTo(PAYLOAD);
  }

  @Test
  void isReadFromTheTerminalWhateverItsColours() {
    QrCode code = QrCode.of(PAYLOAD, ErrorCorrection.M);
    Color grey = new Color(200, 200, 200);
    String light = code.terminal(QrTerminal.DARK_ON_LIGHT);
    String dark = code.terminal(QrTerminal.LIGHT_ON_DARK);
    assertThat(Scanner.read(Scanner.terminal(light, Color.BLACK, grey))).isEqualTo(PAYLOAD);
    assertThat(Scanner.read(Scanner.terminal(dark, grey, Color.BLACK))).isEqualTo(PAYLOAD);
  }

  @Test
  void inAnAnsiTerminalEveryLineSetsItsColoursAndGivesThemBack() {
    QrCode code = QrCode.of(PAYLOAD, ErrorCorrection.M);
    String ansi = code.terminal(QrTerminal.ANSI);
    assertThat(ansi.lines())
        .hasSize((code.sizeWithQuietZone() + 1) / 2)
        .allMatch(line -> line.startsWith("\u001b[30;107m") && line.endsWith("\u001b[0m"));
    assertThat(ansi.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(code.terminal(QrTerminal.DARK_ON_LIGHT));
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    refused(() -> QrCode.of("", ErrorCorrection.M), MophErrorCode.QR_PAYLOAD_INVALID);
    refused(() -> QrCode.of("https://ไทย", ErrorCorrection.M), MophErrorCode.QR_PAYLOAD_INVALID);
    refused(() -> QrCode.of("a\n", ErrorCorrection.M), MophErrorCode.QR_PAYLOAD_INVALID);
    refused(() -> QrCode.of("a".repeat(2954), ErrorCorrection.L), MophErrorCode.QR_PAYLOAD_INVALID);
    QrCode code = QrCode.of(PAYLOAD, ErrorCorrection.M);
    refused(() -> code.png(3), MophErrorCode.QR_TOO_SMALL);
    refused(() -> code.png(Integer.MAX_VALUE), MophErrorCode.REQUEST_INVALID);
    assertThat(QrCode.of("a".repeat(2953), ErrorCorrection.L).size()).isEqualTo(177);
  }

  @Test
  void doesNotShowItsPayload() {
    assertThat(QrCode.of(PAYLOAD, ErrorCorrection.M)).hasToString("QrCode[masked]");
  }

  private static void refused(ThrowingCallable call, MophErrorCode code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(SdkException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static BufferedImage drawn(ErrorCorrection correction) {
    return Scanner.png(QrCode.of(PAYLOAD, correction).png(8));
  }
}
