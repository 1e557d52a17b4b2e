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
final class CardReading<T> {
  static final CardReading<AgentPatient> WITH_RIGHT =
      new CardReading<>("read", AgentCodec::patient);
  static final CardReading<AgentCard> CARD_ONLY =
      new CardReading<>("read-card-only", AgentCodec::card);

  private final String operation;
  private final Function<Object, Optional<T>> decode;

  private CardReading(String operation, Function<Object, Optional<T>> decode) {
    this.operation = operation;
    this.decode = decode;
  }

  ReadResult<T> run(AgentCalls calls, ReadImage image) {
    HttpCall call =
        HttpCall.get(operation, "/api/smartcard/" + operation)
            .query("readImageFlag", String.valueOf(image == ReadImage.WITH_IMAGE));
    try {
      return outcome(calls, calls.send(call));
    } catch (ServiceException e) {
      if (AgentCalls.isNotRunning(e)) {
        return new ReadResult.AgentNotRunning<>();
      }
      throw e;
    }
  }

  private ReadResult<T> outcome(AgentCalls calls, HttpAnswer answer) {
    if (answer.status() == AgentCalls.NO_READER_STATUS) {
      return new ReadResult.NoReader<>();
    }
    if (AgentCalls.isRefusal(answer)) {
      return new ReadResult.Refused<>(answer.problemText());
    }
    if (answer.status() == 500) {
      return withoutCard(calls).orElseGet(() -> read(answer));
    }
    return read(answer);
  }

  private ReadResult<T> read(HttpAnswer answer) {
    return new ReadResult.Read<>(AgentCalls.decoded(answer.requireSuccess(), decode, "card"));
  }

  // When the terminals cannot be had either, the failed read says more than their failure.
  private Optional<ReadResult<T>> withoutCard(AgentCalls calls) {
    try {
      List<Terminal> terminals = calls.terminals();
      if (terminals.isEmpty()) {
        return Optional.of(new ReadResult.NoReader<>());
      }
      return terminals.stream().anyMatch(Terminal::cardPresent)
          ? Optional.empty()
          : Optional.of(new ReadResult.NoCard<>());
    } catch (SdkException e) {
      return Optional.empty();
    }
  }
}
