package io.github.baidiao.card;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** What to read, from which reader, and who watches. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ReadOptions {
  ReadOptions() {}

  /** Returns options for all text and no photo: 4 commands. */
  public static ReadOptions textOnly() {
    return builder().build();
  }

  /**
   * Returns options for all text and the photo: 26 commands, and some seconds on cards of the
   * slowest kind.
   */
  public static ReadOptions withPhoto() {
    return builder().photo(true).build();
  }

  /** Exact name of the reader; without one, the reader that has a card in it. */
  public abstract Optional<String> reader();

  /** Whether the photo is read; not by default. */
  @Value.Default
  public boolean photo() {
    return false;
  }

  /** Who is told how far the read is; nobody by default. */
  @Value.Default
  public ReadProgress progress() {
    return (done, known) -> {};
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Builds {@link ReadOptions}; nothing is needed. */
  public static final class Builder extends ImmutableReadOptions.Builder {
    Builder() {}
  }
}
