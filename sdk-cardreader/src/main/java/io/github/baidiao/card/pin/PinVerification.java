package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.core.identity.CitizenId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What a card said to a PIN: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 *
 * <p>The status words behind the cases are an assumption: {@code docs/protocols/thai-id-card.md}
 * has the table.
 */
public abstract class PinVerification {
  private PinVerification() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Verified, ? extends R> verified,
      Function<? super Wrong, ? extends R> wrong,
      Function<? super MustBeSetAnew, ? extends R> mustBeSetAnew,
      Function<? super Locked, ? extends R> locked,
      Function<? super FingerprintCard, ? extends R> fingerprintCard,
      Function<? super NotSupported, ? extends R> notSupported,
      Function<? super Cancelled, ? extends R> cancelled) {
    if (this instanceof Verified) {
      return verified.apply((Verified) this);
    }
    if (this instanceof Wrong) {
      return wrong.apply((Wrong) this);
    }
    if (this instanceof MustBeSetAnew) {
      return mustBeSetAnew.apply((MustBeSetAnew) this);
    }
    if (this instanceof Locked) {
      return locked.apply((Locked) this);
    }
    if (this instanceof FingerprintCard) {
      return fingerprintCard.apply((FingerprintCard) this);
    }
    if (this instanceof NotSupported) {
      return notSupported.apply((NotSupported) this);
    }
    return cancelled.apply((Cancelled) this);
  }

  /** Returns the code that names this outcome; absent when the PIN was right. */
  public final Optional<CardErrorCode> errorCode() {
    return match(
        verified -> Optional.empty(),
        wrong -> Optional.of(CardErrorCode.PIN_WRONG),
        mustBeSetAnew -> Optional.of(CardErrorCode.PIN_MUST_BE_SET_ANEW),
        locked -> Optional.of(CardErrorCode.PIN_LOCKED),
        fingerprintCard -> Optional.of(CardErrorCode.PIN_NOT_USED_BY_CARD),
        notSupported -> Optional.of(CardErrorCode.PIN_NOT_SUPPORTED),
        cancelled -> Optional.of(CardErrorCode.PIN_ENTRY_CANCELLED));
  }

  /**
   * Returns what there is to have when the PIN was right.
   *
   * @throws CardException with the outcome's code, {@code CARD-411} to {@code CARD-416}, when it
   *     was not
   */
  public final Verified orElseThrow() {
    if (this instanceof Verified) {
      return (Verified) this;
    }
    throw new CardException(errorCode().orElseThrow(AssertionError::new));
  }

  /**
   * Returns what to tell the officer and the holder, with the rule of the card PIN that matters
   * now: in Thai if the locale's language is Thai, else in English.
   */
  public String officerText(Locale locale) {
    return errorCode().orElseThrow(AssertionError::new).operatorText().in(locale);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /**
   * The card took the PIN. That is the card's own word: enough to know that a holder knows the PIN
   * of a genuine card, and no evidence for anybody else, since any chip can be programmed to say
   * it.
   */
  public static final class Verified extends PinVerification {
    private final CitizenId citizenId;

    Verified(CitizenId citizenId) {
      this.citizenId = citizenId;
    }

    /** Returns whose card it was, read just before the PIN was sent: compare it with yours. */
    public CitizenId citizenId() {
      return citizenId;
    }

    @Override
    public String officerText(Locale locale) {
      return PinRules.isThai(locale) ? "รหัส PIN ถูกต้อง" : "The PIN is right.";
    }
  }

  /** Wrong, and it may be tried again. */
  public static final class Wrong extends PinVerification {
    private final OptionalInt triesLeft;

    Wrong(OptionalInt triesLeft) {
      this.triesLeft = triesLeft;
    }

    /** Returns how many tries are left before the PIN has to be set anew, if the card told. */
    public OptionalInt triesLeft() {
      return triesLeft;
    }

    @Override
    public String officerText(Locale locale) {
      String general = super.officerText(locale);
      if (!triesLeft.isPresent()) {
        return general;
      }
      int left = triesLeft.getAsInt();
      return PinRules.isThai(locale)
          ? "เหลือโอกาสใส่รหัสอีก " + left + " ครั้ง " + general
          : "Tries left: " + left + ". " + general;
    }
  }

  /** Wrong three times in a row: its holder sets it anew at a registry office. */
  public static final class MustBeSetAnew extends PinVerification {
    static final MustBeSetAnew INSTANCE = new MustBeSetAnew();

    private MustBeSetAnew() {}
  }

  /** Wrong five times in a row: only a new card can authenticate its holder again. */
  public static final class Locked extends PinVerification {
    static final Locked INSTANCE = new Locked();

    private Locked() {}
  }

  /** The card knows its holder by fingerprint; nobody was asked and nothing was sent. */
  public static final class FingerprintCard extends PinVerification {
    static final FingerprintCard INSTANCE = new FingerprintCard();

    private FingerprintCard() {}
  }

  /** The card does not tell how it knows its holder, or knows none of our commands. */
  public static final class NotSupported extends PinVerification {
    static final NotSupported INSTANCE = new NotSupported();

    private NotSupported() {}
  }

  /** The person did not type a PIN; nothing was sent. */
  public static final class Cancelled extends PinVerification {
    static final Cancelled INSTANCE = new Cancelled();

    private Cancelled() {}
  }
}
