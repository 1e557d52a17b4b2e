package io.github.baidiao.core.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * What the table tells of whose messages stay in order: HMAC-SHA-256 (RFC 2104) with the order key,
 * in hexadecimal digits. The lane goes into it: nobody can see from the table that two services are
 * told about one person, and one service that is down does not hold up another. Thread-safe.
 */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String CHECK = "baidiao outbox keys";

  private final SecretKey key;

  KeyedHash(SecretKey key) {
    this.key = key;
  }

  /** Returns whose messages a message follows: the person's, or else those of its own fact. */
  String order(OutboxMessage message) {
    Optional<String> person = message.orderedBy();
    String lane = message.lane().id();
    return person.isPresent()
        ? of(lane + "\norderedBy\n" + person.get())
        : of(lane + "\nreference\n" + message.reference());
  }

  /** Returns what tells that two stations have the same keys, and nothing about the keys. */
  String check() {
    return of(CHECK);
  }

  String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Hex.of(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw OutboxException.of(OutboxErrorCode.KEY_INVALID, e.getClass().getSimpleName());
    }
  }
}
