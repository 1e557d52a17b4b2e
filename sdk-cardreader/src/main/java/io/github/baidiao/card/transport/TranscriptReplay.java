package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Plays a recorded card: the commands have to come exactly as they were recorded. Single-threaded.
 */
public final class TranscriptReplay implements CardTransport {
  private final Transcript transcript;
  private int next;

  public TranscriptReplay(Transcript transcript) {
    this.transcript = transcript;
  }

  /** Returns one reader with the recorded card in it; each connection plays from the beginning. */
  public static CardReaders inReader(String readerName, Transcript transcript) {
    return new CardReaders() {
      @Override
      public List<CardReader> list() {
        return Collections.singletonList(CardReader.of(readerName, true));
      }

      @Override
      public CardTransport connect(String name) {
        if (!name.equals(readerName)) {
          throw new CardException(CardErrorCode.READER_NOT_FOUND, name, null);
        }
        return new TranscriptReplay(transcript);
      }
    };
  }

  @Override
  public byte[] atr() {
    return transcript.atr();
  }

  /**
   * Returns the recorded answer.
   *
   * @throws CardException ({@code CARD-302}) with the transcript's line number, when another
   *     command was recorded here or none
   */
  @Override
  public byte[] transmit(byte[] command) {
    List<Transcript.Exchange> exchanges = transcript.exchanges();
    if (next == exchanges.size()) {
      int lastLine = exchanges.isEmpty() ? 1 : exchanges.get(next - 1).line + 1;
      throw TranscriptParser.invalid(lastLine, "no command recorded after this");
    }
    Transcript.Exchange exchange = exchanges.get(next);
    if (!Arrays.equals(exchange.command, command)) {
      throw TranscriptParser.invalid(exchange.line, "another command was recorded here");
    }
    next++;
    return exchange.answer.clone();
  }

  /** Returns how many recorded commands were not asked for. */
  public int remaining() {
    return transcript.size() - next;
  }

  @Override
  public boolean sendsEachCommandOnce() {
    return true;
  }

  @Override
  public void close() {
    // Nothing to let go: a recording holds no reader.
  }
}
