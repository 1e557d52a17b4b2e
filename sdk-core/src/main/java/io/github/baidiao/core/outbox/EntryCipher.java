package io.github.baidiao.core.outbox;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * What is personal in a row, encrypted with AES-256-GCM (NIST SP 800-38D). A blob is a format byte,
 * the length of the key's id, that id, a nonce of 12 random bytes, and ciphertext with a tag of 16.
 * The entry's id and the column are authenticated with it, so that blobs cannot be swapped between
 * rows or columns. Thread-safe.
 */
final class EntryCipher {
  static final String PAYLOAD = "payload";
  static final String MEMO = "memo";
  static final String ANSWER = "answer";

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final byte FORMAT = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final KeyProvider keys;
  private final SecureRandom nonces;

  EntryCipher(KeyProvider keys) {
    this(keys, new SecureRandom());
  }

  EntryCipher(KeyProvider keys, SecureRandom nonces) {
    this.keys = keys;
    this.nonces = nonces;
    requireLongKeys();
  }

  // Java 8 before 8u161 knows 128 bits only, unless somebody has installed a policy file.
  private static void requireLongKeys() {
    try {
      if (Cipher.getMaxAllowedKeyLength(ALGORITHM) < 256) {
        throw OutboxException.of(
            OutboxErrorCode.SETTINGS_INVALID, "this Java has no AES-256, 8u161 has");
      }
    } catch (NoSuchAlgorithmException e) {
      throw OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, "this Java has no AES-GCM");
    }
  }

  /** Encrypts with the current key. */
  byte[] seal(String entryId, String column, byte[] clear) {
    String keyId = keys.currentId();
    SecretKey key =
        keys.key(keyId)
            .orElseThrow(() -> OutboxException.of(OutboxErrorCode.KEY_INVALID, "current key"));
    byte[] name = keyId.getBytes(StandardCharsets.US_ASCII);
    byte[] nonce = new byte[NONCE_BYTES];
    nonces.nextBytes(nonce);
    ByteArrayOutputStream blob =
        new ByteArrayOutputStream(2 + name.length + NONCE_BYTES + clear.length + TAG_BYTES);
    blob.write(FORMAT);
    blob.write(name.length);
    blob.write(name, 0, name.length);
    blob.write(nonce, 0, NONCE_BYTES);
    try {
      byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, entryId, column).doFinal(clear);
      blob.write(hidden, 0, hidden.length);
    } catch (GeneralSecurityException e) {
      throw OutboxException.of(OutboxErrorCode.KEY_INVALID, e.getClass().getSimpleName());
    }
    return blob.toByteArray();
  }

  /** As {@link #seal}, but nothing stays nothing. */
  byte @Nullable [] sealIfAny(String entryId, String column, byte[] clear) {
    return clear.length == 0 ? null : seal(entryId, column, clear);
  }

  /** Returns whether the key is there with which that was encrypted. */
  boolean hasKeyOf(byte[] blob) {
    return blob.length < 2
        || blob.length < 2 + (blob[1] & 0xff)
        || keys.key(keyId(blob)).isPresent();
  }

  private static String keyId(byte[] blob) {
    return new String(blob, 2, blob[1] & 0xff, StandardCharsets.US_ASCII);
  }

  /**
   * Decrypts.
   *
   * @throws OutboxException {@code OUTBOX-304}, if its key is gone or anything of it was changed
   */
  byte[] open(String entryId, String column, byte[] blob) {
    if (blob.length < 2 || blob[0] != FORMAT) {
      throw unreadable(column);
    }
    int named = blob[1] & 0xff;
    int hidden = 2 + named + NONCE_BYTES;
    if (blob.length < hidden + TAG_BYTES) {
      throw unreadable(column);
    }
    Optional<SecretKey> key = keys.key(keyId(blob));
    try {
      return cipher(
              Cipher.DECRYPT_MODE,
              key.orElseThrow(() -> unreadable(column)),
              blob,
              2 + named,
              entryId,
              column)
          .doFinal(blob, hidden, blob.length - hidden);
    } catch (GeneralSecurityException e) {
      throw unreadable(column);
    }
  }

  private static OutboxException unreadable(String column) {
    return OutboxException.of(OutboxErrorCode.PAYLOAD_UNREADABLE, column);
  }

  private static Cipher cipher(
      int mode, SecretKey key, byte[] nonce, int from, String entryId, String column)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce, from, NONCE_BYTES));
    cipher.updateAAD(ByteBuffer.wrap((entryId + ':' + column).getBytes(StandardCharsets.UTF_8)));
    return cipher;
  }
}
