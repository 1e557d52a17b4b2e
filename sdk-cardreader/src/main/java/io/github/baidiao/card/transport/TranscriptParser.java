package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a transcript line by line; what it complains about names the line, never its content. */
final class TranscriptParser {
  private static final String ATR = "ATR";
  private static final String COMMAND = "> ";
  private static final String ANSWER = "< ";

  private final List<Transcript.Exchange> exchanges = new ArrayList<>();
  private byte @Nullable [] atr;
  private byte @Nullable [] command;
  private int commandLine;

  void line(int number, String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    // A reader may give no ATR; the line is there all the same.
    if (line.equals(ATR) || line.startsWith(ATR + " ")) {
      require(atr == null, number, "a second ATR");
      atr = bytes(number, line.substring(ATR.length()));
    } else if (line.startsWith(COMMAND)) {
      require(atr != null, number, "a command before the ATR");
      require(command == null, number, "a command where an answer should be");
      command = bytes(number, line.substring(COMMAND.length()));
      commandLine = number;
    } else if (line.startsWith(ANSWER)) {
      answer(number, bytes(number, line.substring(ANSWER.length())));
    } else {
      throw invalid(number, "neither ATR, command, answer nor comment");
    }
  }

  private void answer(int number, byte[] answer) {
    byte[] asked = command;
    if (asked == null) {
      throw invalid(number, "an answer without a command");
    }
    require(answer.length >= 2, number, "an answer without a status word");
    exchanges.add(new Transcript.Exchange(commandLine, asked, answer));
    command = null;
  }

  Transcript end(int number) {
    byte[] found = atr;
    if (found == null) {
      throw invalid(number, "no ATR");
    }
    require(command == null, number, "a command without an answer");
    return new Transcript(found, exchanges);
  }

  private static byte[] bytes(int number, String hex) {
    try {
      return Hex.parse(hex.trim());
    } catch (IllegalArgumentException e) {
      throw invalid(number, e.getMessage());
    }
  }

  private static void require(boolean fits, int number, String complaint) {
    if (!fits) {
      throw invalid(number, complaint);
    }
  }

  static CardException invalid(int number, @Nullable String complaint) {
    return new CardException(
        CardErrorCode.TRANSCRIPT_INVALID, "line " + number + ": " + complaint, null);
  }
}
