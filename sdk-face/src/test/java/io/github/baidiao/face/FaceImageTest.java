package io.github.baidiao.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import io.github.baidiao.face.picture.ImageLimits;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceImageTest {
  private static final byte[] ORANGE = {(byte) 0xF0, (byte) 0x80, 0x20};

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_INT_RGB,
        BufferedImage.TYPE_INT_ARGB,
        BufferedImage.TYPE_INT_ARGB_PRE,
        BufferedImage.TYPE_INT_BGR,
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_4BYTE_ABGR_PRE
      })
  void frameOfAnyTypeKeepsItsColours(int type) {
    assertThat(middleOf(frame(type, 0xFFF08020))).isEqualTo(ORANGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_4BYTE_ABGR})
  void transparentFrameIsWhite(int type) {
    assertThat(middleOf(frame(type, 0x00F08020))).containsOnly(0xFF);
  }

  @Test
  void greyOfACameraIsNotBrightened() {
    BufferedImage grey = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(10, 10, 0, 100);
    assertThat(middleOf(grey)).containsOnly(100);
  }

  @Test
  void partOfALargerFrameIsThatPart() {
    BufferedImage whole = frame(BufferedImage.TYPE_3BYTE_BGR, 0);
    whole.setRGB(13, 14, 0xFFF08020);
    BufferedImage part = whole.getSubimage(3, 4, 17, 16);
    try (FaceImage image = FaceImage.of(part)) {
      assertThat(image.pixels().width()).isEqualTo(17);
      assertThat(pixel(image, 10, 10)).isEqualTo(ORANGE);
    }
  }

  @Test
  void frameIsCopied() {
    BufferedImage frame = frame(BufferedImage.TYPE_3BYTE_BGR, 0xFFF08020);
    FaceImage image = FaceImage.of(frame);
    frame.setRGB(10, 10, 0);
    assertThat(pixel(image, 10, 10)).isEqualTo(ORANGE);
    image.close();
    assertThat(frame.getRGB(9, 9)).isEqualTo(0xFFF08020);
  }

  @Test
  void closingBlackensThePicture() {
    FaceImage image = FaceImage.of(frame(BufferedImage.TYPE_INT_RGB, 0xFFF08020));
    byte[] rgb = image.pixels().rgb();
    image.close();
    assertThat(rgb).containsOnly(0);
    assertThatIllegalStateException().isThrownBy(image::pixels);
    assertThat(image).hasToString("FaceImage[20x20]");
  }

  @Test
  void framesHaveLimitsToo() {
    ImageLimits small = ImageLimits.builder().maxPixels(399).build();
    assertRefused(
        FaceErrorCode.PICTURE_SIZE_REFUSED,
        () -> FaceImage.of(frame(BufferedImage.TYPE_INT_RGB, 0), small));
  }

  @Test
  void theLimitItselfIsAllowed() throws IOException {
    byte[] jpeg = picture();
    ImageLimits exact = ImageLimits.builder().maxBytes(jpeg.length).maxPixels(48 * 32).build();
    assertThat(FaceImage.of(jpeg, exact)).hasToString("FaceImage[48x32]");
    assertRefused(
        FaceErrorCode.PICTURE_FILE_TOO_LARGE,
        () ->
            FaceImage.of(
                jpeg, ImageLimits.builder().from(exact).maxBytes(jpeg.length - 1).build()));
    assertRefused(
        FaceErrorCode.PICTURE_SIZE_REFUSED,
        () -> FaceImage.of(jpeg, ImageLimits.builder().from(exact).maxPixels(48 * 32 - 1).build()));
    assertRefused(
        FaceErrorCode.PICTURE_SIZE_REFUSED,
        () -> FaceImage.of(jpeg, ImageLimits.builder().from(exact).minSide(33).build()));
  }

  @Test
  void fileIsRead() throws IOException {
    byte[] jpeg = picture();
    Path file = Files.write(folder.resolve("card.jpg"), jpeg);
    try (FaceImage read = FaceImage.read(file);
        FaceImage same = FaceImage.of(jpeg)) {
      assertThat(read.pixels().rgb()).isEqualTo(same.pixels().rgb());
    }
  }

  @Test
  void fileLargerThanTheMemoryIsRefusedByItsSize() throws IOException {
    Path file = folder.resolve("sparse.jpg");
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[1]), 1L << 40);
    }
    assertRefused(FaceErrorCode.PICTURE_FILE_TOO_LARGE, () -> FaceImage.read(file));
  }

  @Test
  void fileThatIsNotThereIsAFaultOfItsOwn() {
    assertRefused(
        FaceErrorCode.PICTURE_FILE_UNREADABLE, () -> FaceImage.read(folder.resolve("none.jpg")));
    assertRefused(FaceErrorCode.PICTURE_FILE_UNREADABLE, () -> FaceImage.read(folder));
  }

  @Test
  void formatOfAPhoneIsNamed() {
    byte[] heic = "\0\0\0\u0018ftypheic\0\0".getBytes(StandardCharsets.US_ASCII);
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(() -> FaceImage.of(heic))
        .withMessageContaining("HEIC");
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertRefused(FaceErrorCode.SETTINGS_INVALID, () -> ImageLimits.builder().maxBytes(0).build());
    assertRefused(FaceErrorCode.SETTINGS_INVALID, () -> ImageLimits.builder().maxPixels(0).build());
    assertRefused(FaceErrorCode.SETTINGS_INVALID, () -> ImageLimits.builder().minSide(0).build());
  }

  private static BufferedImage frame(int type, int argb) {
    BufferedImage frame = new BufferedImage(20, 20, type);
    for (int y = 0; y < 20; y++) {
      for (int x = 0; x < 20; x++) {
        frame.setRGB(x, y, argb);
      }
    }
    return frame;
  }

  private static byte[] middleOf(BufferedImage frame) {
    try (FaceImage image = FaceImage.of(frame)) {
      return pixel(image, 10, 10);
    }
  }

  private static byte[] pixel(FaceImage image, int x, int y) {
    int at = 3 * (y * image.pixels().width() + x);
    return Arrays.copyOfRange(image.pixels().rgb(), at, at + 3);
  }

  private static byte[] picture() throws IOException {
    try (InputStream stream = FaceImageTest.class.getResourceAsStream("/pictures/plain.jpg")) {
      return stream.readAllBytes();
    }
  }

  private static void assertRefused(FaceErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(FaceException.class)
        .isThrownBy(call)
        .extracting(FaceException::code)
        .isEqualTo(code);
  }
}
