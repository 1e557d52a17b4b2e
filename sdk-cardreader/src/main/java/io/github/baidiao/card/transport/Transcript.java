package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A recorded session with a card: its ATR, and commands with their answers in order. Immutable;
 * made by {@link TranscriptRecorder}, played by {@link TranscriptReplay}.
 *
 * <p>As text, one line each: {@code ATR} and the ATR, {@code >} a command, {@code <} its answer
 * with the status word, {@code #} a comment; bytes as hexadecimal without blanks. A transcript of a
 * real card holds that person's data in clear: {@code toString} shows none of it, and a file of it
 * belongs to nobody but the person.
 */
public final class Transcript {
  private final byte[] atr;
  private final List<Exchange> exchanges;

  Transcript(byte[] atr, List<Exchange> exchanges) {
    this.atr = atr;
    this.exchanges = Collections.unmodifiableList(new ArrayList<>(exchanges));
  }

  /** Makes a transcript of what was, or might have been, recorded. */
  public static Transcript of(byte[] atr, List<Exchange> exchanges) {
    List<Exchange> numbered = new ArrayList<>();
    for (Exchange exchange : exchanges) {
      // Line 1 of the text is the ATR, and each exchange has two.
      numbered.add(new Exchange(2 + 2 * numbered.size(), exchange.command(), exchange.answer()));
    }
    return new Transcript(atr.clone(), numbered);
  }

  /**
   * Reads the text form.
   *
   * @throws CardException ({@code CARD-302}) with the number of the first line that does not fit
   */
  public static Transcript parse(String text) {
    TranscriptParser parser = new TranscriptParser();
    int number = 0;
    for (String line : text.split("\r\n|\r|\n", -1)) {
      parser.line(++number, line.trim());
    }
    return parser.end(number);
  }

  /**
   * Reads a file in UTF-8.
   *
   * @throws CardException ({@code CARD-302}) when the file cannot be read or is no transcript
   */
  public static Transcript load(Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      // Without the cause, whose message is the path: it may be named after the person.
      throw new CardException(
          CardErrorCode.TRANSCRIPT_INVALID, "unreadable: " + e.getClass().getSimpleName(), null);
    }
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Returns the card's answer to reset, a copy. */
  public byte[] atr() {
    return atr.clone();
  }

  /** Returns the number of commands, those of GET RESPONSE included. */
  public int size() {
    return exchanges.size();
  }

  /** Returns the commands and their answers in order. */
  public List<Exchange> exchanges() {
    return exchanges;
  }

  /** Returns the text form, lines ended by LF; it holds all that was on the wire. */
  public String toText() {
    StringBuilder text = new StringBuilder("ATR ").append(Hex.of(atr)).append('\n');
    for (Exchange exchange : exchanges) {
      text.append("> ").append(Hex.of(exchange.command)).append('\n');
      text.append("< ").append(Hex.of(exchange.answer)).append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return "Transcript[" + exchanges.size() + " exchanges]";
  }

  /** One command and its answer. Immutable; {@code toString} shows neither. */
  public static final class Exchange {
    /** The line of the command in the text, from 1. */
    final int line;

    final byte[] command;
    final byte[] answer;

    Exchange(int line, byte[] command, byte[] answer) {
      this.line = line;
      this.command = command;
      this.answer = answer;
    }

    /**
     * Makes an exchange that is on no line of a text yet; both are copied.
     *
     * @throws IllegalArgumentException when the answer is shorter than a status word
     */
    public static Exchange of(byte[] command, byte[] answer) {
      if (answer.length < ResponseApdu.STATUS_WORD_LENGTH) {
        throw new IllegalArgumentException("an answer without a status word");
      }
      return new Exchange(0, command.clone(), answer.clone());
    }

    /** Returns the command as it was sent, a copy. */
    public byte[] command() {
      return command.clone();
    }

    /** Returns the answer with its status word, a copy. */
    public byte[] answer() {
      return answer.clone();
    }

    @Override
    public String toString() {
      return "Exchange[" + command.length + " bytes, " + answer.length + " bytes]";
    }
  }
}
