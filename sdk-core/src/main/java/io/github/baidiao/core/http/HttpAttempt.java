package io.github.baidiao.core.http;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One attempt of a call, as an {@link HttpObserver} is told of it. Immutable, nothing personal. */
@ValueStyle
@Value.Immutable
public abstract class HttpAttempt {
  HttpAttempt() {}

  /** The call's operation, as its {@link HttpCall} names it. */
  public abstract String operation();

  /** What finds the call in the log; the same for all attempts of a call. */
  public abstract String correlationId();

  /** Which attempt it was, from 1. */
  public abstract int number();

  /** The HTTP status, absent when none was received. */
  public abstract OptionalInt status();

  /** The time from sending until the answer was read in full or the attempt failed. */
  public abstract Duration duration();

  /** What went wrong on the way; absent when an answer was read in full, whatever its status. */
  public abstract Optional<HttpErrorCode> code();

  static Builder builder() {
    return new Builder();
  }

  static final class Builder extends ImmutableHttpAttempt.Builder {
    Builder() {}
  }
}
