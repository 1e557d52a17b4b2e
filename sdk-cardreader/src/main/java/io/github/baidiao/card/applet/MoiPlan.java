package io.github.baidiao.card.applet;

import java.util.List;

/** The reads of one layout: what there is in the order it is read, and never a byte twice. */
final class MoiPlan {
  /** Card version to card type, 377 bytes. */
  static final int PERSONAL_BYTES = MoiField.CARD_TYPE.end();

  static final MoiPlan CURRENT =
      new MoiPlan(0, new ReadCommand(0, MoiField.ADDRESS.offset(), 0xAE));

  // The 150 bytes: single source, as the rest of that map.
  private static final MoiPlan OLD_ADDRESS_IN_BLOCK_0 =
      new MoiPlan(1, new ReadCommand(0, 0x0004, 150));

  private static final MoiPlan OLD_ALL_IN_BLOCK_1 =
      new MoiPlan(1, new ReadCommand(1, MoiField.ADDRESS.offset(), MoiField.ADDRESS.length()));

  /** Of every layout: it tells the layout, and on a current card it is the first of the text. */
  static final ReadCommand FIRST = CURRENT.personal.get(0);

  static final ReadCommand VERSION =
      new ReadCommand(0, MoiField.CARD_VERSION.offset(), MoiField.CARD_VERSION.length());

  /** Two reads (confirmed by 2); one may run over field borders (confirmed by 4). */
  final List<ReadCommand> personal;

  /** On current cards with the photo number behind it. */
  final ReadCommand address;

  /**
   * The whole photo in 20 reads of 255 bytes and one of 18; the usual 20 miss the end (derived; one
   * program reads 21).
   */
  final List<ReadCommand> photo;

  final ReadCommand citizenId;

  private MoiPlan(int block, ReadCommand address) {
    this.personal = ReadCommand.covering(block, 0, PERSONAL_BYTES);
    this.address = address;
    this.photo = ReadCommand.covering(block, MoiField.PHOTO.offset(), MoiField.PHOTO.length());
    this.citizenId =
        new ReadCommand(block, MoiField.CITIZEN_ID.offset(), MoiField.CITIZEN_ID.length());
  }

  static MoiPlan of(OldLayout layout) {
    return layout == OldLayout.ADDRESS_IN_BLOCK_0 ? OLD_ADDRESS_IN_BLOCK_0 : OLD_ALL_IN_BLOCK_1;
  }
}
