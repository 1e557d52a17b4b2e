package io.github.baidiao.moph.stub.otp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** The keys of one run, from which every secret is derived. Immutable and thread-safe. */
final class CodeKeys {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY = 32;
  private static final int QR_SECRET = 16; // 128 bits; SP 800-63B-4 draft asks for 112
  private static final int HOTP_SECRET = 20; // RFC 4226 recommends 160 bits

  private final byte[] makingCodes;
  private final byte[] makingQrSecrets;
  private final byte[] hashing;

  CodeKeys(SecureRandom random) {
    makingCodes = bytes(random, KEY);
    makingQrSecrets = bytes(random, KEY);
    hashing = bytes(random, KEY);
  }

  static byte[] bytes(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Returns what makes a person's codes to type. */
  Hotp codes(String person, int digits) {
    byte[] secret = Hotp.hmac(HMAC, makingCodes, person.getBytes(UTF_8));
    return new Hotp(Arrays.copyOf(secret, HOTP_SECRET), digits);
  }

  static byte[] freshNonce(SecureRandom random) {
    return bytes(random, QR_SECRET);
  }

  /** Returns the secret of a nonce; who sees the nonce alone does not know it. */
  String qrSecret(String person, long counter, byte[] nonce) {
    byte[] count = ByteBuffer.allocate(Long.BYTES).putLong(counter).array();
    byte[] secret = Hotp.hmac(HMAC, makingQrSecrets, nonce, count, person.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(secret, QR_SECRET));
  }

  /** Returns the only form in which a code is kept. */
  byte[] hash(String person, String code) {
    byte[] name = person.getBytes(UTF_8);
    byte[] length = ByteBuffer.allocate(Integer.BYTES).putInt(name.length).array();
    return Hotp.hmac(HMAC, hashing, length, name, code.getBytes(UTF_8));
  }
}
