package io.github.baidiao.card.scrub;

import static io.github.baidiao.card.scrub.ScrubbedSessionTest.SELECT_ADM;
import static io.github.baidiao.card.scrub.ScrubbedSessionTest.SELECT_MOI;
import static io.github.baidiao.card.scrub.ScrubbedSessionTest.assertBecomes;
import static io.github.baidiao.card.scrub.ScrubbedSessionTest.scrubbed;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions in which something is not what it should be: nothing may slip through there. */
class ScrubbedOddSessionTest {
  @ParameterizedTest
  @CsvSource({
    "3939393939393939, 3939393939393939",
    "3235393939393939, 3234303339393939",
    "3235373331333332, 3234303331333332",
  })
  void expiryThatIsNoDateStaysNone(String before, String after) {
    assertBecomes(
        SELECT_MOI + "> 80B0016F020008\n< " + before + "9000\n",
        SELECT_MOI + "> 80B0016F020008\n< " + after + "9000\n");
  }

  // 15072538, day first: by the wrong map any digits can lie where a date is looked for.
  @Test
  void monthAndDayThatAreNoneDoNotStayInABirthDate() {
    assertBecomes(
        SELECT_MOI + "> 80B000D9020008\n< 31353037323533389000\n",
        SELECT_MOI + "> 80B000D9020008\n< 32343031313333329000\n");
  }

  @Test
  void bytesWhereAStatusWordShouldBeGo() {
    assertBecomes(
        SELECT_MOI + "> 80B00011020004\n< CAC1AAD2\n> 80B00011020004\n< 31353037\n",
        SELECT_MOI + "> 80B00011020004\n< A3A30000\n> 80B00011020004\n< 37370000\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"00A4040C08A000000054480005", "00A4040007A0000000544800", "00A40000023F00"})
  void whatIsReadAfterASelectOfAnotherFormIsNotUnderstood(String select) {
    String blank = select.substring(0, 10) + "00".repeat(select.length() / 2 - 5);

    assertBecomes(
        SELECT_MOI + "> " + select + "\n< 9000\n> 80B00000020004\n< 313233349000\n",
        SELECT_MOI + "> " + blank + "\n< 9000\n> 80B00000020004\n< 000000009000\n");
  }

  @Test
  void beginningOfBlock1OfAnOldCardGoes() {
    assertBecomes(
        SELECT_MOI + "> 80B00000020004\n< 303030329000\n> 80B00000020104\n< 333130309000\n",
        SELECT_MOI + "> 80B00000020004\n< 303030329000\n> 80B00000020104\n< 373737379000\n");
  }

  @Test
  void answerLongerThanAnyMemoryIsBlankBehindIt() {
    String text =
        scrubbed(
            SELECT_ADM
                + "> 8000000017\n< "
                + "55".repeat(70_000)
                + "61FF\n> 00C00000FF\n< 55559000\n");

    assertThat(text).endsWith("000061FF\n> 00C00000FF\n< 00009000\n");
  }

  @Test
  void frameShorterThanItsSizeKeepsNothingBehindIt() {
    assertBecomes(
        SELECT_MOI + "> 80B0017B020010\n< FFD8FFC00002AABBCCDDEE11223344559000\n",
        SELECT_MOI + "> 80B0017B020010\n< FFD8FFC00002555555555555555555559000\n");
  }
}
