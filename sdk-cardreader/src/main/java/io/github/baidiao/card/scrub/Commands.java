package io.github.baidiao.card.scrub;

import java.util.Arrays;

/** What the commands of a session look like; malformed ones are none of these. */
final class Commands {
  /** CLA INS P1 P2, and Lc or Le. */
  static final int HEADER = 5;

  static final int STATUS_WORD = 2;

  private static final int AID_LENGTH = 8;

  private Commands() {}

  /** {@code 00 A4 04 00}, by name or without one, with or without Le. */
  static boolean isSelect(byte[] command) {
    if (!begins(command, 0x00, 0xA4, 0x04, 0x00)) {
      return false;
    }
    return command.length <= HEADER
        || (command[4] == AID_LENGTH
            && command.length >= HEADER + AID_LENGTH
            && command.length <= HEADER + AID_LENGTH + 1);
  }

  /** Returns the name that is selected; empty for the applet a card selects by itself. */
  static byte[] aid(byte[] select) {
    return select.length <= HEADER
        ? new byte[0]
        : Arrays.copyOfRange(select, HEADER, HEADER + AID_LENGTH);
  }

  /**
   * SELECT in any form: one of another form selects something too, of which nothing is known, and
   * what was selected before it no longer is.
   */
  static boolean selects(byte[] command) {
    return command.length > 1 && command[1] == (byte) 0xA4;
  }

  /** {@code 80 B0 offset 02 block length}, with or without Le. */
  static boolean isRead(byte[] command) {
    return command.length >= 7
        && command.length <= 8
        && command[0] == (byte) 0x80
        && command[1] == (byte) 0xB0
        && command[4] == 2;
  }

  static int offset(byte[] read) {
    return (read[2] & 0xFF) << 8 | (read[3] & 0xFF);
  }

  static int block(byte[] read) {
    return read[5] & 0xFF;
  }

  static int length(byte[] read) {
    return read[6] == 0 ? 256 : read[6] & 0xFF;
  }

  static boolean isGetResponse(byte[] command) {
    return command.length == HEADER
        && (command[0] == 0x00 || command[0] == (byte) 0x80)
        && command[1] == (byte) 0xC0;
  }

  /** {@code 80 00 00 00}, to the ADM applet: its record. */
  static boolean isAdmInfo(byte[] command) {
    return command.length <= HEADER && begins(command, 0x80, 0x00, 0x00, 0x00);
  }

  /** {@code 80 CA 9F 7F}: the chip's production data. */
  static boolean isCplc(byte[] command) {
    return command.length <= HEADER && begins(command, 0x80, 0xCA, 0x9F, 0x7F);
  }

  /** SW1 is 6X but 60, or 9X (ISO/IEC 7816-3); other bytes there are the end of the data. */
  static boolean endsInStatusWord(byte[] answer) {
    int sw1 = answer[answer.length - STATUS_WORD] & 0xFF;
    return (sw1 > 0x60 && sw1 < 0x70) || sw1 >> 4 == 9;
  }

  private static boolean begins(byte[] command, int... header) {
    if (command.length < header.length) {
      return false;
    }
    for (int i = 0; i < header.length; i++) {
      if (command[i] != (byte) header[i]) {
        return false;
      }
    }
    return true;
  }
}
