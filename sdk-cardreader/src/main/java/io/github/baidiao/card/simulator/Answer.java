package io.github.baidiao.card.simulator;

/** What an applet has to say to a command, before the protocol brings it to the reader. */
final class Answer {
  private static final byte[] NOTHING = new byte[0];

  private final byte[] data;
  private final byte[] rest;
  private final int status;

  private Answer(byte[] data, byte[] rest, int status) {
    this.data = data;
    this.rest = rest;
    this.status = status;
  }

  /** A status word alone. */
  static Answer status(int status) {
    return new Answer(NOTHING, NOTHING, status);
  }

  /** Data that must be asked for in their whole length. */
  static Answer data(byte[] data) {
    return new Answer(data, NOTHING, Status.DONE);
  }

  /** Data of which a part has its own length to ask for, and the rest waits for GET RESPONSE. */
  static Answer data(byte[] part, byte[] rest) {
    return new Answer(part, rest, Status.DONE);
  }

  byte[] data() {
    return data;
  }

  byte[] rest() {
    return rest;
  }

  int status() {
    return status;
  }
}
