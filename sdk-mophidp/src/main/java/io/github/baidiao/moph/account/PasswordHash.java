package io.github.baidiao.moph.account;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the Account Center takes in place of a password: its HMAC-SHA256 under a key that everybody
 * knows, in upper-case hex (confirmed by 8). Whoever has it can sign in: it is as secret as the
 * password.
 *
 * <p>The password's characters are taken as UTF-8, as all clients do; what the server makes of
 * others than ASCII is unknown.
 */
final class PasswordHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PasswordHash() {}

  /** Returns the 64 characters; the caller wipes them, and the password. */
  static char[] of(char[] password, String key) {
    ByteBuffer utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update(utf8.array(), utf8.arrayOffset(), utf8.limit());
      return hex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256");
    } finally {
      Arrays.fill(utf8.array(), (byte) 0);
    }
  }

  private static char[] hex(byte[] bytes) {
    char[] hex = new char[2 * bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      hex[2 * i] = HEX[(bytes[i] >> 4) & 0xf];
      hex[2 * i + 1] = HEX[bytes[i] & 0xf];
    }
    Arrays.fill(bytes, (byte) 0);
    return hex;
  }
}
