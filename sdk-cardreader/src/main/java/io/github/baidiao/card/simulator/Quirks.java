package io.github.baidiao.card.simulator;

/** The ways of one card in which cards differ, or may differ. Immutable. */
final class Quirks {
  /** Announced at once at most: all of what SW2 can tell. */
  private static final int ALL = 256;

  static final Quirks NONE = new Quirks();

  private final boolean getResponse67;
  private final boolean strictClass;
  private final boolean readNeedsLe;
  private final boolean laserByHeader;
  private final int laserRefusal;
  private final int chipRefusal;
  private final int announceAtMost;

  private Quirks() {
    this.getResponse67 = false;
    this.strictClass = false;
    this.readNeedsLe = false;
    this.laserByHeader = false;
    this.laserRefusal = 0;
    this.chipRefusal = 0;
    this.announceAtMost = ALL;
  }

  Quirks(FileObject quirks) {
    this.getResponse67 = quirks.flag("getResponse67");
    this.strictClass = quirks.flag("strictClass");
    this.readNeedsLe = quirks.flag("readNeedsLe");
    this.laserByHeader = quirks.choice("laserLength", "17", "07") == 1;
    this.laserRefusal = status(quirks, "laserRefused");
    this.chipRefusal = status(quirks, "chipNumberRefused");
    this.announceAtMost =
        quirks.has("announceAtMost") ? quirks.number("announceAtMost", 1, ALL) : ALL;
  }

  private static int status(FileObject quirks, String name) {
    return quirks.has(name) ? Integer.parseInt(quirks.text(name, "6[0-9A-F]{3}"), 16) : 0;
  }

  /** Whether GET RESPONSE has to be 00 C0 00 01. */
  boolean getResponse67() {
    return getResponse67;
  }

  /** Whether GET RESPONSE is taken with class 00 only. */
  boolean strictClass() {
    return strictClass;
  }

  /** Whether READ without Le gives no data; with T=1 only, T=0 has no Le there. */
  boolean readNeedsLe() {
    return readNeedsLe;
  }

  /** Whether the laser code comes as 7 bytes and 6110, not as 23 bytes. */
  boolean laserByHeader() {
    return laserByHeader;
  }

  /** Status word instead of the laser code; 0 for none. */
  int laserRefusal() {
    return laserRefusal;
  }

  /** Status word instead of the chip number; 0 for none. */
  int chipRefusal() {
    return chipRefusal;
  }

  /** What one 61xx announces at most, 1 to 256. */
  int announceAtMost() {
    return announceAtMost;
  }
}
