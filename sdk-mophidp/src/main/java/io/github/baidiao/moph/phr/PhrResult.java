package io.github.baidiao.moph.phr;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.moph.error.MophErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of something that was sent to PHR: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and the code, no text of the server.
 */
public abstract class PhrResult {
  private PhrResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super AcceptedWithWarnings, ? extends R> acceptedWithWarnings,
      Function<? super Refused, ? extends R> refused,
      Function<? super NotSupported, ? extends R> notSupported,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Accepted) {
      return accepted.apply((Accepted) this);
    }
    if (this instanceof AcceptedWithWarnings) {
      return acceptedWithWarnings.apply((AcceptedWithWarnings) this);
    }
    if (this instanceof Refused) {
      return refused.apply((Refused) this);
    }
    return this instanceof NotSupported
        ? notSupported.apply((NotSupported) this)
        : outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /** Returns the code of what is not as it should be; empty if it was simply accepted. */
  public abstract Optional<ErrorCode> code();

  /** Returns whether PHR has it now, with warnings or without. */
  public final boolean isStored() {
    return this instanceof Accepted || this instanceof AcceptedWithWarnings;
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + code().map(code -> " " + code.id()).orElse("");
  }

  /** It was done. */
  public static final class Accepted extends PhrResult {
    Accepted() {}

    @Override
    public Optional<ErrorCode> code() {
      return Optional.empty();
    }
  }

  /** It was stored, but not all of it is valid. */
  public static final class AcceptedWithWarnings extends PhrResult {
    private final List<String> warnings;

    AcceptedWithWarnings(List<String> warnings) {
      this.warnings = Collections.unmodifiableList(new ArrayList<>(warnings));
    }

    /** {@inheritDoc} {@code MOPH-905}. */
    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(MophErrorCode.PHR_WARNED);
    }

    /**
     * Returns what the service says is not valid, numbers of people masked. It may speak of the
     * patient all the same: for the screen, not for a log.
     */
    public List<String> warnings() {
      return warnings;
    }
  }

  /** The service does not take it as it is; nothing was stored. */
  public static final class Refused extends PhrResult {
    private final @Nullable String serverText;

    Refused(@Nullable String serverText) {
      this.serverText = serverText;
    }

    /** {@inheritDoc} {@code MOPH-903}. */
    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(MophErrorCode.PHR_REFUSED);
    }

    /**
     * Returns the reason that the service gave, if it gave one and nothing of its inside with it;
     * numbers of people are masked. It may speak of the patient: for the screen, not for a log.
     */
    public Optional<String> serverText() {
      return Optional.ofNullable(serverText);
    }
  }

  /** The service does not offer this (yet); nothing was stored. */
  public static final class NotSupported extends PhrResult {
    NotSupported() {}

    /** {@inheritDoc} {@code MOPH-904}. */
    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(MophErrorCode.PHR_NOT_OFFERED);
    }
  }

  /**
   * It may have been done: the answer was lost, or the service says that it failed. What is
   * idempotent may be sent again; anything else is looked up.
   */
  public static final class OutcomeUnknown extends PhrResult {
    private final ErrorCode code;
    private final @Nullable Duration retryAfter;

    OutcomeUnknown(ErrorCode code, @Nullable Duration retryAfter) {
      this.code = code;
      this.retryAfter = retryAfter;
    }

    /**
     * {@inheritDoc} {@code MOPH-906} if the service says that it failed, {@code MOPH-101} if what
     * it says cannot be understood, {@code HTTP-...} otherwise.
     */
    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(code);
    }

    /** Returns how long the service asks to wait, if it does. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }
  }
}
