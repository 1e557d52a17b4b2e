package io.github.baidiao.card.applet;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardTransport;
import io.github.baidiao.card.transport.CommandApdu;
import io.github.baidiao.card.transport.ResponseApdu;
import io.github.baidiao.card.transport.StatusWord;
import java.util.Arrays;

/**
 * The MOI applet ({@code A0 00 00 00 54 48 00 01}, confirmed by 15+), which holds what is printed
 * on the card. Single-threaded; {@link #select} comes first.
 *
 * <p>Everything it throws is a {@link CardException}; {@code CARD-206} for a status word that means
 * failure, {@code CARD-207} for an answer of another length than asked.
 */
public final class MoiApplet {
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
              (byte) 1);

  private static final byte[] OLD_VERSION = {'0', '0', '0', '2'};

  /** Bytes that {@link #readText} reads of a current card. */
  public static final int TEXT_BYTES = MoiPlan.PERSONAL_BYTES + MoiPlan.CURRENT.address.length();

  /** Bytes that {@link #readPhoto} reads at most. */
  public static final int PHOTO_BYTES = MoiField.PHOTO.length();

  /** Bytes that {@link #stillHolds} reads. */
  public static final int PROOF_BYTES = MoiField.CITIZEN_ID.length();

  private final AppletChannel channel;

  /**
   * Works on a card.
   *
   * @param card the transport as it comes from the reader; this class fetches {@code 61xx} by
   *     itself
   * @param meter told what is read
   */
  public MoiApplet(CardTransport card, ReadMeter meter) {
    this.channel = new AppletChannel(card, meter);
  }

  /**
   * Selects the applet.
   *
   * @throws CardException ({@code CARD-205}) when the card has no such applet
   */
  public void select() {
    StatusWord statusWord = channel.select(SELECT);
    if (!AppletChannel.isSelected(statusWord)) {
      throw new CardException(
          AppletChannel.isMissing(statusWord)
              ? CardErrorCode.NOT_A_THAI_ID_CARD
              : CardErrorCode.CARD_REFUSED,
          "SELECT MOI: SW " + statusWord,
          null);
    }
  }

  /**
   * Reads all text fields: of a current card 551 bytes in three reads. The first of them tells the
   * layout of the card; a card of layout {@code 0002} is gone on with by the given map.
   */
  public MoiRecord readText(OldLayout ofOldCards) {
    ResponseApdu first = channel.read(MoiPlan.FIRST);
    if (!first.statusWord().isOk()) {
      return readOldCardWithShortBlock(first, ofOldCards);
    }
    byte[] block0 = first.data();
    if (isOld(block0)) {
      return readOldCard(block0, ofOldCards);
    }
    if (!MoiPlan.FIRST.isAnsweredBy(first)) {
      throw MoiPlan.FIRST.refusal(first);
    }
    byte[] text = Arrays.copyOf(block0, TEXT_BYTES);
    channel.meter().read(block0.length);
    channel.readInto(text, block0.length, MoiPlan.CURRENT.personal.get(1));
    channel.readInto(text, MoiPlan.PERSONAL_BYTES, MoiPlan.CURRENT.address);
    return MoiRecord.current(text);
  }

  private static boolean isOld(byte[] block0) {
    return block0.length >= OLD_VERSION.length
        && Arrays.equals(Arrays.copyOf(block0, OLD_VERSION.length), OLD_VERSION);
  }

  // By one of the maps an old card has 154 bytes in block 0, and may refuse a read of 255.
  private MoiRecord readOldCardWithShortBlock(ResponseApdu refused, OldLayout layout) {
    ResponseApdu version = channel.read(MoiPlan.VERSION);
    if (!MoiPlan.VERSION.isAnsweredBy(version) || !isOld(version.data())) {
      throw MoiPlan.FIRST.refusal(refused);
    }
    return readOldCard(version.data(), layout);
  }

  private MoiRecord readOldCard(byte[] block0, OldLayout layout) {
    MoiPlan plan = MoiPlan.of(layout);
    ReadCommand address = plan.address;
    boolean addressIsHere =
        layout == OldLayout.ADDRESS_IN_BLOCK_0
            && block0.length >= address.offset() + address.length();
    int toCome = MoiPlan.PERSONAL_BYTES + (addressIsHere ? 0 : address.length());
    channel.meter().plan(block0.length + toCome - TEXT_BYTES);
    channel.meter().read(block0.length);

    byte[] text = new byte[TEXT_BYTES];
    channel.readInto(text, 0, plan.personal);
    System.arraycopy(block0, 0, text, 0, OLD_VERSION.length);
    if (addressIsHere) {
      System.arraycopy(block0, address.offset(), text, MoiPlan.PERSONAL_BYTES, address.length());
    } else {
      readOldAddress(text, address);
    }
    return MoiRecord.old(text, layout);
  }

  // The least certain place of both maps: not finding it costs the address and nothing else.
  private void readOldAddress(byte[] text, ReadCommand address) {
    ResponseApdu answer = channel.read(address);
    if (address.isAnsweredBy(answer)) {
      answer.copyTo(text, MoiPlan.PERSONAL_BYTES);
      channel.meter().read(answer.length());
    } else {
      channel.meter().plan(-address.length());
    }
  }

  /**
   * Reads the photo up to its end, 255 bytes at a time, at most the 5118 bytes of its place.
   *
   * <p>A picture that cannot be followed to its end is read to the end of its place. If the first
   * 255 bytes are all padding, nothing more is read: a picture that begins later is described by
   * nobody, and looking for one takes 6 s on the slowest cards.
   */
  public MoiPhoto readPhoto(MoiRecord record) {
    byte[] area = new byte[PHOTO_BYTES];
    JpegScan scan = new JpegScan(area);
    int filled = 0;
    for (ReadCommand read : planOf(record).photo) {
      channel.readInto(area, filled, read);
      filled += read.length();
      scan.advance(filled);
      if (scan.complete() || isBlank(area, filled)) {
        channel.meter().plan(filled - PHOTO_BYTES);
        break;
      }
    }
    return MoiPhoto.read(area, filled, scan);
  }

  // Of a place that begins otherwise only one byte is looked at.
  private static boolean isBlank(byte[] area, int filled) {
    int at = 0;
    while (at < filled && MoiPhoto.isPadding(area[at])) {
      at++;
    }
    return at == filled;
  }

  /**
   * Reads the 13 bytes of the citizen ID once more and returns whether they are those of the
   * record: after a swap faster than the reader's polling, a driver can go on with the new card.
   */
  public boolean stillHolds(MoiRecord record) {
    byte[] again = new byte[PROOF_BYTES];
    channel.readInto(again, 0, planOf(record).citizenId);
    return Arrays.equals(again, record.bytes(MoiField.CITIZEN_ID));
  }

  private static MoiPlan planOf(MoiRecord record) {
    return record.oldLayout().map(MoiPlan::of).orElse(MoiPlan.CURRENT);
  }
}
