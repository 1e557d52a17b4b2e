package io.github.baidiao.card.simulator;

import java.time.Duration;

/**
 * How long a command and its answer are on the wire between a reader and a real card. Derived from
 * ISO/IEC 7816-3 and the ATR, not measured on a card, and without the time that card, USB and
 * driver take. Immutable.
 *
 * <p>A byte is 12 bits long with its guard time. T=0: five bytes of header, one procedure byte when
 * data follow either way, the data, two of status. T=1: blocks of at most 254 bytes with four bytes
 * around each, and a block of four to acknowledge each but the last.
 */
final class WireTime {
  /** Of the readers' clocks of 3.6 to 5 MHz. */
  private static final double CLOCK_HZ = 4_000_000;

  private static final int BITS_PER_BYTE = 12;
  private static final int HEADER = 5;
  private static final int STATUS = 2;
  private static final int BLOCK = 254;
  private static final int AROUND_A_BLOCK = 4;

  private final AnswerToReset atr;

  WireTime(byte[] atr) {
    this.atr = AnswerToReset.of(atr);
  }

  /**
   * Returns the time.
   *
   * @param command bytes of the command
   * @param answer bytes of the answer, status word included
   */
  Duration of(int command, int answer) {
    int bytes = atr.t1() ? blocks(command) + blocks(answer) : withT0(command, answer);
    double seconds = bytes * BITS_PER_BYTE * atr.cyclesPerBit() / CLOCK_HZ;
    return Duration.ofNanos(Math.round(seconds * 1e9));
  }

  private static int withT0(int command, int answer) {
    int data = Math.max(command - HEADER, 0) + Math.max(answer - STATUS, 0);
    return HEADER + (data == 0 ? 0 : 1) + data + STATUS;
  }

  private static int blocks(int bytes) {
    int blocks = Math.max(1, (bytes + BLOCK - 1) / BLOCK);
    return bytes + blocks * AROUND_A_BLOCK + (blocks - 1) * AROUND_A_BLOCK;
  }
}
