package io.github.baidiao.core.outbox;

import java.nio.file.Path;

/** Sees to it that a queue is used with its own keys alone. */
final class QueueKeys {
  private static final String NAME = "keys";

  private QueueKeys() {}

  /** Returns the keys of the settings, or else those in the key file beside the queue's own. */
  static KeyProvider beside(Path file, OutboxSettings settings) {
    return settings
        .keys()
        .orElseGet(() -> KeyFile.at(file.toAbsolutePath().resolveSibling("outbox.key")));
  }

  /** Returns the keys of the settings, where no folder tells where they could be. */
  static KeyProvider needed(OutboxSettings settings) {
    return settings
        .keys()
        .orElseThrow(() -> OutboxException.of(OutboxErrorCode.SETTINGS_INVALID, "keys"));
  }

  /** Makes the key file of a new queue, and compares the keys with those the queue began with. */
  static KeyedHash checked(KeyProvider keys, Store store) {
    boolean made =
        keys instanceof KeyFile && !store.hasEntries() && ((KeyFile) keys).createIfMissing();
    KeyedHash hash = new KeyedHash(keys.orderKey());
    String check = hash.check();
    if (!store.keep(NAME, check).equals(check)) {
      if (made) {
        ((KeyFile) keys).removeAgain();
      }
      throw OutboxException.of(
          made ? OutboxErrorCode.KEY_MISSING : OutboxErrorCode.KEY_OF_ANOTHER_QUEUE);
    }
    return hash;
  }
}
