package io.github.baidiao.card.applet;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.ResponseChaining;
import io.github.baidiao.card.transport.StatusWord;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * The MOI applet ({@code A0 00 00 00 54 48 00 01}, confirmed by 15+), which holds what is printed
 * on the card. Single-threaded; {@link #select} comes first.
 *
 * <p>Everything it throws is a {@link CardException}; {@code CARD-206} for a status word that means
 * failure, {@code CARD-207} for an answer of another length than asked.
 */
public final class MoiApplet {
  private static final byte[] AID = {(byte) 0xA0, 0, 0, 0, 0x54, 0x48, 0, 0x01};
  private static final CommandApdu SELECT = CommandApdu.of(0x00, 0xA4, 0x04, 0x00).withData(AID);

  /** Bytes that {@link #readText} reads. */
  public static final int TEXT_BYTES = total(MoiRead.TEXT);

  /** Bytes that {@link #readPhoto} reads. */
  public static final int PHOTO_BYTES = total(MoiRead.PHOTO);

  /** Bytes that {@link #stillHolds} reads. */
  public static final int PROOF_BYTES = MoiRead.CITIZEN_ID.length();

  private final CardTransport card;
  private final ResponseChaining chained;
  private final IntConsumer bytesRead;

  /**
   * Works on a card.
   *
   * @param card the transport as it comes from the reader; this class fetches {@code 61xx} by
   *     itself
   * @param bytesRead told the number of bytes after each read
   */
  public MoiApplet(CardTransport card, IntConsumer bytesRead) {
    this.card = card;
    this.chained = new ResponseChaining(card);
    this.bytesRead = bytesRead;
  }

  private static int total(List<MoiRead> reads) {
    return reads.stream().mapToInt(MoiRead::length).sum();
  }

  /**
   * Selects the applet. {@code 61xx} and {@code 9000} both mean success, and the 10 bytes that
   * {@code 61 0A} announces are not fetched (confirmed by 3 to 4).
   *
   * @throws CardException ({@code CARD-205}) when the card has no such applet
   */
  public void select() {
    // A driver that fetches the 10 bytes in the usual way fails on a 00 C0 00 01 card; we do not.
    CardTransport way = Atr.of(card.atr()).wantsGetResponse01() ? chained : card;
    StatusWord statusWord = ResponseApdu.parse(way.transmit(SELECT.bytes())).statusWord();
    if (!statusWord.isOk() && !statusWord.hasMoreData()) {
      throw new CardException(
          isMissingApplet(statusWord)
              ? CardErrorCode.NOT_A_THAI_ID_CARD
              : CardErrorCode.CARD_REFUSED,
          "SELECT MOI: SW " + statusWord,
          null);
    }
  }

  // Which one a card gives is unknown: ISO has 6A82 for it, older Java Cards say 6999, cards that
  // know no applets refuse the instruction or the class.
  private static boolean isMissingApplet(StatusWord statusWord) {
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

  /**
   * Reads all text fields, 551 bytes in three reads.
   *
   * @throws CardException ({@code CARD-207}) also for a card of layout {@code 0002}, after the
   *     first read: the others would be of places that it may not have
   */
  public MoiRecord readText() {
    byte[] memory = new byte[MoiField.PHOTO_NUMBER.end()];
    MoiRecord record = new MoiRecord(memory);
    for (MoiRead read : MoiRead.TEXT) {
      System.arraycopy(transmit(read), 0, memory, read.offset(), read.length());
      record.requireKnownLayout();
    }
    return record;
  }

  /**
   * Reads the photo area, 5118 bytes in 21 reads.
   *
   * @return the picture with what fills the area up cut off: up to the last FF D9, or, where there
   *     is none, up to the last byte that is neither 20 nor 00; empty when nothing is left
   */
  public byte[] readPhoto() {
    byte[] area = new byte[MoiField.PHOTO.length()];
    for (MoiRead read : MoiRead.PHOTO) {
      int at = read.offset() - MoiField.PHOTO.offset();
      System.arraycopy(transmit(read), 0, area, at, read.length());
    }
    return Arrays.copyOf(area, endOfPicture(area));
  }

  // Only the whole area may be cut: a picture can have 20 at the end of a chunk.
  private static int endOfPicture(byte[] area) {
    for (int end = area.length; end >= 2; end--) {
      if (area[end - 2] == (byte) 0xFF && area[end - 1] == (byte) 0xD9) {
        return end;
      }
    }
    int end = area.length;
    while (end > 0 && (area[end - 1] == ' ' || area[end - 1] == 0)) {
      end--;
    }
    return end;
  }

  /**
   * Reads the 13 bytes of the citizen ID once more and returns whether they are those of the
   * record: after a swap faster than the reader's polling, a driver can go on with the new card.
   */
  public boolean stillHolds(MoiRecord record) {
    return Arrays.equals(transmit(MoiRead.CITIZEN_ID), record.bytes(MoiField.CITIZEN_ID));
  }

  private byte[] transmit(MoiRead read) {
    byte[] data = read.dataOf(ResponseApdu.parse(chained.transmit(read.command().bytes())));
    bytesRead.accept(data.length);
    return data;
  }
}
