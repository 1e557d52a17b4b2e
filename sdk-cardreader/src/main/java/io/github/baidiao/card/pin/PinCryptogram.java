package io.github.baidiao.card.pin;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.NoSuchPaddingException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a card is said to want as the answer to its challenge (single source, unverified; checked
 * against openssl). For one use by one thread.
 *
 * <p>The arrays made here are wiped. What Java's own cryptography copies inside cannot be; it is
 * left to the garbage collector.
 */
final class PinCryptogram {
  /** Bytes of the challenge and of the answer to it. */
  static final int LENGTH = 32;

  private static final byte FILLER = (byte) 0xFF;
  private static final int HASH_GROUP = 4;
  private static final int HASH_GROUPS = 5;
  private static final int GROUP_DISTANCE = 7;

  /** Where the two keys of each pass begin in the key string. */
  private static final int[] PASSES = {0, 8, 16};

  private static final int KEY_PAIR = 16;
  private static final int KEY_TRIPLE = 24;
  private static final int BLOCK = 8;

  private final MessageDigest sha1;
  private final Cipher tripleDes;

  /**
   * Gets ready, before anything goes to a card.
   *
   * @throws CardException ({@code CARD-415}) when this Java has been told not to do Triple DES
   */
  PinCryptogram() {
    try {
      sha1 = MessageDigest.getInstance("SHA-1");
      tripleDes = Cipher.getInstance("DESede/CBC/NoPadding");
    } catch (NoSuchAlgorithmException | NoSuchPaddingException disabled) {
      throw new CardException(
          CardErrorCode.PIN_NOT_SUPPORTED, "this Java does no SHA-1 or no Triple DES", null);
    }
  }

  /**
   * Computes the answer.
   *
   * @param digits the PIN, ASCII digits
   * @param challenge 32 bytes
   * @return 32 bytes, for the caller to wipe
   */
  byte[] answer(char[] digits, byte[] challenge) {
    byte[] keyString = keyString(digits);
    byte[] answer = challenge.clone();
    try {
      for (int begin : PASSES) {
        encrypt(keyString, begin, answer);
      }
      return answer;
    } catch (GeneralSecurityException unusable) {
      Arrays.fill(answer, (byte) 0);
      throw new IllegalStateException("Triple DES of " + challenge.length + " bytes");
    } finally {
      Arrays.fill(keyString, (byte) 0);
    }
  }

  /** 00 01 .. 1F, with SHA-1 of the padded PIN over 0, 7, 14, 21 and 28, four bytes each. */
  byte[] keyString(char[] digits) {
    byte[] padded = new byte[LENGTH];
    Arrays.fill(padded, FILLER);
    for (int i = 0; i < digits.length; i++) {
      padded[i] = (byte) digits[i];
    }
    byte[] hash = sha1.digest(padded);
    byte[] keyString = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      keyString[i] = (byte) i;
    }
    for (int group = 0; group < HASH_GROUPS; group++) {
      System.arraycopy(hash, group * HASH_GROUP, keyString, group * GROUP_DISTANCE, HASH_GROUP);
    }
    Arrays.fill(padded, (byte) 0);
    Arrays.fill(hash, (byte) 0);
    return keyString;
  }

  /** CBC with K1 K2 K1 and an IV of zeros, in place. */
  private void encrypt(byte[] keyString, int begin, byte[] data) throws GeneralSecurityException {
    byte[] key = new byte[KEY_TRIPLE];
    System.arraycopy(keyString, begin, key, 0, KEY_PAIR);
    System.arraycopy(keyString, begin, key, KEY_PAIR, BLOCK);
    try {
      tripleDes.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "DESede"),
          new IvParameterSpec(new byte[BLOCK]));
      tripleDes.doFinal(data, 0, data.length, data, 0);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }
}
