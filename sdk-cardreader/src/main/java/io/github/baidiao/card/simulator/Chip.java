package io.github.baidiao.card.simulator;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The chip's command interpreter, as a T=0 card shows itself on the wire: data wait behind 61xx
 * until GET RESPONSE fetches them. Not thread-safe.
 *
 * <p>Which commands a Thai ID card takes is from {@code docs/protocols/thai-id-card.md}. How a real
 * one refuses the others is not known: the status words here are those of ISO/IEC 7816-4.
 */
final class Chip {
  private static final byte[] MOI = Hex.bytes("A000000054480001");
  private static final byte[] NOTHING = new byte[0];

  private static final int DONE = 0x9000;
  private static final int WRONG_LENGTH = 0x6700;
  private static final int CONDITIONS_NOT_SATISFIED = 0x6985;
  private static final int NOT_FOUND = 0x6A82;
  private static final int WRONG_P1_P2 = 0x6A86;
  private static final int OUTSIDE_THE_FILE = 0x6B00;
  private static final int UNKNOWN_INS = 0x6D00;
  private static final int UNKNOWN_CLA = 0x6E00;

  private final @Nullable SimulatedPerson person;
  private boolean selected;
  private byte[] pending = NOTHING;

  Chip(@Nullable SimulatedPerson person) {
    this.person = person;
  }

  void reset() {
    selected = false;
    pending = NOTHING;
  }

  byte[] answer(byte[] command) {
    if (command.length < 4) {
      return status(WRONG_LENGTH);
    }
    int cla = command[0] & 0xFF;
    if (cla != 0x00 && cla != 0x80) {
      return status(UNKNOWN_CLA);
    }
    int ins = command[1] & 0xFF;
    // Either class is taken: SunPCSC fetches what READ left with 80 C0, our own loop with 00 C0.
    if (ins == 0xC0) {
      return getResponse(command);
    }
    pending = NOTHING;
    if (cla == 0x00 && ins == 0xA4) {
      return select(command);
    }
    if (cla == 0x80 && ins == 0xB0 && person != null) {
      return read(command, person.memory());
    }
    return status(UNKNOWN_INS);
  }

  private byte[] select(byte[] command) {
    if (command[2] != 0x04 || command[3] != 0x00) {
      return status(WRONG_P1_P2);
    }
    if (command.length < 5 || command.length != 5 + (command[4] & 0xFF)) {
      return status(WRONG_LENGTH);
    }
    byte[] aid = Arrays.copyOfRange(command, 5, command.length);
    if (person == null || !Arrays.equals(aid, MOI)) {
      return status(NOT_FOUND);
    }
    selected = true;
    // The ten bytes that 610A announces: the name as a BER-TLV. What a real card has is not known.
    byte[] name = new byte[10];
    name[0] = (byte) 0x84;
    name[1] = 0x08;
    System.arraycopy(aid, 0, name, 2, aid.length);
    return keep(name);
  }

  private byte[] read(byte[] command, byte[] memory) {
    if (!selected) {
      return status(CONDITIONS_NOT_SATISFIED);
    }
    // Lc = 02, block, length. Length 00 for 256 is untested on real cards, so refused here.
    if (command.length != 7 || command[4] != 0x02 || command[6] == 0x00) {
      return status(WRONG_LENGTH);
    }
    int offset = (command[2] & 0xFF) << 8 | (command[3] & 0xFF);
    int end = offset + (command[6] & 0xFF);
    if (command[5] != 0x00 || end > memory.length) {
      return status(OUTSIDE_THE_FILE);
    }
    return keep(Arrays.copyOfRange(memory, offset, end));
  }

  private byte[] getResponse(byte[] command) {
    if (pending.length == 0) {
      return status(CONDITIONS_NOT_SATISFIED);
    }
    int p2 = person != null && person.getResponse67() ? 0x01 : 0x00;
    if (command[2] != 0x00 || command[3] != p2) {
      return status(OUTSIDE_THE_FILE);
    }
    if (command.length != 5) {
      return status(WRONG_LENGTH);
    }
    int wanted = command[4] == 0x00 ? 256 : command[4] & 0xFF;
    if (wanted > pending.length) {
      return status(0x6C00 | pending.length);
    }
    byte[] data = Arrays.copyOf(pending, wanted);
    pending = Arrays.copyOfRange(pending, wanted, pending.length);
    return withStatus(data, pending.length == 0 ? DONE : 0x6100 | pending.length);
  }

  /** At most 255 bytes ever wait, so that their number fits SW2. */
  private byte[] keep(byte[] data) {
    pending = data;
    return status(0x6100 | data.length);
  }

  /** Loses the last waiting byte; the answer given if nothing waits. */
  byte[] shortenPending(byte[] answer) {
    if (pending.length < 2) {
      return answer;
    }
    return keep(Arrays.copyOf(pending, pending.length - 1));
  }

  static byte[] status(int status) {
    return withStatus(NOTHING, status);
  }

  private static byte[] withStatus(byte[] data, int status) {
    byte[] answer = Arrays.copyOf(data, data.length + 2);
    answer[data.length] = (byte) (status >> 8);
    answer[data.length + 1] = (byte) status;
    return answer;
  }
}
