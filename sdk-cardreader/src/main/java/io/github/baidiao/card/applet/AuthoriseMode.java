package io.github.baidiao.card.applet;

import java.util.Optional;

/**
 * How a card checks that it is its holder who presents it: byte 3 of the ADM record (confirmed by
 * 2).
 */
public enum AuthoriseMode {
  /** 0: by a finger, on the card. */
  FINGERPRINT(0),
  /** 1: by the card PIN. */
  PIN(1);

  private final int value;

  AuthoriseMode(int value) {
    this.value = value;
  }

  static Optional<AuthoriseMode> of(int value) {
    for (AuthoriseMode mode : values()) {
      if (mode.value == value) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
