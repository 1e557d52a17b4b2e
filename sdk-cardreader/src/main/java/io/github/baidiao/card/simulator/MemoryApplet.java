package io.github.baidiao.card.simulator;

import java.util.Arrays;
import java.util.List;

/** An application that is blocks of bytes to read, as MOI and NHSO are. */
final class MemoryApplet extends Applet {
  static final String MOI = "A000000054480001";
  static final String NHSO = "A000000054480083";

  private final List<byte[]> blocks;

  /** Makes it of its blocks, the first of which is block 0. */
  MemoryApplet(String aid, List<byte[]> blocks) {
    super(aid);
    this.blocks = blocks;
  }

  @Override
  Answer answer(Command command) {
    if (!command.is(0x80, 0xB0)) {
      return Answer.status(Status.UNKNOWN_INS);
    }
    // Lc = 02, block, length. Length 00 for 256 is untested on real cards, so refused here.
    byte[] what = command.data();
    if (what.length != 2 || what[1] == 0x00) {
      return Answer.status(Status.WRONG_LENGTH);
    }
    int block = what[0] & 0xFF;
    int end = command.p1p2() + (what[1] & 0xFF);
    if (block >= blocks.size() || end > blocks.get(block).length) {
      return Answer.status(Status.OUTSIDE_THE_FILE);
    }
    return Answer.data(Arrays.copyOfRange(blocks.get(block), command.p1p2(), end));
  }
}
