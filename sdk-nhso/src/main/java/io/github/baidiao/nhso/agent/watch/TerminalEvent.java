package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.error.ErrorCode;
import java.util.function.Function;

/**
 * One change at the agent: a closed set of cases, of which {@link #match} forces every one.
 * Immutable; {@code toString} tells the case and nothing else.
 *
 * <p>Everything that ends is told: each {@link CardPresent} is followed by one {@link CardAbsent},
 * each {@link TerminalAttached} by one {@link TerminalDetached}, also when a reader is unplugged
 * with a card in it or the agent stops, unless the watch is closed first.
 */
public abstract class TerminalEvent {
  private final TerminalsSnapshot snapshot;

  private TerminalEvent(TerminalsSnapshot snapshot) {
    this.snapshot = snapshot;
  }

  /** Returns everything as the look found it that found this change. */
  public final TerminalsSnapshot snapshot() {
    return snapshot;
  }

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super TerminalAttached, ? extends R> terminalAttached,
      Function<? super TerminalDetached, ? extends R> terminalDetached,
      Function<? super CardPresent, ? extends R> cardPresent,
      Function<? super CardAbsent, ? extends R> cardAbsent,
      Function<? super AgentDown, ? extends R> agentDown,
      Function<? super AgentBack, ? extends R> agentBack) {
    if (this instanceof TerminalAttached) {
      return terminalAttached.apply((TerminalAttached) this);
    }
    if (this instanceof TerminalDetached) {
      return terminalDetached.apply((TerminalDetached) this);
    }
    if (this instanceof CardPresent) {
      return cardPresent.apply((CardPresent) this);
    }
    if (this instanceof CardAbsent) {
      return cardAbsent.apply((CardAbsent) this);
    }
    if (this instanceof AgentDown) {
      return agentDown.apply((AgentDown) this);
    }
    return agentBack.apply((AgentBack) this);
  }

  // A terminal's name is the agent's text, and nobody knows who answers at its port.
  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** A reader was plugged in, or was there when the agent answered for the first time. */
  public static final class TerminalAttached extends TerminalEvent {
    private final String terminalName;

    TerminalAttached(String terminalName, TerminalsSnapshot snapshot) {
      super(snapshot);
      this.terminalName = terminalName;
    }

    public String terminalName() {
      return terminalName;
    }
  }

  /** A reader was unplugged, or its agent is down. */
  public static final class TerminalDetached extends TerminalEvent {
    private final String terminalName;

    TerminalDetached(String terminalName, TerminalsSnapshot snapshot) {
      super(snapshot);
      this.terminalName = terminalName;
    }

    public String terminalName() {
      return terminalName;
    }
  }

  /** A card is in and has been for the settle time: it can be read now. */
  public static final class CardPresent extends TerminalEvent {
    private final String terminalName;

    CardPresent(String terminalName, TerminalsSnapshot snapshot) {
      super(snapshot);
      this.terminalName = terminalName;
    }

    public String terminalName() {
      return terminalName;
    }
  }

  /** A card was pulled, or its reader or the agent is gone: forget what was read of it. */
  public static final class CardAbsent extends TerminalEvent {
    private final String terminalName;

    CardAbsent(String terminalName, TerminalsSnapshot snapshot) {
      super(snapshot);
      this.terminalName = terminalName;
    }

    public String terminalName() {
      return terminalName;
    }
  }

  /**
   * The agent does not answer, or not with what it should. Told once; the watch goes on asking,
   * less and less often. {@link CardAbsent} and {@link TerminalDetached} follow for what was there.
   */
  public static final class AgentDown extends TerminalEvent {
    private final ErrorCode code;

    AgentDown(ErrorCode code, TerminalsSnapshot snapshot) {
      super(snapshot);
      this.code = code;
    }

    /** Why, and what an operator can do: {@code NHSO-101} as a rule. */
    public ErrorCode code() {
      return code;
    }
  }

  /**
   * The agent answers: for the first time, or again. {@link TerminalAttached} follows for what is
   * there, and {@link CardPresent} after the settle time.
   */
  public static final class AgentBack extends TerminalEvent {
    AgentBack(TerminalsSnapshot snapshot) {
      super(snapshot);
    }
  }
}
