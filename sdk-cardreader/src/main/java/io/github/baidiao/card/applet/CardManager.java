package io.github.baidiao.card.applet;

import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.StatusWord;

/**
 * The applet that a card selects by itself, asked for the chip's production data (CPLC, confirmed
 * by 3; selecting it first: by 2). Single-threaded. What it throws is a fault of the transport.
 */
public final class CardManager {
  /** With Le 00: the length of the answer differs, and a driver needs a byte to put 6Cxx in. */
  private static final CommandApdu SELECT = CommandApdu.of(0x00, 0xA4, 0x04, 0x00).withLe(256);

  /** Tag, length, and 42 bytes of production data. */
  public static final int BYTES = 0x2D;

  private static final CommandApdu GET_CPLC = CommandApdu.of(0x80, 0xCA, 0x9F, 0x7F).withLe(BYTES);

  private static final int CHIP_NUMBER = 13;

  private final AppletChannel channel;

  /**
   * Works on a card.
   *
   * @param card the transport as it comes from the reader
   * @param meter told what is read
   */
  public CardManager(CardTransport card, ReadMeter meter) {
    this.channel = new AppletChannel(card, meter);
  }

  /**
   * Selects the default applet, asks for the number, and says what came of it; another applet has
   * to be selected after. The question is also put when the SELECT was refused: one program asks
   * without any.
   */
  public CardPart<ChipNumber> chipNumber() {
    channel.select(SELECT);
    ResponseApdu answer = channel.transmit(GET_CPLC);
    byte[] cplc = answer.data();
    if (answer.statusWord().isOk() && isCplc(cplc)) {
      channel.meter().read(BYTES);
      return CardPart.present(ChipNumber.at(cplc, CHIP_NUMBER));
    }
    channel.meter().plan(-BYTES);
    return hasNone(answer.statusWord())
        ? CardPart.notOnCard()
        : CardPart.unreadable(answer.statusWord());
  }

  private static boolean isCplc(byte[] data) {
    return data.length == BYTES
        && data[0] == (byte) 0x9F
        && data[1] == 0x7F
        && data[2] == BYTES - 3;
  }

  // ISO has 6A88 for it. 69xx, which stands for a missing applet elsewhere, here means "not
  // allowed".
  private static boolean hasNone(StatusWord statusWord) {
    return AppletChannel.isMissing(statusWord) && statusWord.sw1() != 0x69;
  }
}
