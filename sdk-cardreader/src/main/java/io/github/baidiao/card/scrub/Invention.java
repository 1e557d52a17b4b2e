package io.github.baidiao.card.scrub;

import io.github.baidiao.card.applet.AdmField;
import io.github.baidiao.card.applet.MoiField;
import io.github.baidiao.card.applet.NhsoField;
import java.util.Arrays;

/** What stands in each memory of a card instead of the person, field by field of the known maps. */
final class Invention {
  private static final byte[] OLD_LAYOUT = {'0', '0', '0', '2'};

  /** Of layout 0002, by one of its two maps: an address of 150 bytes (single source). */
  private static final int OLD_ADDRESS = 0x0004;

  private static final int OLD_ADDRESS_END = OLD_ADDRESS + 150;

  /** Tag and length of the chip's production data, and the chip's number in them. */
  private static final byte[] CPLC_TAG = {(byte) 0x9F, 0x7F, 0x2A};

  private static final int CHIP_NUMBER = 13;
  private static final int CHIP_NUMBER_END = 21;
  private static final byte INVENTED_CHIP_NUMBER = 0x77;

  private final CardPlace place;
  private final byte[] read;
  private final byte[] out = new byte[CardPlace.SIZE];

  private Invention(CardPlace place) {
    this.place = place;
    this.read = place.memory();
  }

  /** Returns whether block 0 of the MOI applet is that of an old card (single source). */
  static boolean isOldLayout(CardPlace block0) {
    return Arrays.equals(Arrays.copyOf(block0.memory(), OLD_LAYOUT.length), OLD_LAYOUT);
  }

  static byte[] of(CardPlace place, boolean oldLayout) {
    Invention invention = new Invention(place);
    switch (place.kind()) {
      case MOI:
        invention.moi(oldLayout);
        break;
      case NHSO:
        invention.nhso();
        break;
      case ADM:
        invention.adm();
        break;
      case CPLC:
        invention.cplc();
        break;
    }
    return invention.out;
  }

  private void moi(boolean oldLayout) {
    if (place.block() == 0 && oldLayout) {
      keep(0, OLD_LAYOUT.length);
      InventedAddress.write(read, out, OLD_ADDRESS, OLD_ADDRESS_END);
    } else if (place.block() == (oldLayout ? 1 : 0)) {
      for (MoiField field : MoiField.values()) {
        moi(field);
      }
    }
  }

  private void moi(MoiField field) {
    int at = field.offset();
    int end = field.end();
    switch (field) {
      case CARD_VERSION:
        version(at, end);
        break;
      case CITIZEN_ID:
        InventedNumber.write(read, out, at, end, place.card());
        break;
      case BIRTH_DATE:
        InventedDate.BIRTH.write(read, out, at);
        break;
      case ISSUE_DATE:
        InventedDate.ISSUE.write(read, out, at);
        break;
      case EXPIRY_DATE:
        InventedDate.EXPIRY.write(read, out, at);
        break;
      case ADDRESS:
        InventedAddress.write(read, out, at, end);
        break;
      case SEX:
        out[at] = read[at] == '2' ? (byte) '1' : InventedText.of(read[at], read[at] == '1');
        break;
      case PHOTO_PREFIX:
        break;
      case PHOTO:
        new InventedPhoto(read, out, at, end).write();
        break;
      default:
        InventedText.write(read, out, at, end);
    }
  }

  // In block 1 of an old card nobody says what stands there.
  private void version(int at, int end) {
    for (int i = at; i < end; i++) {
      boolean digit = read[i] >= '0' && read[i] <= '9';
      out[i] = InventedText.of(read[i], digit && place.block() == 0);
    }
  }

  private void nhso() {
    if (place.block() != 0) {
      return;
    }
    for (NhsoField field : NhsoField.values()) {
      switch (field) {
        case VERSION:
          break;
        case ISSUE_DATE:
        case UPDATE_DATE:
          InventedDate.ISSUE.write(read, out, field.offset());
          break;
        case EXPIRY_DATE:
          InventedDate.EXPIRY.write(read, out, field.offset());
          break;
        default:
          InventedText.write(read, out, field.offset(), field.end());
      }
    }
  }

  private void adm() {
    keep(AdmField.VERSION.offset(), AdmField.AUTHORISE_MODE.end());
    InventedText.write(read, out, AdmField.LASER_CODE.offset(), AdmField.LASER_CODE.end());
  }

  private void cplc() {
    if (Arrays.equals(Arrays.copyOf(read, CPLC_TAG.length), CPLC_TAG)) {
      keep(0, CPLC_TAG.length);
      Arrays.fill(out, CHIP_NUMBER, CHIP_NUMBER_END, INVENTED_CHIP_NUMBER);
    }
  }

  private void keep(int at, int end) {
    System.arraycopy(read, at, out, at, end - at);
  }
}
