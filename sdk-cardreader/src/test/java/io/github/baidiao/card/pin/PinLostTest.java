package io.github.baidiao.card.pin;

import static io.github.baidiao.card.pin.ScriptedCard.GET_CHALLENGE;
import static io.github.baidiao.card.pin.ScriptedCard.VERIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.DriverGuard;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Pin;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cards and drivers that go, or do not come back, at each point of a check. */
@Timeout(180)
class PinLostTest {
  private static final PinRequest REQUEST = PinRequest.of("test");
  private static final PinRequest HASTY =
      PinRequest.builder().purpose("test").commandTimeout(Duration.ofMillis(500)).build();

  private final ScriptedCard card = new ScriptedCard();
  private final ScriptedReaders readers = ScriptedReaders.with(card);
  private final CardPins pins = CardPins.withUnverifiedCardProtocol(readers, new PinTries());
  private final Typed typed = new Typed("1234");
  private final CountDownLatch driverComesBack = new CountDownLatch(1);

  @AfterEach
  void letGo() {
    driverComesBack.countDown();
  }

  private CardException fails(PinRequest request) {
    var e = catchThrowableOfType(CardException.class, () -> pins.verify(request, typed));
    assertThat(e).isNotNull();
    return e;
  }

  @ParameterizedTest
  @EnumSource(names = {"CARD_REMOVED", "CARD_RESET", "CARD_MUTE", "READER_FAILURE"})
  void answerThatIsLostIsAnOutcomeNobodyKnowsAndATry(CardErrorCode lost) {
    card.failing(lost);

    var e = fails(REQUEST);

    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN);
    assertThat(e).hasMessageContaining("[" + lost.id() + "]");
    assertThat(fails(REQUEST).code()).isEqualTo(CardErrorCode.PIN_TRY_NOT_CONFIRMED);
    assertThat(card.sent(VERIFY)).isEqualTo(1);
  }

  @Test
  void answerWithoutAStatusWordIsLostToo() {
    card.answering("");

    assertThat(fails(REQUEST).code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN);
  }

  @Test
  void cardPulledBeforeVerifyKeepsItsTry() {
    var challenge = card.challenge;
    card.challenge =
        () -> {
          throw new CardException(CardErrorCode.CARD_REMOVED);
        };
    assertThat(fails(REQUEST).code()).isEqualTo(CardErrorCode.CARD_REMOVED);

    card.challenge = challenge;
    assertThat(pins.verify(REQUEST, typed)).isInstanceOf(PinVerification.Verified.class);
  }

  @Test
  void cardThatDoesNotAnswerVerifyIsAnOutcomeNobodyKnows() {
    card.verifyAnswers.add(this::hang);

    var e = fails(HASTY);

    assertThat(e.code()).isEqualTo(CardErrorCode.PIN_OUTCOME_UNKNOWN);
    assertThat(e).hasMessageContaining("CARD-210");
    driverComesBack.countDown();
    Awaitility.await().until(() -> card.closed == 2);
    assertThat(card.sent(VERIFY)).isEqualTo(1);
  }

  @Test
  void threadThatComesBackFromTheChallengeLateSendsNoPin() {
    var challenge = card.challenge;
    card.challenge =
        () -> {
          hang();
          return challenge.get();
        };

    assertThat(fails(HASTY).code()).isEqualTo(CardErrorCode.CARD_TIMEOUT);
    driverComesBack.countDown();
    Awaitility.await().until(() -> card.closed == 2);

    assertThat(card.sent(VERIFY)).isZero();
    card.challenge = challenge;
    Awaitility.await()
        .ignoreExceptions()
        .until(() -> pins.verify(REQUEST, typed).errorCode().isEmpty());
  }

  @Test
  void threadThatComesBackFromConnectingLateSendsNoPin() {
    readers.whenConnecting(
        connected -> {
          if (readers.connections() == 2) {
            hang();
          }
          return connected;
        });

    assertThat(fails(HASTY).code()).isEqualTo(CardErrorCode.READER_BLOCKED);
    driverComesBack.countDown();
    Awaitility.await().until(() -> card.closed == 2);

    assertThat(card.sent(GET_CHALLENGE)).isZero();
  }

  @Test
  void attemptThatWasWithdrawnIsNotSentEvenAfterTheLastBeat() {
    Pin pin = Pin.of("1234".toCharArray());
    var next = new NextTry(0, 1, OptionalInt.empty(), false);
    var look = new Look("R", CitizenId.of(card.citizenId), "key", next, adm());
    var attempt = new PinAttempt(look, pin, new PinCryptogram());
    assertThat(attempt.withdraw()).isTrue();

    var e =
        catchThrowableOfType(
            CardException.class,
            () -> attempt.sendTo(new PinCard(card.connect(), "R", new NeverStops())));

    assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(card.sent(GET_CHALLENGE)).isEqualTo(1);
    assertThat(card.sent(VERIFY)).isZero();
  }

  @Test
  void attemptThatWasSentCannotBeWithdrawn() {
    Pin pin = Pin.of("1234".toCharArray());
    var next = new NextTry(0, 1, OptionalInt.empty(), false);
    var look = new Look("R", CitizenId.of(card.citizenId), "key", next, adm());
    var attempt = new PinAttempt(look, pin, new PinCryptogram());

    attempt.sendTo(new PinCard(card.connect(), "R", new NeverStops()));

    assertThat(attempt.withdraw()).isFalse();
  }

  private Optional<AdmRecord> adm() {
    Optional<AdmRecord> adm = new PinCard(card.connect(), "R", new NeverStops()).adm();
    card.commands.clear();
    return adm;
  }

  private String hang() {
    try {
      driverComesBack.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return "9000";
  }

  private static final class NeverStops implements DriverGuard.Heartbeat {
    @Override
    public void beat() {}

    @Override
    public void at(String readerName) {}
  }
}
