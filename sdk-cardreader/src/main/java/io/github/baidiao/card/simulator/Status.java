package io.github.baidiao.card.simulator;

import java.util.Arrays;

/**
 * Status words of the simulated card, all with the meaning of ISO/IEC 7816-4: which of them a real
 * Thai ID card uses is not known.
 */
final class Status {
  static final int DONE = 0x9000;
  static final int MORE = 0x6100;
  static final int WRONG_LENGTH = 0x6700;
  static final int RIGHT_LENGTH = 0x6C00;
  static final int TRIES_LEFT = 0x63C0;
  static final int LOCKED = 0x6983;
  static final int MUST_BE_SET_ANEW = 0x6984;
  static final int CONDITIONS_NOT_SATISFIED = 0x6985;
  static final int NOT_FOUND = 0x6A82;
  static final int WRONG_P1_P2 = 0x6A86;
  static final int NO_SUCH_DATA = 0x6A88;
  static final int OUTSIDE_THE_FILE = 0x6B00;
  static final int UNKNOWN_INS = 0x6D00;
  static final int UNKNOWN_CLA = 0x6E00;

  private Status() {}

  /** The number of bytes in SW2, where 00 stands for 256. */
  static int with(int status, int bytes) {
    return status | (bytes & 0xFF);
  }

  static byte[] alone(int status) {
    return after(new byte[0], status);
  }

  static byte[] after(byte[] data, int status) {
    byte[] answer = Arrays.copyOf(data, data.length + 2);
    answer[data.length] = (byte) (status >> 8);
    answer[data.length + 1] = (byte) status;
    return answer;
  }
}
