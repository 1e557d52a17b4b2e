package io.github.baidiao.card.applet;

import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.StatusWord;
import java.util.Arrays;

/**
 * The ADM applet ({@code A0 00 00 00 84 06 00 02}, confirmed by 8): laser code, authorise mode. It
 * stays selected after {@link #read}. Single-threaded. What it throws is a fault of the transport.
 */
public final class AdmApplet {
  private static final CommandApdu SELECT =
      CommandApdu.of(0x00, 0xA4, 0x04, 0x00)
          .withData(
              (byte) 0xA0,
              (byte) 0,
              (byte) 0,
              (byte) 0,
              (byte) 0x84,
              (byte) 0x06,
              (byte) 0,
              (byte) 0x02);

  private static final CommandApdu INFO = CommandApdu.of(0x80, 0x00, 0x00, 0x00);

  /** Confirmed by 3. With Le, so that a driver which repeats after 6Cxx has a byte to put it in. */
  private static final CommandApdu WHOLE = INFO.withLe(AdmRecord.LENGTH);

  /** Confirmed by 2: the card gives its header, and the laser code after a GET RESPONSE of 10. */
  private static final CommandApdu HEADER = INFO.withLe(AdmRecord.HEADER);

  private static final CommandApdu REST =
      CommandApdu.of(0x00, 0xC0, 0x00, 0x00).withLe(AdmField.LASER_CODE.length());

  /** Bytes that {@link #read} reads. */
  public static final int BYTES = AdmRecord.LENGTH;

  private final AppletChannel channel;

  /**
   * Works on a card.
   *
   * @param card the transport as it comes from the reader
   * @param meter told what is read
   */
  public AdmApplet(CardTransport card, ReadMeter meter) {
    this.channel = new AppletChannel(card, meter);
  }

  /** Selects the applet, reads it, and says what came of it. */
  public CardPart<AdmRecord> read() {
    StatusWord selected = channel.select(SELECT);
    if (!AppletChannel.isSelected(selected)) {
      channel.meter().plan(-BYTES);
      return AppletChannel.notSelected(selected);
    }
    ResponseApdu answer = channel.transmit(WHOLE);
    byte[] record = answer.data();
    if (record.length < AdmRecord.LENGTH || !answer.statusWord().isOk()) {
      byte[] pieces = inPieces();
      record = pieces.length > 0 || !answer.statusWord().isOk() ? pieces : record;
    }
    if (record.length < AdmRecord.HEADER) {
      channel.meter().plan(-BYTES);
      return CardPart.unreadable(answer.statusWord());
    }
    channel.meter().plan(record.length - BYTES);
    channel.meter().read(record.length);
    return CardPart.present(new AdmRecord(record));
  }

  /** Nothing, the header, or the header and the laser code. */
  private byte[] inPieces() {
    ResponseApdu header = channel.transmit(HEADER);
    if (header.length() >= AdmRecord.LENGTH && header.statusWord().isOk()) {
      return header.data(); // The driver or our own chaining has fetched the rest.
    }
    if (header.length() != AdmRecord.HEADER) {
      return new byte[0];
    }
    // Also after a status word that means failure: a driver that fetches with 80 C0 has the header,
    // and the refusal of a card that takes only 00 C0.
    ResponseApdu rest = channel.transmit(REST);
    boolean fetched = rest.statusWord().isOk() && rest.length() == AdmField.LASER_CODE.length();
    byte[] record = Arrays.copyOf(header.data(), fetched ? AdmRecord.LENGTH : AdmRecord.HEADER);
    if (fetched) {
      rest.copyTo(record, AdmRecord.HEADER);
    }
    return record;
  }
}
