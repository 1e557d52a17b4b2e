package io.github.baidiao.card.applet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.Fixtures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegScanTest {
  private static final String START = "FFD8";
  private static final String FRAME = "FFC0000B080002000301011100";
  private static final String SCAN = "FFDA0008010100003F00";
  private static final String END = "FFD9";

  /** Scans as bytes come in one by one, with padding behind; nothing may depend on the pieces. */
  private static JpegScan scan(byte[] picture, String behind) {
    byte[] area = Arrays.copyOf(picture, picture.length + behind.length() / 2 + 20);
    byte[] more = HexFormat.of().parseHex(behind);
    System.arraycopy(more, 0, area, picture.length, more.length);
    var whole = new JpegScan(area);
    whole.advance(area.length);
    var pieces = new JpegScan(area);
    int needed = 0;
    while (needed < area.length && pieces.advance(needed)) {
      needed++;
    }
    assertThat(pieces.end()).isEqualTo(whole.end());
    assertThat(pieces.width()).isEqualTo(whole.width());
    if (pieces.complete()) {
      assertThat(pieces.end()).hasValue(needed);
    }
    return pieces;
  }

  private static JpegScan scan(String hex) {
    return scan(HexFormat.of().parseHex(hex), "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void pictureOnTheCardEndsWhereTheFileEnded(String person) {
    byte[] area = Arrays.copyOfRange(Fixtures.image(person), 0x017B, 0x1579);
    var photo = (Map<?, ?>) Fixtures.expected(person).get("photo");

    var scan = scan(area, "");

    assertThat((double) scan.end().orElseThrow()).isEqualTo(photo.get("bytes"));
    assertThat((double) scan.width().orElseThrow()).isEqualTo(photo.get("width"));
    assertThat((double) scan.height().orElseThrow()).isEqualTo(photo.get("height"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void pictureOfAnotherEncoderEndsWhereItEnds(boolean progressive) throws IOException {
    byte[] picture = drawn(progressive);

    var scan = scan(picture, "FFD9FFD9");

    assertThat(scan.end()).hasValue(picture.length);
    assertThat(scan.width()).hasValue(37);
    assertThat(scan.height()).hasValue(23);
  }

  @Test
  void thumbnailInsideASegmentIsSteppedOver() throws IOException {
    byte[] picture = drawn(false);
    byte[] thumbnail = drawn(true);
    var joined = new ByteArrayOutputStream();
    joined.write(picture, 0, 2);
    joined.write(new byte[] {(byte) 0xFF, (byte) 0xE1});
    joined.write(new byte[] {(byte) ((thumbnail.length + 2) >> 8), (byte) (thumbnail.length + 2)});
    joined.write(thumbnail);
    joined.write(picture, 2, picture.length - 2);

    assertThat(scan(joined.toByteArray(), "").end()).hasValue(joined.size());
  }

  @Test
  void stuffedBytesAndRestartMarkersDoNotEndAScan() {
    var scan = scan(START + FRAME + SCAN + "11FF0022FFD033FFD744" + END + "5555FFD9");

    assertThat(scan.end())
        .hasValue((START + FRAME + SCAN + "11FF0022FFD033FFD744" + END).length() / 2);
  }

  // ITU-T T.81, B.1.1.2: any marker may have fill bytes before it.
  @Test
  void fillBytesMayStandBeforeARestartMarker() {
    String picture = START + FRAME + SCAN + "11FFFFD022FFFFFFD133" + END;

    assertThat(scan(picture).end()).hasValue(picture.length() / 2);
  }

  @Test
  void severalScansWithTablesBetweenAreOnePicture() {
    String picture = START + FRAME + SCAN + "11" + "FFC4000300" + SCAN + "22" + "FFFF" + END;

    assertThat(scan(picture).end()).hasValue(picture.length() / 2);
  }

  @Test
  void shortSegmentBeforeTheEndIsSteppedOver() {
    String picture = START + FRAME + SCAN + "11" + "FFFE0002" + END;

    assertThat(scan(picture).complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FF",
        START,
        START + END,
        START + FRAME + END,
        START + SCAN + "11" + END,
        START + FRAME + SCAN + "1122",
        START + FRAME + "FFE0FFFF" + SCAN + "11" + END,
        START + FRAME + "FFE00001" + SCAN + "11" + END,
        START + FRAME + "00" + SCAN + "11" + END,
        START + FRAME + "FF00" + SCAN + "11" + END,
        START + START + FRAME + SCAN + "11" + END,
        "20" + START + FRAME + SCAN + "11" + END
      })
  void brokenStructureHasNoEnd(String hex) {
    assertThat(scan(hex).end()).isEmpty();
  }

  private static byte[] drawn(boolean progressive) throws IOException {
    var image = new BufferedImage(37, 23, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 37 * 23; i++) {
      image.setRGB(i % 37, i / 37, i * 7919);
    }
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    var param = writer.getDefaultWriteParam();
    if (progressive) {
      param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    }
    var bytes = new ByteArrayOutputStream();
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
