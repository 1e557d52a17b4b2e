package io.github.baidiao.core.outbox;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Where the outbox's keys come from: a file, a program's own vault. Must be thread-safe. */
public interface KeyProvider {

  /**
   * Returns the name of the key that is encrypted with from now on: 1 to 40 letters, digits and
   * {@code ._-}.
   */
  String currentId();

  /** Returns the AES-256 key of that name, also of one that is not encrypted with any more. */
  Optional<SecretKey> key(String id);

  /**
   * Returns the key of the keyed hashes (HMAC-SHA-256) that keep a person's messages in order. It
   * must stay the same for as long as there are entries.
   */
  SecretKey orderKey();
}
