package io.github.baidiao.card.applet;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * READ, {@code 80 B0 <offset> 02 <block> <length>} without Le (confirmed by 15+): the first data
 * byte is a block number, 0 on current cards (confirmed by 2). Prints itself without any card data.
 */
final class MoiRead {
  /** Longest read everybody uses; whether a length of 00 means 256 is unknown. */
  private static final int MAX_LENGTH = 0xFF;

  private static final int CLA = 0x80;
  private static final int INS = 0xB0;
  private static final byte BLOCK = 0x00;

  /**
   * All text in three reads (confirmed by 2): a read may run over field borders (confirmed by 4).
   */
  static final List<MoiRead> TEXT =
      Collections.unmodifiableList(
          Arrays.asList(
              new MoiRead(0x0000, 0xFF), new MoiRead(0x00FF, 0x7A), new MoiRead(0x1579, 0xAE)));

  /**
   * The whole photo in 20 reads of 255 bytes and one of 18; the usual 20 miss the end (derived; one
   * program reads 21).
   */
  static final List<MoiRead> PHOTO = covering(MoiField.PHOTO);

  static final MoiRead CITIZEN_ID =
      new MoiRead(MoiField.CITIZEN_ID.offset(), MoiField.CITIZEN_ID.length());

  private final int offset;
  private final int length;

  private MoiRead(int offset, int length) {
    this.offset = offset;
    this.length = length;
  }

  private static List<MoiRead> covering(MoiField field) {
    List<MoiRead> reads = new ArrayList<>();
    for (int at = field.offset(); at < field.end(); at += MAX_LENGTH) {
      reads.add(new MoiRead(at, Math.min(MAX_LENGTH, field.end() - at)));
    }
    return Collections.unmodifiableList(reads);
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  CommandApdu command() {
    return CommandApdu.of(CLA, INS, offset >> 8, offset & 0xFF).withData(BLOCK, (byte) length);
  }

  /** Returns the data of an answer to this read, which is exactly as long as asked. */
  byte[] dataOf(ResponseApdu answer) {
    if (!answer.statusWord().isOk()) {
      throw new CardException(
          CardErrorCode.CARD_REFUSED, this + ": SW " + answer.statusWord(), null);
    }
    if (answer.length() != length) {
      throw new CardException(
          CardErrorCode.CARD_DATA_INVALID, this + ": " + answer.length() + " bytes came", null);
    }
    return answer.data();
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "READ %04X, %d bytes", offset, length);
  }
}
