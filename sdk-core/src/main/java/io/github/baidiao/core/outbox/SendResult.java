package io.github.baidiao.core.outbox;

import io.github.baidiao.core.error.ErrorCode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of sending a message once: a closed set of cases, of which {@link #match} forces
 * every one. Immutable; {@code toString} tells the case and the code.
 */
public abstract class SendResult {
  private SendResult() {}

  /** It has arrived. */
  public static SendResult sent() {
    return new Arrived(null, new byte[0]);
  }

  /**
   * It has arrived, and the receiver gave something that must be kept: a claim code, for instance.
   *
   * @param answer kept encrypted with the entry
   */
  public static SendResult sent(byte[] answer) {
    return new Arrived(null, answer);
  }

  /**
   * It has arrived, and the receiver found faults in it.
   *
   * @param answer what it found, kept encrypted with the entry
   */
  public static SendResult acceptedWithWarnings(ErrorCode code, byte[] answer) {
    return new Arrived(code, answer);
  }

  /**
   * The receiver does not take it as it is, and nothing was stored.
   *
   * @param answer why, kept encrypted with the entry
   */
  public static SendResult refused(ErrorCode code, byte[] answer) {
    return new Refused(code, answer);
  }

  /** It certainly did not arrive; this message is tried again later, others are not held up. */
  public static SendResult later(ErrorCode code) {
    return new Later(code, null, false);
  }

  /**
   * It certainly did not arrive, and no other of this lane would: the line is down, the token is
   * refused, the service asks for a pause. The whole lane waits.
   *
   * @param retryAfter how long the service asks to wait
   */
  public static SendResult laneDown(ErrorCode code, Optional<Duration> retryAfter) {
    return new Later(code, retryAfter.orElse(null), true);
  }

  /** It may have arrived; {@link OutboxSender#settle} is asked next. */
  public static SendResult unknown(ErrorCode code) {
    return new Unknown(code);
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Arrived, ? extends R> arrived,
      Function<? super Refused, ? extends R> refused,
      Function<? super Later, ? extends R> later,
      Function<? super Unknown, ? extends R> unknown) {
    if (this instanceof Arrived) {
      return arrived.apply((Arrived) this);
    }
    if (this instanceof Refused) {
      return refused.apply((Refused) this);
    }
    return this instanceof Later ? later.apply((Later) this) : unknown.apply((Unknown) this);
  }

  /** Returns the code of what went wrong, if anything did. */
  public abstract Optional<ErrorCode> code();

  @Override
  public final String toString() {
    return getClass().getSimpleName() + code().map(code -> " " + code.id()).orElse("");
  }

  /** It has arrived. */
  public static final class Arrived extends SendResult {
    private final @Nullable ErrorCode warnings;
    private final byte[] answer;

    private Arrived(@Nullable ErrorCode warnings, byte[] answer) {
      this.warnings = warnings;
      this.answer = answer.clone();
    }

    /** Returns the code of the warnings, if the receiver found faults. */
    @Override
    public Optional<ErrorCode> code() {
      return Optional.ofNullable(warnings);
    }

    /** Returns what is kept of the answer, empty if nothing. */
    public byte[] answer() {
      return answer.clone();
    }
  }

  /** The receiver does not take it. */
  public static final class Refused extends SendResult {
    private final ErrorCode code;
    private final byte[] answer;

    private Refused(ErrorCode code, byte[] answer) {
      this.code = code;
      this.answer = answer.clone();
    }

    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(code);
    }

    /** Returns what is kept of the answer, empty if nothing. */
    public byte[] answer() {
      return answer.clone();
    }
  }

  /** It did not arrive, and is tried again. */
  public static final class Later extends SendResult {
    private final ErrorCode code;
    private final @Nullable Duration retryAfter;
    private final boolean wholeLane;

    private Later(ErrorCode code, @Nullable Duration retryAfter, boolean wholeLane) {
      this.code = code;
      this.retryAfter = retryAfter;
      this.wholeLane = wholeLane;
    }

    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(code);
    }

    /** Returns how long the service asks to wait. */
    public Optional<Duration> retryAfter() {
      return Optional.ofNullable(retryAfter);
    }

    /** Returns whether nothing of this lane would arrive now. */
    public boolean wholeLane() {
      return wholeLane;
    }
  }

  /** It may have arrived. */
  public static final class Unknown extends SendResult {
    private final ErrorCode code;

    private Unknown(ErrorCode code) {
      this.code = code;
    }

    @Override
    public Optional<ErrorCode> code() {
      return Optional.of(code);
    }
  }
}
