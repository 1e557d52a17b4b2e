package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardPhotoTest {
  private static final int PHOTO = 0x017B;
  private static final int PHOTO_END = 0x1579;

  private final byte[] image = Fixtures.image("dao");

  private ThaiIdCard read() {
    return ThaiIdCards.over(FakeReaders.with(new FakeCard(image, Wire.DATA_AT_ONCE)))
        .read(ReadOptions.withPhoto());
  }

  private static CardPhoto photo(String hex) {
    return CardPhoto.of(HexFormat.of().parseHex(hex));
  }

  @Test
  void wholePictureIsComplete() {
    assertThat(read().photo().orElseThrow().complete()).isTrue();
  }

  @Test
  void pictureWithoutItsEndIsGivenAndSaidToBeBroken() {
    // The end of dao's picture, in the 18 bytes that 20 reads would not have brought.
    Arrays.fill(image, 0x1567, PHOTO_END, (byte) 0x20);

    var photo = read().photo().orElseThrow();

    assertThat(photo.complete()).isFalse();
    assertThat(photo.jpeg()).hasSizeBetween(5090, 5100).startsWith(0xFF, 0xD8);
    assertThat(photo.raw()).isEqualTo(Arrays.copyOfRange(image, PHOTO, PHOTO_END));
    assertThat(photo.width()).hasValue(148);
  }

  @Test
  void pictureWithoutItsEndIsNotCutAtTheEndOfItsThumbnail() {
    String picture =
        "FFD8"
            + "FFE10006FFD8FFD9"
            + "FFC0000B080002000301011100"
            + "FFDA0008010100003F00"
            + "112233";
    byte[] bytes = HexFormat.of().parseHex(picture);
    Arrays.fill(image, PHOTO, PHOTO_END, (byte) 0x20);
    System.arraycopy(bytes, 0, image, PHOTO, bytes.length);

    var photo = read().photo().orElseThrow();

    assertThat(photo.complete()).isFalse();
    assertThat(photo.jpeg()).isEqualTo(bytes);
  }

  @Test
  void whatIsNoPictureIsGivenAndSaidToBeBroken() {
    Arrays.fill(image, PHOTO, PHOTO_END, (byte) 0x55);

    var photo = read().photo().orElseThrow();

    assertThat(photo.complete()).isFalse();
    assertThat(photo.jpeg()).hasSize(5118);
    assertThat(photo.width()).isEmpty();
    assertThat(photo.height()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(bytes = {0x00, 0x20})
  void blankAreaIsNoPhoto(byte padding) {
    Arrays.fill(image, PHOTO, PHOTO_END, padding);

    assertThat(read().photo()).isEmpty();
  }

  @Test
  void sizeStandsInTheFrameAfterOtherSegments() {
    var photo =
        photo("FFD8" + "FFE000040000" + "FFFFC2000B080002000301011100" + "FFDA0003AA55" + "FFD9");

    assertThat(photo.width()).hasValue(3);
    assertThat(photo.height()).hasValue(2);
    assertThat(photo.complete()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "FF",
        "FFD8",
        "FFD8FFD9",
        "FFD8FFE0FFFF0000000000000000FFD9",
        "FFD8FFE000000000000000000000FFD9",
        "FFD8FFDA00040000000000000000FFD9",
        "FFD8FFC4000400000000FFC00011080002FFD9",
        "FFD8FFFFFFFFFFFFFFFFFFFFFFFFFFFF",
      })
  void cutOrLyingSegmentsHaveNoSize(String hex) {
    var photo = photo(hex);

    assertThat(photo.width()).isEmpty();
    assertThat(photo.complete()).isFalse();
  }

  @Test
  void pictureCannotBeChangedFromOutside() {
    byte[] given = {1, 2, 3};
    var photo = CardPhoto.of(given);
    given[0] = 9;
    photo.jpeg()[1] = 9;

    assertThat(photo.jpeg()).containsExactly(1, 2, 3);
    assertThat(photo).isEqualTo(photo("010203")).hasToString("CardPhoto[masked]");
  }
}
