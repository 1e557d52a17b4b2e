package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.ValueStyle;
import org.immutables.value.Value;

/** One terminal in a {@link TerminalsSnapshot}. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class TerminalState {
  TerminalState() {}

  /** The reader's name as the agent tells it. */
  @Value.Parameter
  public abstract String name();

  @Value.Parameter
  public abstract CardState card();

  static TerminalState of(String name, CardState card) {
    return ImmutableTerminalState.of(name, card);
  }
}
