package io.github.baidiao.card.simulator;

import java.util.Arrays;

/** One application on the chip. Not thread-safe. */
abstract class Applet {
  private final byte[] aid;

  Applet(String aid) {
    this.aid = Hex.bytes(aid);
  }

  boolean isNamed(byte[] name) {
    return Arrays.equals(aid, name);
  }

  /**
   * The ten bytes that 610A announces after SELECT: the name as a BER-TLV. What a real card has is
   * not known.
   */
  byte[] description() {
    byte[] description = new byte[2 + aid.length];
    description[0] = (byte) 0x84;
    description[1] = (byte) aid.length;
    System.arraycopy(aid, 0, description, 2, aid.length);
    return description;
  }

  /** Answers a command that is none of the chip's own. */
  abstract Answer answer(Command command);

  /** Forgets what a reset or power off makes it forget. */
  void reset() {}
}
