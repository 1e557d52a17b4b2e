package io.github.baidiao.card.transport;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what a card announces with {@code 61xx} and repeats a command whose Le was wrong ({@code
 * 6Cxx}), so that one command gives one whole answer. Single-threaded like the transport below it.
 *
 * <p>Works over layers that leave this to us and over layers that do it themselves. Java's own
 * provider does, and sends GET RESPONSE with the class byte of the command ({@code 80 C0}); a card
 * that takes only {@code 00 C0} then answers {@code 6E00} or {@code 6D00} and still holds its data,
 * so after those we ask once with {@code 00 C0}.
 */
public final class ResponseChaining implements CardTransport {
  /** 16 fetches are more than any honest card needs for the 256 bytes of a short answer. */
  private static final int MAX_FOLLOW_UPS = 16;

  private static final int INS_GET_RESPONSE = 0xC0;
  private static final int MAX_LENGTH = 256;

  private final CardTransport card;
  private final boolean getResponse01;

  public ResponseChaining(CardTransport card) {
    this.card = card;
    this.getResponse01 = Atr.of(card.atr()).wantsGetResponse01();
  }

  @Override
  public byte[] atr() {
    return card.atr();
  }

  /**
   * Sends a command and returns its whole answer. A card that announces data or lengths without end
   * is left after 16 of them: the answer is then its last announcement, {@code 61xx} or {@code
   * 6Cxx}.
   */
  @Override
  public byte[] transmit(byte[] command) {
    byte[] answer = finish(command, card.transmit(command));
    StatusWord statusWord = ResponseApdu.parse(answer).statusWord();
    if (mayBeTheDriversDoing(statusWord)
        && driverWasRefused(CommandApdu.parse(command), statusWord)) {
      byte[] fetch = getResponse(MAX_LENGTH).bytes();
      byte[] fetched = finish(fetch, card.transmit(fetch));
      if (ResponseApdu.parse(fetched).statusWord().isOk()) {
        return fetched;
      }
    }
    return answer;
  }

  private byte[] finish(byte[] command, byte[] firstAnswer) {
    byte[] last = command;
    byte[] answer = firstAnswer;
    @Nullable ByteArrayOutputStream pieces = null;
    for (int i = 0; i < MAX_FOLLOW_UPS; i++) {
      ResponseApdu response = ResponseApdu.parse(answer);
      StatusWord statusWord = response.statusWord();
      if (statusWord.hasMoreData()) {
        if (response.length() > 0) {
          pieces = pieces == null ? new ByteArrayOutputStream() : pieces;
          pieces.write(answer, 0, response.length());
        }
        last = getResponse(statusWord.length()).bytes();
      } else if (statusWord.hasRightLength()) {
        last = CommandApdu.parse(last).withLe(statusWord.length()).bytes();
      } else if (pieces == null) {
        return answer;
      } else {
        pieces.write(answer, 0, answer.length);
        return pieces.toByteArray();
      }
      answer = card.transmit(last);
    }
    return answer;
  }

  private CommandApdu getResponse(int length) {
    return CommandApdu.of(0x00, INS_GET_RESPONSE, 0x00, getResponse01 ? 0x01 : 0x00).withLe(length);
  }

  private static boolean mayBeTheDriversDoing(StatusWord statusWord) {
    switch (statusWord.value()) {
      case 0x6D00:
      case 0x6E00:
      case 0x6A86:
      case 0x6B00:
        return true;
      default:
        return false;
    }
  }

  private boolean driverWasRefused(CommandApdu command, StatusWord statusWord) {
    if (command.data().length == 0) {
      return false;
    }
    // 6A86 and 6B00 are what ISO has for a wrong P2: the driver always sends 00 there.
    boolean wrongP2 = statusWord.value() == 0x6A86 || statusWord.value() == 0x6B00;
    return getResponse01 || (command.cla() != 0x00 && !wrongP2);
  }

  @Override
  public void close() {
    card.close();
  }
}
