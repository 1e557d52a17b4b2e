package io.github.baidiao.card.pin;

import static io.github.baidiao.card.pin.ScriptedCard.GET_CHALLENGE;
import static io.github.baidiao.card.pin.ScriptedCard.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.core.secret.Pin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class PinTriesTest {
  private static final PinRequest REQUEST = PinRequest.of("test");
  private static final String NAME = ScriptedReaders.NAME;

  private final ScriptedCard card = new ScriptedCard();
  private final ScriptedReaders readers = ScriptedReaders.with(card);
  private final PinTries tries = new PinTries();
  private final CardPins pins = CardPins.withUnverifiedCardProtocol(readers, tries);
  private final Typed typed = new Typed("1234");

  private void first() {
    assertThat(pins.verify(REQUEST, typed)).isNotNull();
  }

  private void onceMore() {
    assertThat(pins.verifyOnceMoreInThisInsertion(REQUEST, typed)).isNotNull();
  }

  private void refused(Runnable call) {
    long challenges = card.sent(GET_CHALLENGE);
    int asked = typed.asked.size();
    var e = catchThrowableOfType(CardException.class, call::run);
    assertThat(e).isNotNull();
    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_TRY_NOT_CONFIRMED);
    assertThat(card.sent(GET_CHALLENGE)).isEqualTo(challenges);
    assertThat(typed.asked).hasSize(asked);
  }

  private PinQuestion lastQuestion() {
    return typed.asked.get(typed.asked.size() - 1);
  }

  @Test
  void secondTryInAnInsertionIsAskedForByName() {
    card.answering("63C2", "9000");
    first();

    refused(this::first);
    onceMore();

    assertThat(lastQuestion().tryInThisInsertion()).isEqualTo(2);
    assertThat(lastQuestion().triesLeft()).hasValue(2);
    assertThat(lastQuestion().lastTry()).isFalse();
    assertThat(card.sent(VERIFY)).isEqualTo(2);
  }

  @Test
  void tryAfterARightPinIsASecondOneToo() {
    first();

    refused(this::first);
    onceMore();

    assertThat(lastQuestion().triesLeft()).isEmpty();
  }

  @Test
  void lastTryIsAskedForByItsOwnName() {
    card.answering("63C1", "9000");
    first();

    refused(this::first);
    refused(this::onceMore);
    assertThat(pins.verifyWithTheLastTry(REQUEST, typed).errorCode()).isEmpty();

    assertThat(lastQuestion().lastTry()).isTrue();
    assertThat(lastQuestion().triesLeft()).hasValue(1);
  }

  @Test
  void lastTryIsKnownByTheRuleWhereTheCardTellsNothing() {
    card.answering("6381", "6381", "9000");
    first();
    onceMore();

    refused(this::onceMore);
    assertThat(pins.verifyWithTheLastTry(REQUEST, typed).errorCode()).isEmpty();

    assertThat(lastQuestion().triesLeft()).isEmpty();
    assertThat(lastQuestion().lastTry()).isTrue();
  }

  @Test
  void lastTryStaysTheLastWhenTheCardIsPutInAgain() {
    card.answering("63C1");
    first();
    takeOutAndPutIn();

    refused(this::first);
    refused(this::onceMore);
  }

  @Test
  void rightPinMakesTheNextWrongOneTheFirst() {
    card.answering("63C2", "9000", "63C2", "63C2");
    first();
    onceMore();
    onceMore();
    onceMore();

    assertThat(card.sent(VERIFY)).isEqualTo(4);
  }

  @Test
  void setAnewOrLockedIsTriedByTheStrongestNameOnly() {
    card.answering("6984", "6983");
    first();

    refused(this::onceMore);
    assertThat(pins.verifyWithTheLastTry(REQUEST, typed).errorCode())
        .contains(CardErrorCode.PIN_LOCKED);
    refused(this::onceMore);
    assertThat(lastQuestion().triesLeft()).hasValue(0);
  }

  @Test
  void permissionCoversLessThanItSays() {
    onceMore();
    readers.put(card("3100000000039"), CardReader.of(NAME, true));

    assertThat(pins.verifyWithTheLastTry(REQUEST, typed).errorCode()).isEmpty();
  }

  @Test
  void otherInstancesOfThisMemoryKnowOfTheTry() {
    first();

    var again = CardPins.withUnverifiedCardProtocol(ScriptedReaders.with(card), tries);

    refused(() -> again.verify(REQUEST, typed));
  }

  @Test
  void memoryIsThatOfTheProcessUnlessAnotherIsGiven() {
    var own = card("5100000000043");
    CardPins.withUnverifiedCardProtocol(ScriptedReaders.with(own)).verify(REQUEST, typed);

    var e =
        catchThrowableOfType(
            CardException.class,
            () ->
                CardPins.withUnverifiedCardProtocol(ScriptedReaders.with(own))
                    .verify(REQUEST, typed));

    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_TRY_NOT_CONFIRMED);
    assertThat(own.sent(VERIFY)).isEqualTo(1);
  }

  // When the next look sees the reader so, is a card of the same number put in anew?
  @ParameterizedTest
  @CsvSource({
    "10, 10, false",
    "10, 11, false",
    "10, 12, true",
    "10, 14, true",
    "10, 9, false",
    "10, 0, false",
    "65535, 1, true",
    "65535, 0, false",
    "1, 40000, false",
    ", 12, false",
    "10, , false",
  })
  void eventCountOfPcscTellsInsertionsApart(Integer before, Integer after, boolean anew) {
    readers.put(reader(NAME, before));
    first();
    readers.put(reader(NAME, after));

    if (anew) {
      first();
      assertThat(lastQuestion().tryInThisInsertion()).isEqualTo(1);
    } else {
      refused(this::first);
    }
  }

  private static CardReader reader(String name, Integer eventCount) {
    return eventCount == null ? CardReader.of(name, true) : CardReader.of(name, true, eventCount);
  }

  @Test
  void readerSeenEmptyEndsTheInsertion() {
    first();
    takeOutAndPutIn();

    first();

    assertThat(lastQuestion().tryInThisInsertion()).isEqualTo(1);
  }

  private void takeOutAndPutIn() {
    readers.put(CardReader.of(NAME, false));
    var e = catchThrowableOfType(CardException.class, this::first);
    assertThat(e.code()).isEqualTo(CardErrorCode.NO_CARD);
    readers.put(CardReader.of(NAME, true));
  }

  @Test
  void readerThatReportsItsCardLateDoesNotEndTheInsertion() {
    var request = PinRequest.builder().purpose("test").reader(NAME).build();
    pins.verify(request, typed);
    readers.put(CardReader.of(NAME, false));

    refused(() -> pins.verify(request, typed));
  }

  @Test
  void readerWithNothingToConnectToEndsTheInsertion() {
    var request = PinRequest.builder().purpose("test").reader(NAME).build();
    pins.verify(request, typed);
    readers.unplug(NAME);
    readers.put(CardReader.of(NAME, false));
    assertThat(catchThrowableOfType(CardException.class, () -> pins.verify(request, typed)).code())
        .isEqualTo(CardErrorCode.NO_CARD);
    readers.put(card, CardReader.of(NAME, true));

    assertThat(pins.verify(request, typed).errorCode()).isEmpty();
  }

  @Test
  void anotherCardInItsReaderEndsTheInsertion() {
    first();
    readers.put(card("3100000000039"), CardReader.of(NAME, true));
    first();
    readers.put(card, CardReader.of(NAME, true));

    first();

    assertThat(card.sent(VERIFY)).isEqualTo(2);
  }

  @Test
  void anotherReaderWhileItsOwnIsStillThereIsANewInsertion() {
    first();
    readers.put(card, CardReader.of("Reader B", true)).put(CardReader.of(NAME, false));

    first();

    assertThat(lastQuestion().tryInThisInsertion()).isEqualTo(1);
  }

  @Test
  void readerPluggedInElsewhereIsNoNewInsertion() {
    first();
    readers.unplug(NAME);
    readers.put(card, CardReader.of("Reader A 01", true));

    refused(this::first);
  }

  @Test
  void cardWithNothingAgainstItIsForgottenWhenItIsTakenOut() {
    first();
    assertThat(tries).hasToString("PinTries[1 cards]");

    readers.put(CardReader.of(NAME, false));
    assertThat(catchThrowableOfType(CardException.class, this::first)).isNotNull();

    assertThat(tries).hasToString("PinTries[0 cards]");
  }

  @Test
  void twoThreadsGetOneTryBetweenThem() throws Exception {
    card.answering("63C2", "63C1");
    var bothAreAsked = new CyclicBarrier(2);
    PinPrompt prompt =
        question -> {
          await(bothAreAsked);
          return Optional.of(Pin.of("1111".toCharArray()));
        };
    List<Callable<String>> calls =
        List.of(
            () -> outcome(() -> pins.verify(REQUEST, prompt)),
            () -> outcome(() -> pins.verifyWithTheLastTry(REQUEST, prompt)));
    var threads = Executors.newFixedThreadPool(2);

    List<String> outcomes =
        threads.invokeAll(calls).stream()
            .map(PinTriesTest::get)
            .sorted()
            .collect(Collectors.toList());
    threads.shutdown();

    assertThat(outcomes).containsExactly("CARD-401", "Wrong");
    assertThat(card.sent(VERIFY)).isEqualTo(1);
  }

  private static String outcome(Callable<PinVerification> call) throws Exception {
    try {
      return call.call().toString();
    } catch (CardException e) {
      return e.code().id();
    }
  }

  private static String get(Future<String> outcome) {
    try {
      return outcome.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void lostAnswerCountsAsATryAndForTheWorst() {
    card.answering("63C2").failing(CardErrorCode.CARD_REMOVED);
    first();
    var e = catchThrowableOfType(CardException.class, this::onceMore);
    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN);

    refused(this::first);
    refused(this::onceMore);
    pins.verifyWithTheLastTry(REQUEST, typed);

    assertThat(lastQuestion().triesLeft()).isEqualTo(OptionalInt.of(1));
    assertThat(lastQuestion().tryInThisInsertion()).isEqualTo(3);
  }

  @Test
  void nothingOfTheCardIsKeptInClear() {
    assertThat(Stream.of(tries.name("1100000000016"), new PinTries().name("1100000000016")))
        .doesNotHaveDuplicates()
        .allSatisfy(name -> assertThat(name).doesNotContain("1100000000016"));
  }

  private static ScriptedCard card(String citizenId) {
    var other = new ScriptedCard();
    other.citizenId = citizenId;
    return other;
  }
}
