package io.github.baidiao.card.pin;

import io.github.baidiao.card.applet.AuthoriseMode;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.transport.DriverGuard;
import io.github.baidiao.card.transport.ReaderChoice;
import io.github.baidiao.core.error.CoreErrorCode;
import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Pin;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a Thai ID card check its holder's PIN. Thread-safe.
 *
 * <p><b>Experimental.</b> How a PIN is said to the card is known from one public program, whose
 * author calls that part untested; nobody we know has seen it work. If it is wrong, each call may
 * cost the holder a try, and after three in a row the PIN has to be set anew at a registry office.
 * Try it on a volunteer's card first, with one try.
 *
 * <p>One call asks for one PIN and sends it at most once; nothing below sends it again. A second
 * try in the same insertion, and one that is known to be the last, are methods of their own: the
 * program calls them after a person has said so. Asked for too little, a call ends with {@code
 * CARD-401}, before anybody is asked and before the card's challenge. {@link PinTries} says how an
 * insertion is told from the next.
 *
 * <p>A call connects twice: to see which card it is and whether it uses a PIN, and, once the PIN is
 * typed, to prove that it is the same card and send it. In between nothing holds the reader.
 */
public final class CardPins {
  private static final Logger LOG = LoggerFactory.getLogger(CardPins.class);
  private static final AtomicBoolean WARNED = new AtomicBoolean();

  private final CardReaders readers;
  private final PinTries tries;
  private final DriverGuard guard;

  private CardPins(CardReaders readers, PinTries tries) {
    this.readers = readers;
    this.tries = tries;
    this.guard = DriverGuard.of(readers);
  }

  /**
   * Returns an instance that uses the protocol described above: single source, unverified, may burn
   * tries. Logs a warning, once in a process. Tries are remembered in {@link
   * PinTries#ofThisProcess}.
   *
   * @param readers readers whose connections send each command once: {@link
   *     io.github.baidiao.card.winscard.WinscardReaders}; those of Java's own PC/SC provider do not
   *     ({@link io.github.baidiao.card.transport.CardTransport#sendsEachCommandOnce})
   */
  public static CardPins withUnverifiedCardProtocol(CardReaders readers) {
    return withUnverifiedCardProtocol(readers, PinTries.ofThisProcess());
  }

  /** Returns the same with a memory of its own, for tests and simulated cards. */
  public static CardPins withUnverifiedCardProtocol(CardReaders readers, PinTries tries) {
    warnUnless(WARNED);
    return new CardPins(readers, tries);
  }

  static void warnUnless(AtomicBoolean warned) {
    if (warned.compareAndSet(false, true)) {
      LOG.warn(
          "Card PIN checks are on. Their protocol comes from one unverified source: a check may fail"
              + " with the right PIN and use up the holder's tries.");
    }
  }

  /**
   * Asks for the PIN and has the card check it: the first try since the card was put in.
   *
   * @throws CardException {@code CARD-401} when it would not be the first, or would be the last
   *     one, or another thread has a try under way; {@code CARD-402} when the PIN was sent and
   *     nobody knows what the card made of it, which counts as a try; {@code CARD-415} when the
   *     connection may send commands twice, or this Java cannot compute the answer; {@code
   *     CARD-208} when another card is in the reader after the prompt; else as {@link
   *     io.github.baidiao.card.ThaiIdCards#read}. Whatever it throws but {@code CARD-402}, no PIN
   *     was sent.
   * @throws InvalidValueException when the prompt gave a PIN that has not 4 digits; not sent
   */
  public PinVerification verify(PinRequest request, PinPrompt prompt) {
    return verify(request, prompt, Permission.FIRST_TRY);
  }

  /**
   * As {@link #verify}, also when it is not the first try since the card was put in: for when the
   * holder has said that they want to try again.
   */
  public PinVerification verifyOnceMoreInThisInsertion(PinRequest request, PinPrompt prompt) {
    return verify(request, prompt, Permission.ONE_MORE_TRY);
  }

  /**
   * As {@link #verifyOnceMoreInThisInsertion}, also when it is known that one more wrong PIN makes
   * it unusable, or that it is unusable: for when the holder was told, and is sure. Where no try is
   * left it can only do harm: five wrong in a row lock the card for good.
   */
  public PinVerification verifyWithTheLastTry(PinRequest request, PinPrompt prompt) {
    return verify(request, prompt, Permission.LAST_TRY);
  }

  private PinVerification verify(PinRequest request, PinPrompt prompt, Permission permission) {
    PinCryptogram cryptogram = new PinCryptogram();
    Look look = guard.call(request.commandTimeout(), heart -> look(request, permission, heart));
    Optional<AuthoriseMode> mode = look.mode();
    if (!mode.isPresent() || mode.get() != AuthoriseMode.PIN) {
      return mode.isPresent()
          ? PinVerification.FingerprintCard.INSTANCE
          : PinVerification.NotSupported.INSTANCE;
    }
    Optional<Pin> entered =
        prompt.ask(
            PinQuestion.of(
                request.purpose(),
                look.readerName,
                look.next.inThisInsertion,
                look.next.triesLeft,
                look.next.last));
    if (!entered.isPresent()) {
      return PinVerification.Cancelled.INSTANCE;
    }
    try (Pin pin = entered.get()) {
      requireLengthOfACardPin(pin);
      return send(request, look, new PinAttempt(look, pin, cryptogram));
    }
  }

  private static void requireLengthOfACardPin(Pin pin) {
    if (pin.use(digits -> digits.length) != PinRules.DIGITS) {
      throw new InvalidValueException(CoreErrorCode.PIN_INVALID, "a card PIN has 4 digits");
    }
  }

  private Look look(PinRequest request, Permission permission, DriverGuard.Heartbeat heart) {
    List<CardReader> listed = readers.list();
    tries.seen(listed, request.reader());
    String name = ReaderChoice.among(listed, request.reader());
    CardReader reader =
        listed.stream()
            .filter(r -> r.name().equals(name))
            .findFirst()
            .orElseThrow(AssertionError::new);
    try (PinCard card = connect(name, heart)) {
      CitizenId citizenId = card.citizenId();
      String key = tries.name(citizenId.value());
      NextTry next = tries.next(key, reader, listed, permission);
      return new Look(name, citizenId, key, next, card.adm());
    }
  }

  private PinCard connect(String readerName, DriverGuard.Heartbeat heart) {
    heart.at(readerName);
    try {
      return new PinCard(readers.connect(readerName), readerName, heart);
    } catch (CardException e) {
      if (e.code() == CardErrorCode.NO_CARD) {
        tries.foundEmpty(readerName);
      }
      throw e;
    }
  }

  private PinVerification send(PinRequest request, Look look, PinAttempt attempt) {
    // The guard's thread may be faster than the news that its caller was interrupted.
    if (Thread.currentThread().isInterrupted()) {
      throw new CardException(CardErrorCode.READ_CANCELLED, "thread interrupted", null);
    }
    tries.take(look.key, look.next);
    TryOutcome outcome = TryOutcome.of(TryOutcome.Kind.NOT_SENT);
    try {
      PinVerification result = answer(request, look, attempt);
      outcome = attempt.outcomeOf(result);
      return result;
    } catch (RuntimeException | Error failure) {
      if (attempt.withdraw()) {
        throw failure;
      }
      outcome = TryOutcome.wrong(OptionalInt.empty());
      throw outcomeUnknown(failure);
    } finally {
      tries.settle(look.key, outcome);
    }
  }

  private PinVerification answer(PinRequest request, Look look, PinAttempt attempt) {
    try {
      return guard.call(
          request.commandTimeout(),
          heart -> {
            try (PinCard card = connect(look.readerName, heart)) {
              return attempt.sendTo(card);
            }
          });
    } catch (RuntimeException | Error failure) {
      // A driver that hangs afterwards, letting the card go, changes nothing about what was said.
      Optional<PinVerification> answered = attempt.answered();
      if (answered.isPresent()) {
        return answered.get();
      }
      throw failure;
    }
  }

  private static CardException outcomeUnknown(Throwable failure) {
    if (failure instanceof CardException) {
      CardException fault = (CardException) failure;
      return fault.code() == CardErrorCode.PIN_OUTCOME_UNKNOWN
          ? fault
          : new CardException(CardErrorCode.PIN_OUTCOME_UNKNOWN, fault.code().id(), fault);
    }
    return new CardException(
        CardErrorCode.PIN_OUTCOME_UNKNOWN, failure.getClass().getSimpleName(), failure);
  }
}
