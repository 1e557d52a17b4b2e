package io.github.baidiao.card.monitor;

import io.github.baidiao.core.ValueStyle;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** All readers and the cards in them, as one look found them. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class ReadersSnapshot {
  /** Before the first look, and while the readers cannot be asked. */
  static final ReadersSnapshot NOTHING_KNOWN = of(false, Collections.emptyList());

  ReadersSnapshot() {}

  /** Whether the readers could be asked; without that there are none here. */
  @Value.Parameter
  public abstract boolean serviceAvailable();

  /** The readers in the order the system lists them. */
  @Value.Parameter
  public abstract List<ReaderState> readers();

  /** Returns the reader of this exact name. */
  public final Optional<ReaderState> reader(String name) {
    return readers().stream().filter(reader -> reader.name().equals(name)).findFirst();
  }

  /** Returns whether this very card has stayed in its reader. */
  public final boolean holds(Insertion insertion) {
    return reader(insertion.readerName())
        .flatMap(ReaderState::insertion)
        .filter(insertion::equals)
        .isPresent();
  }

  static ReadersSnapshot of(boolean serviceAvailable, List<ReaderState> readers) {
    return ImmutableReadersSnapshot.of(serviceAvailable, readers);
  }
}
