package io.github.baidiao.card;

import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.core.ValueStyle;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What to read, from which reader, and who watches. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ReadOptions {
  /** A real card takes up to 0.3 s for 255 bytes; drivers ask for more time in steps of seconds. */
  private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(10);

  ReadOptions() {}

  /** Returns options for all text and nothing more: 4 commands. */
  public static ReadOptions textOnly() {
    return builder().build();
  }

  /**
   * Returns options for all text and the photo: 26 commands for a photo that fills its place,
   * mostly fewer, and some seconds on cards of the slowest kind.
   */
  public static ReadOptions withPhoto() {
    return builder().addParts(ReadPart.PHOTO).build();
  }

  /**
   * Returns options for everything that is on the card: 34 commands for a photo that fills its
   * place, mostly fewer.
   */
  public static ReadOptions everything() {
    return builder().addParts(ReadPart.values()).build();
  }

  /** Exact name of the reader; without one, the reader that has a card in it. */
  public abstract Optional<String> reader();

  /** What is read beside the text; nothing by default. */
  public abstract Set<ReadPart> parts();

  /** Who is told how far the read is; nobody by default. */
  @Value.Default
  public ReadProgress progress() {
    return (done, known) -> {};
  }

  /** What ends the read before its time; by default nothing but an interrupt does. */
  @Value.Default
  public ReadCancellation cancellation() {
    return new ReadCancellation();
  }

  /**
   * How long the card or the reader may take for one step; 10 s by default. After that the read
   * ends with {@code CARD-210} or {@code CARD-107}.
   */
  @Value.Default
  public Duration commandTimeout() {
    return COMMAND_TIMEOUT;
  }

  /**
   * By which of the two unverified maps a card of layout {@code 0002} is read; cards of any other
   * layout are not concerned.
   */
  @Value.Default
  public OldLayout oldLayout() {
    return OldLayout.ADDRESS_IN_BLOCK_0;
  }

  @Value.Check
  void check() {
    if (commandTimeout().isZero() || commandTimeout().isNegative()) {
      throw new IllegalArgumentException("commandTimeout must be positive");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReadOptions}; nothing is needed. */
  public static final class Builder extends ImmutableReadOptions.Builder {
    Builder() {}
  }
}
