package io.github.baidiao.card.simulator;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the card computes from its PIN and the challenge that it gave (single source, unverified:
 * {@code docs/protocols/thai-id-card.md}, PIN). The reader's side has code of its own.
 */
final class PinResponse {
  /** Bytes of the challenge and of the response. */
  static final int LENGTH = 32;

  private PinResponse() {}

  static byte[] to(byte[] challenge, String pin) {
    byte[] key = keyString(pin);
    byte[] block = challenge;
    for (int at = 0; at <= 16; at += 8) {
      block = encrypt(Arrays.copyOfRange(key, at, at + 16), block);
    }
    return block;
  }

  /** 00 01 .. 1F, with five groups of the PIN's digest over every seventh place. */
  private static byte[] keyString(String pin) {
    byte[] padded = Arrays.copyOf(pin.getBytes(StandardCharsets.US_ASCII), LENGTH);
    Arrays.fill(padded, pin.length(), LENGTH, (byte) 0xFF);
    byte[] digest = sha1(padded);
    byte[] key = new byte[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      key[i] = (byte) i;
    }
    for (int group = 0; group < 5; group++) {
      System.arraycopy(digest, 4 * group, key, 7 * group, 4);
    }
    return key;
  }

  private static byte[] sha1(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Triple DES with two keys: K1 K2 K1. */
  private static byte[] encrypt(byte[] twoKeys, byte[] block) {
    byte[] threeKeys = Arrays.copyOf(twoKeys, 24);
    System.arraycopy(twoKeys, 0, threeKeys, 16, 8);
    try {
      Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
      SecretKeySpec key = new SecretKeySpec(threeKeys, "DESede");
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[8]));
      return cipher.doFinal(block);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
