package io.github.baidiao.benchmarks;

import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.ResponseChaining;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives recorded answers in their order, over and over, whatever the command, and copies none: what
 * is measured on top of it is the work on the bytes alone. Single-threaded.
 */
final class RecordedAnswers implements CardTransport {
  private static final byte INS_GET_RESPONSE = (byte) 0xC0;

  private final byte[] atr;
  private final byte[][] answers;
  private int next;

  private RecordedAnswers(byte[] atr, List<byte[]> answers) {
    this.atr = atr;
    this.answers = answers.toArray(byte[][]::new);
  }

  /**
   * Lets a read run on a simulated card and keeps what it was answered.
   *
   * @param before done first and not kept
   */
  static RecordedAnswers of(
      String person, Consumer<CardTransport> before, Consumer<CardTransport> read) {
    try (CardTransport card = Link.simulated(person).connect(SimulatedReaders.DEFAULT_READER)) {
      before.accept(card);
      List<byte[]> answers = new ArrayList<>();
      // Chained below the recorder: a reader's driver does the same, so 61xx is never seen above.
      read.accept(
          new Listener(new ResponseChaining(card), (command, answer) -> answers.add(answer)));
      return new RecordedAnswers(card.atr(), answers);
    }
  }

  /** The commands of our read, GET RESPONSE left out: a reader's driver sends it by itself. */
  static List<byte[]> commandsOfOurs(String person, Parts parts) {
    List<byte[]> commands = new ArrayList<>();
    ThaiIdCards.over(
            new WrappedReaders(
                Link.simulated(person),
                card ->
                    new Listener(
                        card,
                        (command, answer) -> {
                          if (command[1] != INS_GET_RESPONSE) {
                            commands.add(command.clone());
                          }
                        })))
        .read(parts.from(SimulatedReaders.DEFAULT_READER));
    return commands;
  }

  @Override
  public byte[] atr() {
    return atr;
  }

  @Override
  @SuppressWarnings("UnusedVariable")
  public byte[] transmit(byte[] command) {
    byte[] answer = answers[next];
    next = next + 1 == answers.length ? 0 : next + 1;
    return answer;
  }

  @Override
  public void close() {
    // There is no reader to let go.
  }

  private record Listener(CardTransport card, Exchange listener) implements CardTransport {
    interface Exchange {
      void heard(byte[] command, byte[] answer);
    }

    @Override
    public byte[] atr() {
      return card.atr();
    }

    @Override
    public byte[] transmit(byte[] command) {
      byte[] answer = card.transmit(command);
      listener.heard(command, answer);
      return answer;
    }

    @Override
    public void close() {
      card.close();
    }
  }
}
