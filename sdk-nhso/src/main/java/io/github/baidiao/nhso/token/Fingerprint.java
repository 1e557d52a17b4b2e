package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Function;

/** The SHA-256 of a token, to know it again without keeping it. */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Secret secret) {
    Function<char[], String> hash = Fingerprint::hash;
    return secret.use(hash);
  }

  private static String hash(char[] token) {
    byte[] bytes = new String(token).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
