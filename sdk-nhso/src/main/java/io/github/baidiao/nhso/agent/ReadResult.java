package io.github.baidiao.nhso.agent;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a read gave: a closed set of cases, of which {@link #match} forces every one. Immutable;
 * {@code toString} tells the case and nothing else.
 *
 * @param <T> what is read: {@link AgentPatient}, or {@link AgentCard} when NHSO is not asked
 */
public abstract class ReadResult<T> {
  private ReadResult() {}

  /** Calls the function of the case that this is. */
  public final <R> R match(
      Function<? super Read<T>, ? extends R> read,
      Function<? super NoReader<T>, ? extends R> noReader,
      Function<? super NoCard<T>, ? extends R> noCard,
      Function<? super AgentNotRunning<T>, ? extends R> agentNotRunning,
      Function<? super Refused<T>, ? extends R> refused) {
    if (this instanceof Read<?>) {
      return read.apply((Read<T>) this);
    }
    if (this instanceof NoReader<?>) {
      return noReader.apply((NoReader<T>) this);
    }
    if (this instanceof NoCard<?>) {
      return noCard.apply((NoCard<T>) this);
    }
    if (this instanceof AgentNotRunning<?>) {
      return agentNotRunning.apply((AgentNotRunning<T>) this);
    }
    return refused.apply((Refused<T>) this);
  }

  /** Returns the code that names this outcome; absent when something was read. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        read -> Optional.empty(),
        noReader -> Optional.of(NhsoErrorCode.NO_READER),
        noCard -> Optional.of(NhsoErrorCode.NO_CARD),
        agentNotRunning -> Optional.of(NhsoErrorCode.AGENT_NOT_RUNNING),
        refused -> Optional.of(NhsoErrorCode.REFUSED));
  }

  /**
   * Returns what was read.
   *
   * @throws NhsoException with the outcome's code when nothing was read
   */
  public final T orElseThrow() {
    return match(
        Read::value,
        noReader -> {
          throw NhsoException.of(NhsoErrorCode.NO_READER);
        },
        noCard -> {
          throw NhsoException.of(NhsoErrorCode.NO_CARD);
        },
        agentNotRunning -> {
          throw NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);
        },
        refused -> {
          throw NhsoException.refused(refused.serverText());
        });
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }

  /** The card was read; for an {@link AgentPatient} NHSO told the right, too. */
  public static final class Read<T> extends ReadResult<T> {
    private final T value;

    Read(T value) {
      this.value = value;
    }

    /** Returns the patient, or the card. */
    public T value() {
      return value;
    }
  }

  /** The agent sees no reader. */
  public static final class NoReader<T> extends ReadResult<T> {
    NoReader() {}
  }

  /** The agent sees a reader, and no card in any. */
  public static final class NoCard<T> extends ReadResult<T> {
    NoCard() {}
  }

  /** Nothing took the connection: the agent is not running there. */
  public static final class AgentNotRunning<T> extends ReadResult<T> {
    AgentNotRunning() {}
  }

  /** NHSO or the agent refused the read. */
  public static final class Refused<T> extends ReadResult<T> {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns NHSO's reason, as {@link AuthenResult.Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }
  }
}
