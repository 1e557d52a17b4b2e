package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.Fixtures;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseChainingTest {
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final String READ = "80B00004020003";
  private static final String CASE_1 = "80B40000";

  private static String transmit(Script card, String command) {
    return HEX.formatHex(new ResponseChaining(card).transmit(HEX.parseHex(command)));
  }

  @Test
  void fetchesWhatTheCardAnnounces() {
    var card = Script.answering("6103", "3132339000");

    assertThat(transmit(card, READ)).isEqualTo("3132339000");
    assertThat(card.asked).containsExactly(READ, "00C0000003");
  }

  @Test
  void leavesAnAnswerThatIsWholeAlone() {
    var card = Script.answering("3132339000");

    assertThat(transmit(card, READ)).isEqualTo("3132339000");
    assertThat(card.asked).containsExactly(READ);
  }

  @Test
  void zeroBytesAnnouncedAre256() {
    var card = Script.answering("6100", "00".repeat(256) + "9000");

    assertThat(transmit(card, READ)).hasSize(2 * 258);
    assertThat(card.asked).containsExactly(READ, "00C0000000");
  }

  @Test
  void piecesAreJoinedInOrder() {
    var card = Script.answering("316102", "326101", "339000");

    assertThat(transmit(card, READ)).isEqualTo("3132339000");
    assertThat(card.asked).containsExactly(READ, "00C0000002", "00C0000001");
  }

  @Test
  void cardOf3B67IsAskedItsWay() {
    var card = Script.answeringAs67("6103", "3132339000");

    assertThat(transmit(card, READ)).isEqualTo("3132339000");
    assertThat(card.asked).containsExactly(READ, "00C0000103");
  }

  @Test
  void rightLengthIsAppendedToABareHeader() {
    var card = Script.answering("6C20", "3132339000");

    transmit(card, CASE_1);

    assertThat(card.asked).containsExactly(CASE_1, "80B4000020");
  }

  @Test
  void rightLengthReplacesAWrongOne() {
    var card = Script.answering("6C00", "3132339000");

    transmit(card, "80B4000020");

    assertThat(card.asked).containsExactly("80B4000020", "80B4000000");
  }

  @Test
  void rightLengthIsAppendedAfterData() {
    var card = Script.answering("6C03", "3132339000");

    transmit(card, READ);

    assertThat(card.asked).containsExactly(READ, READ + "03");
  }

  @Test
  void getResponseOfWrongLengthIsRepeatedAsGetResponse() {
    var card = Script.answering("61FF", "6C03", "3132339000");

    assertThat(transmit(card, READ)).isEqualTo("3132339000");
    assertThat(card.asked).containsExactly(READ, "00C00000FF", "00C0000003");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6101", "6C01", "316101"})
  void endlessPromisesEndWithTheLastOfThem(String answer) {
    var card = Script.answering(answer);

    assertThat(transmit(card, READ)).isEqualTo(answer);
    assertThat(card.asked).hasSizeLessThan(20);
  }

  @Test
  void answerThatIsWholeIsPassedOnAsItIs() {
    byte[] answer = HEX.parseHex("3132339000");
    var card =
        new CardTransport() {
          @Override
          public byte[] atr() {
            return Fixtures.ATR.clone();
          }

          @Override
          public byte[] transmit(byte[] command) {
            return answer;
          }

          @Override
          public void close() {}
        };

    assertThat(new ResponseChaining(card).transmit(HEX.parseHex(READ))).isSameAs(answer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6E00", "6D00"})
  void refusedFetchOfTheDriverIsTriedOurWay(String refusal) {
    var card = Script.answering(refusal, "6C03", "3132339000");

    assertThat(transmit(card, READ)).isEqualTo("3132339000");
    assertThat(card.asked).containsExactly(READ, "00C0000000", "00C0000003");
  }

  @Test
  void refusedFetchIsTriedOnceOnly() {
    var card = Script.answering("6E00", "6D00");

    assertThat(transmit(card, READ)).isEqualTo("6E00");
    assertThat(card.asked).containsExactly(READ, "00C0000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6A82", "6F00", "6985", "63C2"})
  void otherRefusalsAreNotTriedAgain(String refusal) {
    var card = Script.answering(refusal);

    assertThat(transmit(card, READ)).isEqualTo(refusal);
    assertThat(card.asked).containsExactly(READ);
  }

  @Test
  void answerWithoutStatusWordIsACodedError() {
    assertThatThrownBy(() -> transmit(Script.answering("90"), READ))
        .isInstanceOf(CardException.class)
        .hasMessageContaining("CARD-207");
  }
}
