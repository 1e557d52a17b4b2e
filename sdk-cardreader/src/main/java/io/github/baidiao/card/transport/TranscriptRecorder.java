package io.github.baidiao.card.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes down a session with a card, data included. Single-threaded like the transport below it.
 *
 * <p>For tests and for support, with the consent of the person whose card it is; nothing in this
 * SDK records by itself. An exchange that failed, or was answered with less than a status word, is
 * not in the transcript.
 */
public final class TranscriptRecorder implements CardTransport {
  private final CardTransport card;
  private final List<Transcript.Exchange> exchanges = new ArrayList<>();

  public TranscriptRecorder(CardTransport card) {
    this.card = card;
  }

  /**
   * Returns the same readers, each connection recorded.
   *
   * @param closed called with the transcript when a connection is closed, on the closing thread
   */
  public static CardReaders over(CardReaders readers, Consumer<Transcript> closed) {
    return new RecordedReaders(readers, closed);
  }

  /** Returns what was recorded so far. */
  public Transcript transcript() {
    return new Transcript(card.atr(), exchanges);
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  @Override
  public byte[] transmit(byte[] command) {
    byte[] answer = card.transmit(command);
    if (answer.length < ResponseApdu.STATUS_WORD_LENGTH) {
      return answer; // The reader lost it: the text form has no place for that.
    }
    // Line 1 of the text is the ATR, and each exchange has two.
    int line = 2 + 2 * exchanges.size();
    exchanges.add(new Transcript.Exchange(line, command.clone(), answer.clone()));
    return answer;
  }

  @Override
  public boolean sendsEachCommandOnce() {
    return card.sendsEachCommandOnce();
  }

  @Override
  public void close() {
    card.close();
  }
}
