package io.github.baidiao.card.transport;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the ATRs of Thai ID cards have in common: historical bytes {@code TH NID} and a number
 * (public ATR lists). Chip names stand here only where a source puts one beside an ATR; the list of
 * chip kinds in SCAPI's wrappers names no ATR.
 */
enum ThaiCardKind {
  /** {@code 3B 79 96 00 FF .. 31 35}, called "JC3" in the public ATR list (single source). */
  JC3("3B799600FF5448204E4944203135", "JC3");

  private static final String MARK = "TH NID ";

  private final String atr;
  private final String chip;

  ThaiCardKind(String atr, String chip) {
    this.atr = atr;
    this.chip = chip;
  }

  static Optional<String> of(byte[] atr, byte[] historicalBytes) {
    String text = new String(historicalBytes, StandardCharsets.US_ASCII).trim();
    if (!text.startsWith(MARK) || text.chars().anyMatch(c -> c < ' ' || c > '~')) {
      return Optional.empty();
    }
    for (ThaiCardKind kind : values()) {
      if (kind.atr.equals(Hex.of(atr))) {
        return Optional.of(text + " (" + kind.chip + ")");
      }
    }
    return Optional.of(text);
  }
}
