package io.github.baidiao.card.monitor;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/** One reader in a {@link ReadersSnapshot}. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ReaderState {
  ReaderState() {}

  /** The name the system gives it. */
  @Value.Parameter
  public abstract String name();

  /** The card in it, absent when it is empty. */
  @Value.Parameter
  public abstract Optional<Insertion> insertion();

  public final boolean cardPresent() {
    return insertion().isPresent();
  }
}
