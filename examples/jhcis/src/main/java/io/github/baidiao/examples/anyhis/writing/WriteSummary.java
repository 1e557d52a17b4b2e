package io.github.baidiao.examples.anyhis.writing;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import java.util.Map;
import org.immutables.value.Value;

/** How many rows a run of {@link WriteBack} went through, by what they are now. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class WriteSummary {
  WriteSummary() {}

  public abstract Map<WriteState, Long> rows();

  /** Returns how many are in that state now. */
  public final long in(WriteState state) {
    return rows().getOrDefault(state, 0L);
  }

  static WriteSummary of(Map<WriteState, Long> rows) {
    return ImmutableWriteSummary.builder().rows(rows).build();
  }
}
