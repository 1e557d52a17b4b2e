package io.github.baidiao.card.applet;

import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.ResponseChaining;
import io.github.baidiao.card.transport.StatusWord;
import java.util.List;

/**
 * SELECT and READ as all applets of the card understand them. Single-threaded. Status words come
 * back as they are; what it throws is a fault of the transport.
 */
final class AppletChannel {
  private final CardTransport card;
  private final ResponseChaining chained;
  private final ReadMeter meter;
  private final boolean fetchesAfterSelect;
  private boolean readsNeedLe;

  AppletChannel(CardTransport card, ReadMeter meter) {
    this.card = card;
    this.chained = new ResponseChaining(card);
    this.meter = meter;
    this.fetchesAfterSelect = Atr.of(card.atr()).wantsGetResponse01();
  }

  ReadMeter meter() {
    return meter;
  }

  /**
   * Selects an applet. {@code 61xx} and {@code 9000} both mean success, and the bytes that {@code
   * 61xx} announces are not fetched (confirmed by 3 to 4).
   */
  StatusWord select(CommandApdu select) {
    // A driver that fetches the bytes in the usual way fails on a 00 C0 00 01 card; we do not.
    CardTransport way = fetchesAfterSelect ? chained : card;
    StatusWord statusWord = ResponseApdu.parse(way.transmit(select.bytes())).statusWord();
    return statusWord.hasRightLength()
        ? ResponseApdu.parse(chained.transmit(select.withLe(statusWord.length()).bytes()))
            .statusWord()
        : statusWord;
  }

  static boolean isSelected(StatusWord statusWord) {
    return statusWord.isOk() || statusWord.hasMoreData();
  }

  // Which one a card gives is unknown: ISO has 6A82 for it, older Java Cards say 6999, cards that
  // know no applets refuse the instruction or the class.
  static boolean isMissing(StatusWord statusWord) {
    switch (statusWord.sw1()) {
      case 0x69:
      case 0x6A:
      case 0x6D:
      case 0x6E:
        return true;
      default:
        return false;
    }
  }

  /** Says what a refused SELECT means for a part of the card. */
  static <T> CardPart<T> notSelected(StatusWord statusWord) {
    return isMissing(statusWord) ? CardPart.notOnCard() : CardPart.unreadable(statusWord);
  }

  /** Sends a command and gives the whole answer, whatever its status word. */
  ResponseApdu transmit(CommandApdu command) {
    return ResponseApdu.parse(chained.transmit(command.bytes()));
  }

  /**
   * Reads, and gives the answer whatever its status word. A card over T=1 may take the missing Le
   * at its word and answer with 9000 alone (derived, ISO 7816-4; nobody has shown such a card): it
   * is asked once more with Le, and with Le at once from then on.
   */
  ResponseApdu read(ReadCommand read) {
    CommandApdu apdu = read.apdu();
    ResponseApdu answer = transmit(readsNeedLe ? apdu.withLe(read.length()) : apdu);
    if (!readsNeedLe && answer.statusWord().isOk() && answer.length() == 0) {
      answer = transmit(apdu.withLe(read.length()));
      readsNeedLe = answer.length() > 0;
    }
    return answer;
  }

  /**
   * Reads into a memory, and tells the meter.
   *
   * @throws CardException {@code CARD-206} when the card refuses, {@code CARD-207} when it gives
   *     another number of bytes than asked
   */
  void readInto(byte[] memory, int at, ReadCommand read) {
    ResponseApdu answer = read(read);
    if (!read.isAnsweredBy(answer)) {
      throw read.refusal(answer);
    }
    answer.copyTo(memory, at);
    meter.read(answer.length());
  }

  /** Reads one place after the other, each behind the one before. */
  void readInto(byte[] memory, int at, List<ReadCommand> reads) {
    int end = at;
    for (ReadCommand read : reads) {
      readInto(memory, end, read);
      end += read.length();
    }
  }
}
