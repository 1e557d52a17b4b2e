package io.github.baidiao.nhso.agent;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What became of a draft, which has no claim code: a closed set of cases, of which {@link #match}
 * forces every one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class DraftResult {
  private DraftResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Saved, ? extends R> saved,
      Function<? super Refused, ? extends R> refused,
      Function<? super NoReader, ? extends R> noReader,
      Function<? super AgentNotRunning, ? extends R> agentNotRunning,
      Function<? super OutcomeUnknown, ? extends R> outcomeUnknown) {
    if (this instanceof Saved) {
      return saved.apply((Saved) this);
    }
    if (this instanceof Refused) {
      return refused.apply((Refused) this);
    }
    if (this instanceof NoReader) {
      return noReader.apply((NoReader) this);
    }
    if (this instanceof AgentNotRunning) {
      return agentNotRunning.apply((AgentNotRunning) this);
    }
    return outcomeUnknown.apply((OutcomeUnknown) this);
  }

  /** Returns the code that names this outcome; absent when the draft was saved. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        saved -> Optional.empty(),
        refused -> Optional.of(NhsoErrorCode.REFUSED),
        noReader -> Optional.of(NhsoErrorCode.NO_READER),
        notRunning -> Optional.of(NhsoErrorCode.AGENT_NOT_RUNNING),
        unknown -> Optional.of(NhsoErrorCode.DRAFT_OUTCOME_UNKNOWN));
  }

  /**
   * Returns when the draft was saved.
   *
   * @throws NhsoException with the outcome's code otherwise
   */
  public final Saved orElseThrow() {
    return match(
        saved -> saved,
        refused -> {
          throw NhsoException.refused(refused.serverText());
        },
        noReader -> {
          throw NhsoException.of(NhsoErrorCode.NO_READER);
        },
        notRunning -> {
          throw NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);
        },
        unknown -> {
          throw NhsoException.of(NhsoErrorCode.DRAFT_OUTCOME_UNKNOWN);
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The draft was saved. */
  public static final class Saved extends DraftResult {
    static final Saved INSTANCE = new Saved();

    private Saved() {}
  }

  /** Refused by NHSO; nothing was saved. */
  public static final class Refused extends DraftResult {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns NHSO's reason, as {@link AuthenResult.Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }

  /** The agent sees no reader; nothing was saved. */
  public static final class NoReader extends DraftResult {
    static final NoReader INSTANCE = new NoReader();

    private NoReader() {}
  }

  /** Nothing took the connection; nothing was sent. */
  public static final class AgentNotRunning extends DraftResult {
    static final AgentNotRunning INSTANCE = new AgentNotRunning();

    private AgentNotRunning() {}
  }

  /** The answer was lost, and no call of the agent tells whether a draft was saved. */
  public static final class OutcomeUnknown extends DraftResult {
    static final OutcomeUnknown INSTANCE = new OutcomeUnknown();

    private OutcomeUnknown() {}
  }
}
