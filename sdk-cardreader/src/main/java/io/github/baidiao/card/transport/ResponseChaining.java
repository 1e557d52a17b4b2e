package io.github.baidiao.card.transport;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.io.ByteArrayOutputStream;

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
   * Sends a command and returns its whole answer.
   *
   * @throws CardException ({@code CARD-207}) when the card announces data or lengths without end
   */
  @Override
  public byte[] transmit(byte[] command) {
    CommandApdu first = CommandApdu.parse(command);
    byte[] answer = finish(first, card.transmit(command));
    if (driverWasRefused(first, ResponseApdu.parse(answer).statusWord())) {
      CommandApdu fetch = getResponse(MAX_LENGTH);
      byte[] fetched = finish(fetch, card.transmit(fetch.bytes()));
      if (ResponseApdu.parse(fetched).statusWord().isOk()) {
        return fetched;
      }
    }
    return answer;
  }

  private byte[] finish(CommandApdu sent, byte[] firstAnswer) {
    CommandApdu last = sent;
    byte[] answer = firstAnswer;
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (int i = 0; i < MAX_FOLLOW_UPS; i++) {
      ResponseApdu response = ResponseApdu.parse(answer);
      StatusWord statusWord = response.statusWord();
      if (statusWord.hasMoreData()) {
        whole.write(answer, 0, response.length());
        last = getResponse(statusWord.length());
      } else if (statusWord.hasRightLength()) {
        last = last.withLe(statusWord.length());
      } else {
        whole.write(answer, 0, answer.length);
        return whole.toByteArray();
      }
      answer = card.transmit(last.bytes());
    }
    throw new CardException(
        CardErrorCode.CARD_DATA_INVALID, sent + ": 61xx or 6Cxx without end", null);
  }

  private CommandApdu getResponse(int length) {
    return CommandApdu.of(0x00, INS_GET_RESPONSE, 0x00, getResponse01 ? 0x01 : 0x00).withLe(length);
  }

  private boolean driverWasRefused(CommandApdu command, StatusWord statusWord) {
    if (command.data().length == 0) {
      return false;
    }
    switch (statusWord.value()) {
      case 0x6D00:
      case 0x6E00:
        return command.cla() != 0x00 || getResponse01;
      case 0x6A86:
      case 0x6B00:
        // What ISO has for a wrong P2: the driver always sends 00 there.
        return getResponse01;
      default:
        return false;
    }
  }

  @Override
  public void close() {
    card.close();
  }
}
