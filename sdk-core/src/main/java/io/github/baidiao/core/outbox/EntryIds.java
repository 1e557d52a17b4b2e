package io.github.baidiao.core.outbox;

import java.util.Random;

/** Makes ids like UUIDv7 (RFC 9562, 5.7) without hyphens: a time and 74 random bits. */
final class EntryIds {
  private final Random random;

  EntryIds(Random random) {
    this.random = random;
  }

  String next(long now) {
    long high = now << 16 | 0x7000 | random.nextInt(0x1000);
    long low = random.nextLong() >>> 2 | 1L << 63;
    return hex(high) + hex(low);
  }

  // String.format takes longer than all the rest of making an entry but its encryption.
  private static String hex(long number) {
    String digits = Long.toHexString(number);
    return "0000000000000000".substring(digits.length()) + digits;
  }
}
