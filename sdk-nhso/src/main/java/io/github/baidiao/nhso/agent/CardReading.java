package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpAnswer;
import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.ServiceException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One of the agent's two ways to read a card, and what its statuses mean: 418 no reader (confirmed
 * by 2); 500 no card, or trouble behind the agent, told apart by {@code terminals} (confirmed by
 * 4).
 */
final class CardReading<T, R> {
  static final CardReading<AgentPatient, ReadResult> WITH_RIGHT =
      new CardReading<>(
          "read",
          AgentCodec::patient,
          ReadResult.PatientRead::new,
          ReadResult.NoReader.INSTANCE,
          ReadResult.NoCard.INSTANCE,
          ReadResult.AgentNotRunning.INSTANCE,
          ReadResult.Refused::new);

  static final CardReading<AgentCard, CardOnlyResult> CARD_ONLY =
      new CardReading<>(
          "read-card-only",
          AgentCodec::card,
          CardOnlyResult.CardRead::new,
          CardOnlyResult.NoReader.INSTANCE,
          CardOnlyResult.NoCard.INSTANCE,
          CardOnlyResult.AgentNotRunning.INSTANCE,
          CardOnlyResult.Refused::new);

  private final String operation;
  private final Function<Object, Optional<T>> decode;
  private final Function<T, R> done;
  private final R noReader;
  private final R noCard;
  private final R agentNotRunning;
  private final Function<Optional<String>, R> refused;

  private CardReading(
      String operation,
      Function<Object, Optional<T>> decode,
      Function<T, R> done,
      R noReader,
      R noCard,
      R agentNotRunning,
      Function<Optional<String>, R> refused) {
    this.operation = operation;
    this.decode = decode;
    this.done = done;
    this.noReader = noReader;
    this.noCard = noCard;
    this.agentNotRunning = agentNotRunning;
    this.refused = refused;
  }

  R run(AgentCalls calls, ReadImage image) {
    HttpCall call =
        HttpCall.get(operation, "/api/smartcard/" + operation)
            .query("readImageFlag", String.valueOf(image == ReadImage.WITH_IMAGE));
    try {
      return outcome(calls, calls.send(call));
    } catch (ServiceException e) {
      if (AgentCalls.isNotRunning(e)) {
        return agentNotRunning;
      }
      throw e;
    }
  }

  private R outcome(AgentCalls calls, HttpAnswer answer) {
    if (answer.status() == AgentCalls.NO_READER_STATUS) {
      return noReader;
    }
    if (AgentCalls.isRefusal(answer)) {
      return refused.apply(AgentCalls.refusalText(answer));
    }
    if (answer.status() == 500) {
      return withoutCard(calls).orElseGet(() -> read(answer));
    }
    return read(answer);
  }

  private R read(HttpAnswer answer) {
    return done.apply(AgentCalls.decoded(answer.requireSuccess(), decode, "card"));
  }

  // When the terminals cannot be had either, the failed read says more than their failure.
  private Optional<R> withoutCard(AgentCalls calls) {
    try {
      List<Terminal> terminals = calls.terminals();
      if (terminals.isEmpty()) {
        return Optional.of(noReader);
      }
      return terminals.stream().anyMatch(Terminal::cardPresent)
          ? Optional.empty()
          : Optional.of(noCard);
    } catch (SdkException e) {
      return Optional.empty();
    }
  }
}
