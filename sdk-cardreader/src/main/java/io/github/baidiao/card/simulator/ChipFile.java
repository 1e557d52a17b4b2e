package io.github.baidiao.card.simulator;

import java.nio.charset.StandardCharsets;

/** What ADM and the card manager give, from a person file. */
final class ChipFile {
  private static final int LASER_CODE = 7;
  private static final int CPLC_LENGTH = 0x2A;
  private static final int CHIP_NUMBER = 13;

  private ChipFile() {}

  /** 23 bytes: version, state and authorise mode from a single source or two, laser code from 3. */
  static byte[] adm(FileObject adm) {
    adm.allowing("version", "state", "authoriseMode", "laserCode");
    String[] version = adm.text("version", "[0-9]{1,2}\\.[0-9]{1,2}").split("\\.", -1);
    byte[] laserCode = adm.text("laserCode", "[ -~]{0,16}").getBytes(StandardCharsets.US_ASCII);
    byte[] info = new byte[LASER_CODE + 16]; // bytes 4 to 6 are unknown, the code ends in NULs
    info[0] = Byte.parseByte(version[0]);
    info[1] = Byte.parseByte(version[1]);
    info[2] = (byte) adm.number("state", 0, 255);
    info[3] = (byte) adm.number("authoriseMode", 0, 255);
    System.arraycopy(laserCode, 0, info, LASER_CODE, laserCode.length);
    return info;
  }

  /** Tag 9F7F, length, CPLC; around the chip number C0 C1 C2 and so on, which mean nothing. */
  static byte[] cplc(String chipNumber) {
    byte[] cplc = new byte[3 + CPLC_LENGTH];
    for (int i = 0; i < CPLC_LENGTH; i++) {
      cplc[3 + i] = (byte) (0xC0 + i);
    }
    cplc[0] = (byte) 0x9F;
    cplc[1] = 0x7F;
    cplc[2] = CPLC_LENGTH;
    System.arraycopy(Hex.bytes(chipNumber), 0, cplc, CHIP_NUMBER, 8);
    return cplc;
  }
}
