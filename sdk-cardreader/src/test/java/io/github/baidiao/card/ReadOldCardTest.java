package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.applet.Confidence;
import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards of layout 0002, laid out by each of the two maps of docs/protocols/thai-id-card.md. */
class ReadOldCardTest {
  private static final int ADDRESS = 0x1579;

  private final byte[] image = Fixtures.image("somchai");
  private final List<Integer> done = new ArrayList<>();
  private final List<Integer> known = new ArrayList<>();

  @BeforeEach
  void makeOld() {
    image[3] = '2';
  }

  /** Version and 150 bytes of address in block 0, all else in block 1. */
  private FakeCard withAddressInBlock0(int bytesOfBlock0) {
    byte[] block0 = Arrays.copyOf(new byte[] {'0', '0', '0', '2'}, bytesOfBlock0);
    System.arraycopy(image, ADDRESS, block0, 4, Math.max(0, Math.min(150, bytesOfBlock0 - 4)));
    return new FakeCard(block0, Wire.RAW_61).withBlock(1, Arrays.copyOf(image, ADDRESS));
  }

  /** The version in block 0, and the whole map in block 1, which ends with the address. */
  private FakeCard withAllInBlock1() {
    return new FakeCard(new byte[] {'0', '0', '0', '2'}, Wire.RAW_61)
        .withBlock(1, Arrays.copyOf(image, ADDRESS + 160));
  }

  private ThaiIdCard read(FakeCard card, OldLayout layout, ReadPart... parts) {
    var options =
        ReadOptions.builder()
            .oldLayout(layout)
            .addParts(parts)
            .progress(
                (doneNow, knownNow) -> {
                  done.add(doneNow);
                  known.add(knownNow);
                })
            .build();
    return ThaiIdCards.over(FakeReaders.with(card)).read(options);
  }

  private static Map<String, Object> expected() {
    var expected = Fixtures.expected("somchai");
    expected.put("photoNumber", null);
    return expected;
  }

  @Test
  void mapWithTheAddressInBlock0IsTheDefault() {
    var read =
        ThaiIdCards.over(FakeReaders.with(withAddressInBlock0(300))).read(ReadOptions.withPhoto());

    assertThat(CardJson.withPhoto(read)).isEqualTo(expected());
    assertThat(read.oldLayout()).contains(OldLayout.ADDRESS_IN_BLOCK_0);
    assertThat(read.layoutConfidence()).isEqualTo(Confidence.SINGLE_SOURCE);
    assertThat(read.cardVersion()).contains("0002");
  }

  @Test
  void otherMapIsReadWhenChosen() {
    var read = read(withAllInBlock1(), OldLayout.ALL_IN_BLOCK_1, ReadPart.PHOTO);

    assertThat(CardJson.withPhoto(read)).isEqualTo(expected());
    assertThat(read.oldLayout()).contains(OldLayout.ALL_IN_BLOCK_1);
  }

  @Test
  void cardOfToday() {
    image[3] = '3';
    var read = read(new FakeCard(image, Wire.RAW_61), OldLayout.ALL_IN_BLOCK_1);

    assertThat(read.oldLayout()).isEmpty();
    assertThat(read.layoutConfidence()).isEqualTo(Confidence.CONFIRMED);
  }

  @Test
  void noByteIsReadTwice() {
    var card = withAddressInBlock0(300);

    read(card, OldLayout.ADDRESS_IN_BLOCK_0);

    assertThat(card.commands())
        .filteredOn(command -> command.startsWith("80B0"))
        .containsExactly("80B000000200FF", "80B000000201FF", "80B000FF02017A");
  }

  @Test
  void blockThatIsShorterThanTheFirstReadIsAskedForItsVersion() {
    var card = withAddressInBlock0(154);

    var read = read(card, OldLayout.ADDRESS_IN_BLOCK_0);

    assertThat(card.commands())
        .filteredOn(command -> command.startsWith("80B0"))
        .containsExactly(
            "80B000000200FF",
            "80B00000020004",
            "80B000000201FF",
            "80B000FF02017A",
            "80B00004020096");
    assertThat(read.address().orElseThrow().raw()).startsWith("99#หมู่ที่ 4#");
  }

  @ParameterizedTest
  @EnumSource
  void missingAddressCostsOnlyTheAddress(OldLayout layout) {
    image[3] = '2';
    var card =
        new FakeCard(new byte[] {'0', '0', '0', '2'}, Wire.DATA_AT_ONCE)
            .withBlock(1, Arrays.copyOf(image, ADDRESS));

    var read = read(card, layout);

    assertThat(read.address()).isEmpty();
    assertThat(read.nameTh().first()).contains("สมชาย");
  }

  @Test
  void otherBytesWhereTheAddressShouldBeAreNoAddress() {
    // A card of the other map whose block 0 begins like a current one.
    var card = new FakeCard(image, Wire.DATA_AT_ONCE).withBlock(1, image);

    assertThat(read(card, OldLayout.ADDRESS_IN_BLOCK_0).address()).isEmpty();
    assertThat(read(card, OldLayout.ALL_IN_BLOCK_1).address()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 154, 300})
  void progressEndsWhereItSaysItWill(int bytesOfBlock0) {
    read(withAddressInBlock0(bytesOfBlock0), OldLayout.ADDRESS_IN_BLOCK_0);

    assertThat(done).isSorted();
    assertThat(known).last().isEqualTo(done.get(done.size() - 1));
  }

  @Test
  void currentCardThatRefusesTheFirstReadIsNotTakenForAnOldOne() {
    image[3] = '3';
    var card = new FakeCard(image, Wire.DATA_AT_ONCE).answering("80B000000200FF", "6F00");

    var e =
        catchThrowableOfType(CardException.class, () -> read(card, OldLayout.ADDRESS_IN_BLOCK_0));

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_REFUSED);
    assertThat(e).hasMessageContaining("READ 0000, 255 bytes: SW 6F00");
    assertThat(card.commands()).hasSize(3);
  }

  @Test
  void refusalOfTheOldBlockIsARefusal() {
    var card = withAddressInBlock0(300).answering("80B000000201FF", "6A83");

    var e =
        catchThrowableOfType(CardException.class, () -> read(card, OldLayout.ADDRESS_IN_BLOCK_0));

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_REFUSED);
    assertThat(e).hasMessageContaining("of block 1");
  }
}
