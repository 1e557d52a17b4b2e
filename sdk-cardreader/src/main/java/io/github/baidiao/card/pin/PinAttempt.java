package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.StatusWord;
import io.github.baidiao.core.secret.Pin;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One try. The thread that talks to the card sends it, the caller's may withdraw it: one of the two
 * happens, never both.
 */
final class PinAttempt {
  private enum State {
    OPEN,
    SENT,
    WITHDRAWN
  }

  private final Look look;
  private final Pin pin;
  private final PinCryptogram cryptogram;
  private final AtomicReference<State> state = new AtomicReference<>(State.OPEN);
  private volatile @Nullable PinVerification answered;

  PinAttempt(Look look, Pin pin, PinCryptogram cryptogram) {
    this.look = look;
    this.pin = pin;
    this.cryptogram = cryptogram;
  }

  /**
   * Proves that it is still the same card, and sends it the PIN.
   *
   * @throws CardException when nothing was sent, or when it was and nobody knows what came of it
   */
  PinVerification sendTo(PinCard card) {
    // The citizen ID is in another applet: a card that is swapped after it was read, unnoticed by
    // the driver, could still be selected. The record is the last thing read before the challenge,
    // and from there on a swapped card has lost its selection and refuses.
    if (!look.isSameCard(card.citizenId()) || !look.isSameCard(card.adm())) {
      throw new CardException(CardErrorCode.CARD_SWAPPED);
    }
    Optional<byte[]> challenge = card.challenge();
    if (!challenge.isPresent()) {
      return PinVerification.NotSupported.INSTANCE;
    }
    byte[] answer = pin.use(digits -> cryptogram.answer(digits, challenge.get()));
    try {
      PinVerification result = meaning(ResponseApdu.parse(card.verify(answer, this::markSent)));
      answered = result;
      return result;
    } finally {
      Arrays.fill(answer, (byte) 0);
    }
  }

  private void markSent() {
    if (!state.compareAndSet(State.OPEN, State.SENT)) {
      throw new CardException(CardErrorCode.READ_CANCELLED, "given up by the caller", null);
    }
  }

  /** Makes sure that nothing is sent from here on; returns false when it was sent already. */
  boolean withdraw() {
    return state.compareAndSet(State.OPEN, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
  }

  /** Returns what the card said, also when something failed after it. */
  Optional<PinVerification> answered() {
    return Optional.ofNullable(answered);
  }

  /**
   * Returns what an answer to VERIFY means. How many tries SW2 of 63xx tells, and that these are
   * the status words at all, is unverified; one program takes SW2 as it is, ISO/IEC 7816-4 has Cx.
   */
  private PinVerification meaning(ResponseApdu answer) {
    StatusWord statusWord = answer.statusWord();
    switch (statusWord.value()) {
      case 0x9000:
        if (answer.length() > 0) {
          break; // Not the answer that is described: it shall not count as a right PIN.
        }
        return new PinVerification.Verified(look.citizenId);
      case 0x6984:
        return PinVerification.MustBeSetAnew.INSTANCE;
      case 0x6983:
        return PinVerification.Locked.INSTANCE;
      case 0x6D00:
      case 0x6E00:
        return PinVerification.NotSupported.INSTANCE;
      default:
        break;
    }
    if (statusWord.sw1() == 0x63) {
      return wrong(statusWord.sw2());
    }
    if (statusWord.sw1() == 0x6A && statusWord.sw2() >> 4 == 0x8) {
      return PinVerification.NotSupported.INSTANCE;
    }
    throw new CardException(CardErrorCode.PIN_OUTCOME_UNKNOWN, "VERIFY: " + answer, null);
  }

  private static PinVerification wrong(int sw2) {
    boolean tells = sw2 >> 4 == 0x0 || sw2 >> 4 == 0xC;
    if (!tells) {
      return new PinVerification.Wrong(OptionalInt.empty());
    }
    int left = sw2 & 0x0F;
    return left == 0
        ? PinVerification.MustBeSetAnew.INSTANCE
        : new PinVerification.Wrong(OptionalInt.of(left));
  }

  /** Returns what the next try has to know of this one. */
  TryOutcome outcomeOf(PinVerification result) {
    if (state.get() != State.SENT) {
      return TryOutcome.of(TryOutcome.Kind.NOT_SENT);
    }
    return result.match(
        verified -> TryOutcome.of(TryOutcome.Kind.RIGHT),
        wrong -> TryOutcome.wrong(wrong.triesLeft()),
        mustBeSetAnew -> TryOutcome.wrong(OptionalInt.of(0)),
        locked -> TryOutcome.wrong(OptionalInt.of(0)),
        fingerprintCard -> TryOutcome.of(TryOutcome.Kind.NOT_CHECKED),
        notSupported -> TryOutcome.of(TryOutcome.Kind.NOT_CHECKED),
        cancelled -> TryOutcome.of(TryOutcome.Kind.NOT_CHECKED));
  }
}
