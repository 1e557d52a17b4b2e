package io.github.baidiao.core.testing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Makes inputs that are nearly right: one of a corpus, damaged at one to four places. */
final class Spoiler {
  // Separators, ends and numbers that some parser of ours looks at, then bytes that are just odd.
  private static final byte[] TELLING =
      "#09 AaPp-\r\n><\"{}[],:\0".getBytes(StandardCharsets.ISO_8859_1);
  private static final int[] ODD = {0xFF, 0xD8, 0xD9, 0x90, 0x61, 0x6C, 0x67, 0x80, 0xA1, 0xDB};

  private final List<byte[]> corpus;
  private final int longest;
  private final SplittableRandom random;

  Spoiler(List<byte[]> corpus, int longest, SplittableRandom random) {
    this.corpus = corpus;
    this.longest = longest;
    this.random = random;
  }

  byte[] next() {
    byte[] input = any().clone();
    for (int damages = random.nextInt(1, 5); damages > 0; damages--) {
      input = damaged(input);
    }
    return input.length > longest ? Arrays.copyOf(input, longest) : input;
  }

  private byte[] any() {
    return corpus.isEmpty() ? new byte[16] : corpus.get(random.nextInt(corpus.size()));
  }

  private byte[] damaged(byte[] input) {
    int from = random.nextInt(input.length + 1);
    int to = from + random.nextInt(input.length - from + 1);
    // Mostly short: a spoiled byte says more than half an input gone.
    int shortTo = Math.min(to, from + 1 + random.nextInt(4));
    switch (random.nextInt(8)) {
      case 0:
        return joined(input, 0, from, input, shortTo, input.length);
      case 1:
        return joined(input, 0, to, input, from, input.length);
      case 2:
        return Arrays.copyOf(input, from);
      case 3:
        byte[] other = any();
        return joined(input, 0, from, other, random.nextInt(other.length + 1), other.length);
      case 4:
        byte[] more = {telling()};
        return joined(joined(input, 0, from, more, 0, 1), 0, from + 1, input, from, input.length);
      case 5:
        return replaced(input, from, (byte) random.nextInt(256));
      case 6:
        return from < input.length ? replaced(input, from, (byte) (input[from] ^ bit())) : input;
      default:
        return replaced(input, from, telling());
    }
  }

  private int bit() {
    return 1 << random.nextInt(8);
  }

  private byte telling() {
    int i = random.nextInt(TELLING.length + ODD.length);
    return i < TELLING.length ? TELLING[i] : (byte) ODD[i - TELLING.length];
  }

  private static byte[] replaced(byte[] input, int at, byte by) {
    byte[] copy = Arrays.copyOf(input, Math.max(input.length, at + 1));
    copy[at] = by;
    return copy;
  }

  private static byte[] joined(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
    byte[] joined = Arrays.copyOf(Arrays.copyOfRange(a, aFrom, aTo), aTo - aFrom + bTo - bFrom);
    System.arraycopy(b, bFrom, joined, aTo - aFrom, bTo - bFrom);
    return joined;
  }
}
