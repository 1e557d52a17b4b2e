package io.github.baidiao.core.outbox;

import io.github.baidiao.core.secret.SecretSource;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The outbox's keys made from one secret that a program has already: an environment variable, a
 * vault. Thread-safe.
 *
 * <p>Order key and data key are HMAC-SHA-256 of two fixed texts with the secret, which is read
 * once. The secret cannot be rotated while there are entries.
 */
public final class SecretKeys implements KeyProvider {
  private static final int FEWEST_DIGITS = 64;

  private final String id;
  private final SecretKey data;
  private final SecretKey order;

  private SecretKeys(byte[] secret) {
    KeyedHash hash = new KeyedHash(new SecretKeySpec(secret, "HmacSHA256"));
    id = hash.of("baidiao outbox key id").substring(0, 8);
    data = key(hash.of("baidiao outbox data key"), "AES");
    order = key(hash.of("baidiao outbox order key"), "HmacSHA256");
  }

  private static SecretKey key(String digits, String algorithm) {
    byte[] bytes =
        Hex.bytes(digits)
            .orElseThrow(() -> OutboxException.of(OutboxErrorCode.KEY_INVALID, "secret"));
    return new SecretKeySpec(bytes, algorithm);
  }

  /**
   * Reads the secret: at least 64 hexadecimal digits, as {@code openssl rand -hex 32} makes them.
   *
   * @throws OutboxException ({@code OUTBOX-302}) if it is anything else
   * @throws io.github.baidiao.core.secret.SecretUnavailableException if there is none
   */
  public static SecretKeys from(SecretSource source) {
    return source
        .secret()
        .use(
            digits -> {
              Optional<byte[]> bytes = Hex.bytes(new String(digits));
              if (digits.length < FEWEST_DIGITS || !bytes.isPresent()) {
                throw OutboxException.of(
                    OutboxErrorCode.KEY_INVALID, "secret: not 64 hexadecimal digits");
              }
              return new SecretKeys(bytes.get());
            });
  }

  @Override
  public String currentId() {
    return id;
  }

  @Override
  public Optional<SecretKey> key(String id) {
    return this.id.equals(id) ? Optional.of(data) : Optional.empty();
  }

  @Override
  public SecretKey orderKey() {
    return order;
  }

  @Override
  public String toString() {
    return "SecretKeys[masked]";
  }
}
