package io.github.baidiao.nhso.agent;

import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a read of the card alone gave: a closed set of cases, of which {@link #match} forces every
 * one. Immutable; {@code toString} tells the case and nothing else.
 */
public abstract class CardOnlyResult {
  private CardOnlyResult() {}

  /** Calls the function of the case that this is. */
  public abstract <R> R match(
      Function<? super CardRead, ? extends R> cardRead,
      Function<? super NoReader, ? extends R> noReader,
      Function<? super NoCard, ? extends R> noCard,
      Function<? super AgentNotRunning, ? extends R> agentNotRunning,
      Function<? super Refused, ? extends R> refused);

  /** Returns the code that names this outcome; absent when a card was read. */
  public final Optional<NhsoErrorCode> errorCode() {
    return match(
        cardRead -> Optional.empty(),
        noReader -> Optional.of(NhsoErrorCode.NO_READER),
        noCard -> Optional.of(NhsoErrorCode.NO_CARD),
        agentNotRunning -> Optional.of(NhsoErrorCode.AGENT_NOT_RUNNING),
        refused -> Optional.of(NhsoErrorCode.REFUSED));
  }

  /**
   * Returns the card's data.
   *
   * @throws NhsoException with the outcome's code when no card was read
   */
  public final AgentCard orElseThrow() {
    return match(
        CardRead::card,
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

  /** The card was read. */
  public static final class CardRead extends CardOnlyResult {
    private final AgentCard card;

    CardRead(AgentCard card) {
      this.card = card;
    }

    public AgentCard card() {
      return card;
    }

    @Override
    public <R> R match(
        Function<? super CardRead, ? extends R> cardRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return cardRead.apply(this);
    }
  }

  /** The agent sees no reader. */
  public static final class NoReader extends CardOnlyResult {
    static final NoReader INSTANCE = new NoReader();

    private NoReader() {}

    @Override
    public <R> R match(
        Function<? super CardRead, ? extends R> cardRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return noReader.apply(this);
    }
  }

  /** The agent sees a reader, and no card in any. */
  public static final class NoCard extends CardOnlyResult {
    static final NoCard INSTANCE = new NoCard();

    private NoCard() {}

    @Override
    public <R> R match(
        Function<? super CardRead, ? extends R> cardRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return noCard.apply(this);
    }
  }

  /** Nothing took the connection: the agent is not running there. */
  public static final class AgentNotRunning extends CardOnlyResult {
    static final AgentNotRunning INSTANCE = new AgentNotRunning();

    private AgentNotRunning() {}

    @Override
    public <R> R match(
        Function<? super CardRead, ? extends R> cardRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return agentNotRunning.apply(this);
    }
  }

  /** NHSO or the agent refused the read. */
  public static final class Refused extends CardOnlyResult {
    private final Optional<String> serverText;

    Refused(Optional<String> serverText) {
      this.serverText = serverText;
    }

    /** Returns NHSO's reason, as {@link AuthenResult.Refused#serverText} does. */
    public Optional<String> serverText() {
      return serverText;
    }

    @Override
    public <R> R match(
        Function<? super CardRead, ? extends R> cardRead,
        Function<? super NoReader, ? extends R> noReader,
        Function<? super NoCard, ? extends R> noCard,
        Function<? super AgentNotRunning, ? extends R> agentNotRunning,
        Function<? super Refused, ? extends R> refused) {
      return refused.apply(this);
    }
  }
}
