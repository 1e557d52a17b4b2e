package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.AuthoriseMode;
import io.github.baidiao.card.applet.CardPart;
import io.github.baidiao.card.applet.ChipNumber;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.FaultAt;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Parts;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.StatusWord;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadPartsTest {
  private static final String WHOLE_ADM = "8000000017";
  private static final String HEADER_OF_ADM = "8000000007";
  private static final String REST_OF_ADM = "00C0000010";
  private static final String SELECT_DEFAULT = "00A4040000";
  private static final String GET_CPLC = "80CA9F7F2D";

  private final FakeCard card = card(Wire.DATA_AT_ONCE);

  private static FakeCard card(Wire wire) {
    return new FakeCard(Fixtures.image("boonmee"), wire);
  }

  private static FakeCard everything(Wire wire) {
    return card(wire)
        .withApplet(Parts.NHSO, Parts.nhsoOfMalee())
        .withApplet(Parts.ADM, new byte[0])
        .answering(WHOLE_ADM, Parts.ADM_HEADER + Parts.LASER_CODE + "9000")
        .answering(SELECT_DEFAULT, "9000")
        .answering(GET_CPLC, Parts.CPLC + "9000");
  }

  private static ThaiIdCard read(CardTransport card, ReadPart... parts) {
    return ThaiIdCards.over(FakeReaders.with(card))
        .read(ReadOptions.builder().addParts(parts).build());
  }

  private CardPart<AdmRecord> adm() {
    return read(card.withApplet(Parts.ADM, new byte[0]), ReadPart.ADM).adm();
  }

  private CardPart<ChipNumber> chipNumber() {
    return read(card, ReadPart.CHIP).chipNumber();
  }

  @Test
  void everythingIsReadInOrderAndProven() {
    var card = everything(Wire.DATA_AT_ONCE);

    var read = read(card, ReadPart.values());

    assertThat(card.commands().subList(14, 23))
        .containsExactly(
            "00A4040008A000000054480083",
            "80B000000200FF",
            "80B000FF02005F",
            "00A4040008A000000084060002",
            WHOLE_ADM,
            SELECT_DEFAULT,
            GET_CPLC,
            "00A4040008A000000054480001",
            "80B0000402000D");
    assertThat(read.statistics().commands()).isEqualTo(4 + 10 + 9);
    assertThat(read.photo()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Wire.class)
  void everythingIsReadOverEveryWire(Wire wire) {
    var read = read(everything(wire), ReadPart.values());

    assertThat(read.nhso().value()).isPresent();
    assertThat(read.laserCode()).contains(LaserCode.of("AA1000000001"));
    assertThat(read.chipNumber().value()).isPresent();
  }

  @Test
  void whatIsNotAskedForIsNotRead() {
    var card = everything(Wire.DATA_AT_ONCE);

    var read = read(card);

    assertThat(card.commands()).hasSize(4);
    assertThat(read.adm()).isEqualTo(CardPart.notAskedFor());
    assertThat(read.nhso()).isEqualTo(CardPart.notAskedFor());
    assertThat(read.chipNumber()).isEqualTo(CardPart.notAskedFor());
  }

  @Test
  void cardWithMoiAloneHasNoOtherPart() {
    var read = read(card, ReadPart.values());

    assertThat(read.adm()).isEqualTo(CardPart.notOnCard());
    assertThat(read.nhso()).isEqualTo(CardPart.notOnCard());
    assertThat(read.chipNumber()).isEqualTo(CardPart.notOnCard());
    assertThat(read.laserCode()).isEmpty();
  }

  @Test
  void nhsoFieldsAreTextAndDates() {
    card.withApplet(Parts.NHSO, Parts.nhsoOfMalee());

    NhsoRecord nhso = read(card, ReadPart.NHSO).nhso().value().orElseThrow();

    assertThat(nhso.mainInscl()).contains("(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ");
    assertThat(nhso.subInscl()).contains("(89) ช่วงอายุ 12-59 ปี");
    assertThat(nhso.mainHospital()).contains("รพ.ทดสอบ");
    assertThat(nhso.subHospital()).contains("รพ.สต.ตัวอย่าง");
    assertThat(nhso.paidType()).contains("1");
    assertThat(nhso.issueDate().map(ThaiDate::iso)).contains("2025-01-01");
    assertThat(nhso.expiryDate()).isEmpty();
    assertThat(nhso.updateDate().map(ThaiDate::iso)).contains("2025-02");
    assertThat(nhso.hospitalChanges()).contains("3");
    assertThat(nhso).hasToString("NhsoRecord[masked]");
  }

  @Test
  void nhsoThatWasNeverWrittenIsAllBlank() {
    NhsoRecord nhso =
        read(card.withApplet(Parts.NHSO, new byte[350]), ReadPart.NHSO)
            .nhso()
            .value()
            .orElseThrow();

    assertThat(nhso.mainInscl()).isEmpty();
    assertThat(nhso.updateDate()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6982, 6982", "6A86, 6A86", "41429000, 9000", "9000, 9000"})
  void nhsoWhoseSecondReadFailsIsUnreadable(String answer, String statusWord) {
    card.withApplet(Parts.NHSO, Parts.nhsoOfMalee())
        .answering("80B000FF02005F", answer)
        .answering("80B000FF02005F5F", answer);

    assertThat(read(card, ReadPart.NHSO).nhso()).isEqualTo(unreadable(statusWord));
  }

  @Test
  void nhsoWithLessMemoryIsUnreadable() {
    card.withApplet(Parts.NHSO, new byte[100]);

    assertThat(read(card, ReadPart.NHSO).nhso()).isEqualTo(unreadable("6B00"));
  }

  @Test
  void admTellsVersionStateAndMode() {
    card.answering(WHOLE_ADM, Parts.ADM_HEADER + Parts.LASER_CODE + "9000");

    AdmRecord adm = adm().value().orElseThrow();

    assertThat(adm.version()).isEqualTo("1.2");
    assertThat(adm.state()).isEqualTo(5);
    assertThat(adm.authoriseMode()).contains(AuthoriseMode.PIN);
    assertThat(adm.laserCode()).contains(LaserCode.of("AA1000000001"));
    assertThat(adm.raw()).hasSize(23);
    assertThat(adm).hasToString("AdmRecord[masked]");
  }

  /**
   * A driver that chains gives all at once; one that may not leaves its refusal behind the header.
   */
  @ParameterizedTest
  @CsvSource({
    Parts.ADM_HEADER + "6110",
    Parts.ADM_HEADER + "6E00",
    Parts.ADM_HEADER + "9000",
    Parts.ADM_HEADER + Parts.LASER_CODE + "9000"
  })
  void laserCodeComesInTheOtherFormWhenTheFirstIsRefused(String header) {
    card.answering(WHOLE_ADM, "6700")
        .answering(HEADER_OF_ADM, header)
        .answering(REST_OF_ADM, Parts.LASER_CODE + "9000");

    assertThat(adm().value().flatMap(AdmRecord::laserCode)).contains(LaserCode.of("AA1000000001"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000", "6D00", "41419000"})
  void admWithoutLaserCodeIsStillARecord(String rest) {
    card.answering(WHOLE_ADM, Parts.ADM_HEADER + "9000")
        .answering(HEADER_OF_ADM, Parts.ADM_HEADER + "9000")
        .answering(REST_OF_ADM, rest);

    AdmRecord adm = adm().value().orElseThrow();

    assertThat(adm.authoriseMode()).contains(AuthoriseMode.PIN);
    assertThat(adm.laserCode()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00", "20", "FF"})
  void blankLaserCodeIsAbsent(String filling) {
    card.answering(WHOLE_ADM, "01000002AABBCC" + filling.repeat(16) + "9000");

    AdmRecord adm = adm().value().orElseThrow();

    assertThat(adm.laserCode()).isEmpty();
    assertThat(adm.authoriseMode()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"6700, 6700", "6C17, 6C17", "9000, 9000", "6F00, 6F00"})
  void admThatCannotBeReadIsAValue(String answer, String statusWord) {
    card.answering(WHOLE_ADM, answer).answering(HEADER_OF_ADM, answer);

    assertThat(adm()).isEqualTo(unreadable(statusWord));
  }

  @ParameterizedTest
  @CsvSource({"6A82", "6999", "6D00", "6E00"})
  void appletThatIsNotThereIsNotOnTheCard(String statusWord) {
    card.answering("00A4040008" + Parts.ADM, statusWord);

    assertThat(adm()).isEqualTo(CardPart.notOnCard());
  }

  @Test
  void appletThatCannotBeSelectedIsUnreadable() {
    card.answering("00A4040008" + Parts.NHSO, "6F00");

    assertThat(read(card, ReadPart.NHSO).nhso()).isEqualTo(unreadable("6F00"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9000", "611A", "6A82"})
  void chipNumberIsEightBytesOfTheProductionData(String select) {
    card.answering(SELECT_DEFAULT, select).answering(GET_CPLC, Parts.CPLC + "9000");

    ChipNumber number = chipNumber().value().orElseThrow();

    assertThat(number.value()).isEqualTo("0102030405060708");
    assertThat(number).hasToString("ChipNumber[masked]");
  }

  @Test
  void selectOfTheDefaultAppletIsRepeatedWithTheRightLength() {
    card.answering(SELECT_DEFAULT, "6C12")
        .answering("00A4040012", "00".repeat(18) + "9000")
        .answering(GET_CPLC, Parts.CPLC + "9000");

    assertThat(chipNumber().value()).isPresent();
    assertThat(card.commands()).contains("00A4040012");
  }

  @ParameterizedTest
  @CsvSource({"6982, 6982", "9000, 9000", "9F7F009000, 9000", "6F00, 6F00"})
  void chipNumberThatIsNotGivenOutIsUnreadable(String answer, String statusWord) {
    card.answering(GET_CPLC, answer);

    assertThat(chipNumber()).isEqualTo(unreadable(statusWord));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6A88", "6A82", "6D00", "6E00"})
  void chipWithoutNumberHasNone(String answer) {
    card.answering(GET_CPLC, answer);

    assertThat(chipNumber()).isEqualTo(CardPart.notOnCard());
  }

  static IntStream everyExchange() {
    return IntStream.range(0, 4 + 10 + 9);
  }

  @ParameterizedTest
  @MethodSource("everyExchange")
  void pulledCardIsNeverAValue(int index) {
    var pulled = new CardException(CardErrorCode.CARD_REMOVED);
    var card =
        new FaultAt(
            everything(Wire.DATA_AT_ONCE),
            index,
            answer -> {
              throw pulled;
            });

    assertThat(catchThrowableOfType(CardException.class, () -> read(card, ReadPart.values())))
        .isSameAs(pulled);
  }

  @Test
  void swappedCardIsNoticedAfterOtherAppletsToo() {
    byte[] other = Arrays.copyOfRange(Fixtures.image("malee"), 4, 17);
    var card = everything(Wire.DATA_AT_ONCE).answering("80B0000402000D", hex(other) + "9000");

    var e = catchThrowableOfType(CardException.class, () -> read(card, ReadPart.CHIP));

    assertThat(e.code()).isEqualTo(CardErrorCode.CARD_SWAPPED);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static <T> CardPart<T> unreadable(String statusWord) {
    return CardPart.unreadable(StatusWord.of(Integer.parseInt(statusWord, 16)));
  }
}
