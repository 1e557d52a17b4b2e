package io.github.baidiao.card.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.transport.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions written by hand, command by command, and what they become. */
class ScrubbedSessionTest {
  static final String SELECT_MOI = "> 00A4040008A000000054480001\n< 9000\n";
  static final String SELECT_ADM = "> 00A4040008A000000084060002\n< 9000\n";
  private static final String SELECT_NHSO = "> 00A4040008A000000054480083\n< 9000\n";

  static String scrubbed(String exchanges) {
    String text = TranscriptScrubber.scrub(Transcript.parse("ATR 3B00\n" + exchanges)).toText();
    assertThat(text).startsWith("ATR 3B00\n");
    return text.substring("ATR 3B00\n".length());
  }

  static void assertBecomes(String before, String after) {
    assertThat(scrubbed(before)).isEqualTo(after);
  }

  @Test
  void laserCodeGoesAndAuthoriseModeStays() {
    assertBecomes(
        SELECT_ADM
            + "> 8000000017\n< 0102030144454641413130303030303030303100000000 9000\n"
                .replace(" 9", "9"),
        SELECT_ADM
            + "> 8000000017\n< 0102030100000051513737373737373737373700000000 9000\n"
                .replace(" 9", "9"));
  }

  @Test
  void laserCodeInPiecesGoesToo() {
    assertBecomes(
        SELECT_ADM
            + "> 8000000007\n< 010203014445466110\n"
            + "> 00C0000010\n< 414131303030303030303031000000009000\n",
        SELECT_ADM
            + "> 8000000007\n< 010203010000006110\n"
            + "> 00C0000010\n< 515137373737373737373737000000009000\n");
  }

  @Test
  void sameCommandInAnotherAppletIsNotUnderstood() {
    assertBecomes(
        SELECT_MOI + "> 8000000007\n< 010203014445469000\n",
        SELECT_MOI + "> 8000000007\n< 000000000000009000\n");
  }

  @Test
  void pinChallengeAndAnswerGo() {
    assertBecomes(
        SELECT_ADM
            + "> 80B4000020\n< "
            + "AB".repeat(32)
            + "9000\n"
            + "> 8020010020"
            + "CD".repeat(32)
            + "\n< 63C2\n",
        SELECT_ADM
            + "> 80B4000020\n< "
            + "00".repeat(32)
            + "9000\n"
            + "> 8020010020"
            + "00".repeat(32)
            + "\n< 63C2\n");
  }

  @Test
  void pinInClearGoes() {
    assertBecomes(
        "> 002000010431323334\n< 9000\n> 0020000104313233\n< 6700\n",
        "> 002000010400000000\n< 9000\n> 0020000104000000\n< 6700\n");
  }

  @Test
  void chipNumberGoesWithAllOtherProductionData() {
    assertBecomes(
        "> 00A4040000\n< 6F0200019000\n> 80CA9F7F2D\n< 9F7F2A" + "12".repeat(42) + "9000\n",
        "> 00A4040000\n< 000000009000\n> 80CA9F7F2D\n< 9F7F2A"
            + "00".repeat(10)
            + "77".repeat(8)
            + "00".repeat(24)
            + "9000\n");
  }

  @Test
  void textOfTheHealthRightGoesAndBlankDatesStay() {
    assertBecomes(
        SELECT_NHSO
            + "> 80B00140020016\n< 2020202031"
            + "3235363830313031"
            + "2020202020202020"
            + "30"
            + "9000\n",
        SELECT_NHSO
            + "> 80B00140020016\n< 2020202037"
            + "3234303230363135"
            + "2020202020202020"
            + "37"
            + "9000\n");
  }

  // Hexadecimal of ASCII; the last is blank.
  @ParameterizedTest
  @CsvSource({
    "3235333830343133, 3234303130363135",
    "3235333830343030, 3234303130363030",
    "3235333830303030, 3234303130303030",
    "3939393939393939, 3939393931333332",
    "3235363831333332, 3234303131333332",
    "3030303030303030, 3030303030303030",
    "2020202020202020, 2020202020202020",
    "3235333841303030, 3737373751373737",
  })
  void datesKeepTheirForm(String before, String after) {
    assertBecomes(
        SELECT_MOI + "> 80B000D9020008\n< " + before + "9000\n",
        SELECT_MOI + "> 80B000D9020008\n< " + after + "9000\n");
  }

  @Test
  void bytesOfNoLetterStayBytesOfNoLetter() {
    assertBecomes(
        SELECT_MOI + "> 80B00011020008\n< A1D1D2E8FF8100209000\n",
        SELECT_MOI + "> 80B00011020008\n< A3DAE5EE808000209000\n");
  }

  @Test
  void numberThatIsPartlyReadKeepsItsPlace() {
    assertBecomes(
        SELECT_MOI + "> 80B00006020004\n< 313131319000\n",
        SELECT_MOI + "> 80B00006020004\n< 373635349000\n");
  }

  @Test
  void moreBytesThanAskedForAreNotUnderstood() {
    assertBecomes(
        SELECT_MOI + "> 80B00004020002\n< 3131313131319000\n",
        SELECT_MOI + "> 80B00004020002\n< 3938000000009000\n");
  }

  @Test
  void unknownAppletBlockAndPlaceBecomeZeros() {
    assertBecomes(
        "> 00A4040008A000000054480005\n< 9000\n> 80B00004020004\n< 313233349000\n"
            + SELECT_MOI
            + "> 80B00004020104\n< 313233349000\n"
            + "> 80B01627020004\n< 313233349000\n"
            + "> 80B0FFFF0200FF\n< 313233349000\n",
        "> 00A4040008A000000054480005\n< 9000\n> 80B00004020004\n< 000000009000\n"
            + SELECT_MOI
            + "> 80B00004020104\n< 000000009000\n"
            + "> 80B01627020004\n< 000000009000\n"
            + "> 80B0FFFF0200FF\n< 000000009000\n");
  }

  @Test
  void appletThatIsNotThereLeavesTheOneBeforeSelected() {
    assertBecomes(
        SELECT_MOI + "> 00A4040008A000000054480083\n< 6A82\n> 80B00004020002\n< 31319000\n",
        SELECT_MOI + "> 00A4040008A000000054480083\n< 6A82\n> 80B00004020002\n< 39389000\n");
  }

  @Test
  void oldLayoutHasItsPersonInBlock1AndAnAddressInBlock0() {
    assertBecomes(
        SELECT_MOI
            + "> 80B0000002000A\n< 30303032"
            + "3939B5D3BA23"
            + "9000\n"
            + "> 80B00004020104\n< 313131319000\n",
        SELECT_MOI
            + "> 80B0000002000A\n< 30303032"
            + "3737A3E5A323"
            + "9000\n"
            + "> 80B00004020104\n< 393837369000\n");
  }

  @Test
  void photoThatIsNoJpegIsBlankButForItsPadding() {
    assertBecomes(
        SELECT_MOI + "> 80B00179020008\n< 1234FFD8207820209000\n",
        SELECT_MOI + "> 80B00179020008\n< 0000FFD8555520209000\n");
    assertBecomes(
        SELECT_MOI + "> 80B0017B020004\n< 782020789000\n",
        SELECT_MOI + "> 80B0017B020004\n< 555555559000\n");
  }

  @Test
  void photoOfSeveralScansKeepsTheMarkersBetweenThem() {
    String jpeg =
        "FFD8"
            + "FFE000061234"
            + "5678"
            + "FFFFC2000B08"
            + "00B20094"
            + "01112233"
            + "FFDA000401"
            + "02"
            + "11FF0022FFD533"
            + "FFC400030A"
            + "FFDA000203"
            + "44FFD9"
            + "20";
    String blank =
        "FFD8"
            + "FFE000060000"
            + "0000"
            + "FFFFC2000B08"
            + "00B20094"
            + "00000000"
            + "FFDA000400"
            + "00"
            + "55555555555555"
            + "FFC4000300"
            + "FFDA000255"
            + "55FFD9"
            + "20";
    String length = String.format("%02X", jpeg.length() / 2);

    assertBecomes(
        SELECT_MOI + "> 80B0017B0200" + length + "\n< " + jpeg + "9000\n",
        SELECT_MOI + "> 80B0017B0200" + length + "\n< " + blank + "9000\n");
  }
}
