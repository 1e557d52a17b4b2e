package io.github.baidiao.card.applet;

import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.StatusWord;
import java.util.List;

/**
 * The NHSO applet ({@code A0 00 00 00 54 48 00 83}, confirmed by 6), read in two reads (derived).
 * Single-threaded. What it throws is a fault of the transport.
 */
public final class NhsoApplet {
  private static final CommandApdu SELECT =
      CommandApdu.of(0x00, 0xA4, 0x04, 0x00)
          .withData(
              (byte) 0xA0,
              (byte) 0,
              (byte) 0,
              (byte) 0,
              (byte) 0x54,
              (byte) 0x48,
              (byte) 0,
              (byte) 0x83);

  private static final List<ReadCommand> READS =
      ReadCommand.covering(0, 0, NhsoField.HOSPITAL_CHANGES.end());

  /** Bytes that {@link #read} reads. */
  public static final int BYTES = NhsoField.HOSPITAL_CHANGES.end();

  private final AppletChannel channel;

  /**
   * Works on a card.
   *
   * @param card the transport as it comes from the reader
   * @param meter told what is read
   */
  public NhsoApplet(CardTransport card, ReadMeter meter) {
    this.channel = new AppletChannel(card, meter);
  }

  /**
   * Selects the applet, reads it, and says what came of it; another applet has to be selected
   * after.
   */
  public CardPart<NhsoRecord> read() {
    StatusWord selected = channel.select(SELECT);
    if (!AppletChannel.isSelected(selected)) {
      channel.meter().plan(-BYTES);
      return AppletChannel.notSelected(selected);
    }
    byte[] memory = new byte[BYTES];
    for (ReadCommand read : READS) {
      ResponseApdu answer = channel.read(read);
      if (!read.isAnsweredBy(answer)) {
        channel.meter().plan(read.offset() - BYTES);
        return CardPart.unreadable(answer.statusWord());
      }
      answer.copyTo(memory, read.offset());
      channel.meter().read(answer.length());
    }
    return CardPart.present(new NhsoRecord(memory));
  }
}
