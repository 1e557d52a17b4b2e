package io.github.baidiao.card.pin;

import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** Which card is to check a PIN, and what for. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class PinRequest {
  private static final Duration DEFAULT_COMMAND_TIMEOUT = Duration.ofSeconds(10);

  PinRequest() {}

  /** Returns a request for the card that is in a reader. */
  public static PinRequest of(String purpose) {
    return builder().purpose(purpose).build();
  }

  /**
   * What the PIN is wanted for, one sentence in the language of the person who reads it at the
   * prompt. Not blank.
   */
  public abstract String purpose();

  /** Exact name of the reader; without one, the reader that has a card in it. */
  public abstract Optional<String> reader();

  /** Longest time one command may take, 10 s by default. */
  @Value.Default
  public Duration commandTimeout() {
    return DEFAULT_COMMAND_TIMEOUT;
  }

  @Value.Check
  void check() {
    if (purpose().trim().isEmpty()) {
      throw new IllegalArgumentException("a person who is asked for a PIN is told what for");
    }
    if (commandTimeout().isNegative() || commandTimeout().isZero()) {
      throw new IllegalArgumentException("commandTimeout has to be positive");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link PinRequest}; the purpose is needed. */
  public static final class Builder extends ImmutablePinRequest.Builder {
    Builder() {}
  }
}
