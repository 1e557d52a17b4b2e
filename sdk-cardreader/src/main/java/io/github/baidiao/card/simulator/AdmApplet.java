package io.github.baidiao.card.simulator;

import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The ADM application: laser code and PIN. That it takes a PIN in this way has one unverified
 * source, and how it refuses is an assumption ({@code docs/simulator.md}).
 */
final class AdmApplet extends Applet {
  /** What comes before the laser code, and what a card of the 07 kind gives first. */
  private static final int HEADER = 7;

  private static final int BY_PIN = 1;

  private final byte[] info;
  private final Quirks quirks;
  private final @Nullable PinCounter pin;
  private final Random random;
  private byte @Nullable [] challenge;

  /**
   * Makes it.
   *
   * @param info 23 bytes: version, state, authorise mode, three unknown bytes, laser code
   * @param pin null for a card that has no PIN functions
   */
  AdmApplet(byte[] info, Quirks quirks, @Nullable PinCounter pin, Random random) {
    super("A000000084060002");
    this.info = info;
    this.quirks = quirks;
    this.pin = pin;
    this.random = random;
  }

  @Override
  void reset() {
    challenge = null;
  }

  @Override
  Answer answer(Command command) {
    if (command.is(0x80, 0x00)) {
      return command.p1p2() == 0 ? info() : Answer.status(Status.WRONG_P1_P2);
    }
    boolean forPin = command.is(0x80, 0xB4) || command.is(0x80, 0x20);
    if (!forPin) {
      return Answer.status(Status.UNKNOWN_INS);
    }
    if (info[3] != BY_PIN) {
      return Answer.status(Status.CONDITIONS_NOT_SATISFIED);
    }
    if (pin == null) {
      return Answer.status(Status.UNKNOWN_INS);
    }
    return command.ins() == 0xB4 ? challenge(command) : verify(command, pin);
  }

  private Answer info() {
    if (quirks.laserRefusal() != 0) {
      return Answer.status(quirks.laserRefusal());
    }
    if (quirks.laserByHeader()) {
      return Answer.data(
          Arrays.copyOf(info, HEADER), Arrays.copyOfRange(info, HEADER, info.length));
    }
    return Answer.data(info);
  }

  private Answer challenge(Command command) {
    if (command.p1p2() != 0) {
      return Answer.status(Status.WRONG_P1_P2);
    }
    challenge = new byte[PinResponse.LENGTH];
    random.nextBytes(challenge);
    return Answer.data(challenge);
  }

  /** A challenge is good for one try, right or wrong; without one no try is counted. */
  private Answer verify(Command command, PinCounter counter) {
    if (command.p1p2() != 0x0100) {
      return Answer.status(Status.WRONG_P1_P2);
    }
    if (command.data().length != PinResponse.LENGTH) {
      return Answer.status(Status.WRONG_LENGTH);
    }
    byte[] asked = challenge;
    if (asked == null) {
      return Answer.status(Status.CONDITIONS_NOT_SATISFIED);
    }
    challenge = null;
    return Answer.status(counter.tried(asked, command.data()));
  }
}
