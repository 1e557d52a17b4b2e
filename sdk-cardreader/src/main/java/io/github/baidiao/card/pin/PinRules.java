package io.github.baidiao.card.pin;

import java.util.Locale;

/**
 * The rules of the card PIN, as NHSO's guide for hospital officers has them: 4 digits that the
 * holder sets at a registry office; 3 wrong in a row, and it has to be set anew; 5 wrong in a row,
 * and the card never authenticates anybody again.
 */
public final class PinRules {
  /** How many digits a card PIN has. */
  public static final int DIGITS = 4;

  /** How many wrong tries in a row make the PIN unusable. */
  public static final int WRONG_UNTIL_SET_ANEW = 3;

  /** How many wrong tries in a row lock the identity part of the card. */
  public static final int WRONG_UNTIL_LOCKED = 5;

  private static final String THAI =
      "รหัส PIN ของบัตรประชาชนมี 4 หลัก เจ้าของบัตรตั้งเองได้ที่สำนักทะเบียนทั่วประเทศ"
          + " ไม่เสียค่าธรรมเนียม ใส่ผิด 3 ครั้งติดต่อกัน ต้องตั้งรหัสใหม่ที่สำนักทะเบียน"
          + " ใส่ผิด 5 ครั้งติดต่อกัน ส่วนยืนยันตัวบุคคลของบัตรจะถูกล็อก"
          + " บัตรยังใช้แสดงตนและรับบริการได้ตามปกติ"
          + " แต่หากต้องการใช้ยืนยันตัวบุคคลอีก ต้องทำบัตรใหม่เท่านั้น";

  private static final String ENGLISH =
      "The PIN of a Thai ID card has 4 digits. Its holder sets it at any registry office, free of"
          + " charge. After 3 wrong tries in a row it must be set anew there. After 5 wrong tries"
          + " in a row the identity part of the card is locked: the card still serves as an"
          + " identity document, but only a new card can authenticate its holder again.";

  private PinRules() {}

  /**
   * Returns the rules for the screen, in Thai if the locale's language is Thai, else in English.
   */
  public static String text(Locale locale) {
    return isThai(locale) ? THAI : ENGLISH;
  }

  static boolean isThai(Locale locale) {
    return locale.getLanguage().equals("th");
  }
}
