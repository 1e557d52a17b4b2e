package io.github.baidiao.card.scrub;

import io.github.baidiao.card.transport.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a transcript of a real card into one without personal data that still plays as a valid
 * card: for support, and as a test fixture.
 *
 * <p>Stays: the ATR, which tells the kind of chip; commands, lengths and status words; of the
 * fields what is needed to see a fault: separators, blanks and padding, how long each part is, what
 * is a letter of which kind and what a digit, unknown days and months, an expiry that is no date;
 * card version, authorise mode and state; the Thai words that an address's parts begin with;
 * markers and lengths of the photo's JPEG and its size in pixels.
 *
 * <p>Goes: every letter, every digit and every date, for an invented one of its kind that is the
 * same for all cards; all contents of the photo; and, as zeros, each byte whose meaning is not
 * known, the data of each command that is neither SELECT nor READ (a PIN's), challenges, and what
 * stands where a status word should and is none. The citizen ID becomes an invented one with a
 * right check digit, the same wherever it was read, so that the proof at the end of a read still
 * holds; that of a second card in the same transcript becomes another one.
 *
 * <p>The lengths of the parts of a name and of an address stay, and a time that somebody writes
 * beside it tells more than the transcript: look at a file before giving it away.
 */
public final class TranscriptScrubber {
  private TranscriptScrubber() {}

  /** Returns a transcript of the same exchanges, without the person. */
  public static Transcript scrub(Transcript recorded) {
    List<Passage> passages = new Passages().follow(recorded);
    List<Transcript.Exchange> scrubbed = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      Transcript.Exchange exchange = recorded.exchanges().get(i);
      scrubbed.add(
          Transcript.Exchange.of(
              command(exchange.command()), answer(exchange.answer(), passages.get(i))));
    }
    return Transcript.of(recorded.atr(), scrubbed);
  }

  /** SELECT and READ say what is asked for, and no other command carries data we know. */
  private static byte[] command(byte[] command) {
    byte[] scrubbed = command.clone();
    if (!Commands.isSelect(command) && !Commands.isRead(command)) {
      Arrays.fill(scrubbed, Math.min(Commands.HEADER, command.length), command.length, (byte) 0);
    }
    return scrubbed;
  }

  private static byte[] answer(byte[] answer, Passage passage) {
    byte[] scrubbed = new byte[answer.length];
    int data = answer.length - Commands.STATUS_WORD;
    if (Commands.endsInStatusWord(answer)) {
      System.arraycopy(answer, data, scrubbed, data, Commands.STATUS_WORD);
    }
    passage.writeTo(scrubbed);
    return scrubbed;
  }
}
