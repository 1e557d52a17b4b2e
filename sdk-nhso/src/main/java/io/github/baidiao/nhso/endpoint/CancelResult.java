package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of cancelling closed rights: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class CancelResult {
  private CancelResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Cancelled, ? extends R> cancelled,
      Function<? super Refused, ? extends R> refused,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Cancelled) {
      return cancelled.apply((Cancelled) this);
    }
    return this instanceof Refused
        ? refused.apply((Refused) this)
        : outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /** Returns the code that names this outcome; absent when it was cancelled. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        cancelled -> Optional.empty(),
        refused -> Optional.of(NhsoErrorCode.REFUSED),
        unknown -> Optional.of(NhsoErrorCode.CANCEL_OUTCOME_UNKNOWN));
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The answer says what the {@link CancelContract} calls success. */
  public static final class Cancelled extends CancelResult {
    static final Cancelled INSTANCE = new Cancelled();

    private Cancelled() {}
  }

  /** Refused by NHSO; nothing was cancelled. */
  public static final class Refused extends CancelResult {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns NHSO's reason, as {@link CloseResult.Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /**
   * The answer was lost or says neither. What a look-up tells of cancelled rights is unknown, so
   * none settles it: a person looks at NHSO's website.
   */
  public static final class OutcomeUnknown extends CancelResult {
    private final Optional<String> serverText;

    OutcomeUnknown(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns what the server wrote, as {@link CloseResult.Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }
}
