package io.github.baidiao.core.outbox;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** Which entries are meant; by default all. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class EntryFilter {
  EntryFilter() {}

  /** In one of these states; if empty in any. */
  public abstract Set<EntryState> states();

  public abstract Optional<Lane> lane();

  /** As {@link OutboxMessage#reference}. */
  public abstract Optional<String> reference();

  public static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link EntryFilter}; nothing is needed. */
  public static final class Builder extends ImmutableEntryFilter.Builder {
    Builder() {}
  }
}
