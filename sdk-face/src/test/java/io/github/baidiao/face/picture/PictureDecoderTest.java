package io.github.baidiao.face.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
  // A decoder of JPEG may round YCbCr another way than the script that wrote it.
  private static final int ROUNDING = 2;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "padded",
        "trailer",
        "nothing-said",
        "exif-only",
        "odd-component-ids",
        "rgb-by-adobe",
        "rgb-by-ids",
        "ycc-by-adobe",
        "progressive",
        "scans-50",
        "extended-sequential",
        "fill-bytes",
        "broken-profile",
        "profile-of-no-parts",
        "broken-thumbnail",
        "comment",
        "cmyk-adobe",
        "cmyk",
        "ycck-adobe",
        "turned-first-exif-counts"
      })
  void jpegShowsWhatItsScriptDrew(String name) {
    Fixture.assertShows(decoded(name + ".jpg"), "colours", ROUNDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "interlaced",
        "deep",
        "palette",
        "text",
        "broken-profile",
        "broken-text",
        "wrong-crc-of-text",
        "trailer",
        "animated",
        "turned-after-the-data"
      })
  void pngShowsWhatItsScriptDrew(String name) {
    Fixture.assertShows(decoded(name + ".png"), "colours", 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alpha.png", "deep-alpha.png", "palette-alpha.png"})
  void whatIsTransparentIsPutOverWhite(String name) {
    Fixture.assertShows(decoded(name), "over-white", 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"grey.jpg", "grey.png", "deep-grey.png"})
  void greyIsTakenAsItIsStored(String name) {
    Fixture.assertShows(decoded(name), "grey", 0);
  }

  @Test
  void greyWithAlphaIsPutOverWhite() {
    Fixture.assertShows(decoded("grey-alpha.png"), "grey-over-white", 1);
  }

  @Test
  void oneBitIsBlackOrWhite() {
    Fixture.assertShows(decoded("black-and-white.png"), "black-and-white", 0);
  }

  static List<String> turned() {
    return Fixture.names("turned-");
  }

  @ParameterizedTest
  @MethodSource("turned")
  void whateverWayACameraWasHeldThePictureIsUpright(String name) {
    Fixture.assertShows(decoded(name), "colours", ROUNDING);
  }

  static List<String> badExif() {
    return Fixture.names("exif-");
  }

  @ParameterizedTest
  @MethodSource("badExif")
  void exifDataThatMakesNoSenseLeavesThePictureAsItIs(String name) {
    Fixture.assertShows(decoded(name), "colours", ROUNDING);
  }

  static Stream<String> damaged() {
    return Fixture.names("bad-").stream();
  }

  @ParameterizedTest
  @MethodSource("damaged")
  void damagedFileIsToldAsSuch(String name) {
    assertThat(refused(name)).isEqualTo(FaceErrorCode.PICTURE_DAMAGED);
  }

  static Stream<String> unknownKinds() {
    return Stream.concat(Fixture.names("kind-").stream(), Stream.of("scans-53.jpg"));
  }

  @ParameterizedTest
  @MethodSource("unknownKinds")
  void kindThatCannotBeReadIsNotCalledDamaged(String name) {
    assertThat(refused(name)).isEqualTo(FaceErrorCode.PICTURE_FORMAT_UNKNOWN);
  }

  static List<String> oddSizes() {
    return Fixture.names("size-");
  }

  @ParameterizedTest
  @MethodSource("oddSizes")
  void pictureTooLargeOrTooSmallIsRefusedByItsHeader(String name) {
    assertThat(refused(name)).isEqualTo(FaceErrorCode.PICTURE_SIZE_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"turned-6-big.jpg", "interlaced.png", "deep-alpha.png"})
  void everyShorterFileIsRefused(String name) {
    byte[] whole = Fixture.bytes(name);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThat(refused(cut))
          .as("%d of %d bytes", length, whole.length)
          .isIn(FaceErrorCode.PICTURE_DAMAGED, FaceErrorCode.PICTURE_FORMAT_UNKNOWN);
    }
  }

  private static Pixels decoded(String name) {
    return PictureDecoder.decode(Fixture.bytes(name), ImageLimits.standard());
  }

  private static FaceErrorCode refused(String name) {
    return refused(Fixture.bytes(name));
  }

  private static FaceErrorCode refused(byte[] file) {
    try {
      PictureDecoder.decode(file, ImageLimits.standard());
    } catch (FaceException e) {
      return (FaceErrorCode) e.code();
    }
    throw new AssertionError("was read");
  }
}
