package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.ValueStyle;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** All terminals of an agent, as one look found them. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class TerminalsSnapshot {
  /** Before the first look, and while the agent does not answer. */
  static final TerminalsSnapshot NOTHING_KNOWN = of(false, Collections.emptyList());

  TerminalsSnapshot() {}

  /** Whether the agent answers; without that there are no terminals here. */
  @Value.Parameter
  public abstract boolean agentUp();

  /** The terminals in the agent's order; none while the agent is up: no reader is plugged in. */
  @Value.Parameter
  public abstract List<TerminalState> terminals();

  /** Returns the terminal of this exact name. */
  public final Optional<TerminalState> terminal(String name) {
    return terminals().stream().filter(terminal -> terminal.name().equals(name)).findFirst();
  }

  /** Returns whether a card that can be read is in any terminal. */
  public final boolean cardPresent() {
    return terminals().stream().anyMatch(terminal -> terminal.card() == CardState.PRESENT);
  }

  static TerminalsSnapshot of(boolean agentUp, List<TerminalState> terminals) {
    return ImmutableTerminalsSnapshot.of(agentUp, terminals);
  }
}
