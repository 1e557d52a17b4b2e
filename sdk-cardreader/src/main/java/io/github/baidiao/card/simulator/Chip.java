package io.github.baidiao.card.simulator;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The chip's command interpreter, as a card shows itself on the wire. With T=0 data wait behind
 * 61xx until GET RESPONSE fetches them, with T=1 they come at once. Not thread-safe.
 *
 * <p>Which commands a Thai ID card takes is from {@code docs/protocols/thai-id-card.md}. How a real
 * one refuses the others is not known.
 */
final class Chip {
  private static final byte[] NOTHING = new byte[0];

  private final List<Applet> applets;
  private final Quirks quirks;
  private final boolean t1;
  private @Nullable Applet selected;
  private byte[] pending = NOTHING;

  /** Makes it of its applets. */
  Chip(List<Applet> applets, Quirks quirks, boolean t1) {
    this.applets = applets;
    this.quirks = quirks;
    this.t1 = t1;
  }

  void reset() {
    selected = null;
    pending = NOTHING;
    for (Applet applet : applets) {
      applet.reset();
    }
  }

  /** Has the applet selected that the other chip has, if it has one of that name. */
  void selectLike(Chip other) {
    if (other.selected != null) {
      byte[] description = other.selected.description();
      selected = named(Arrays.copyOfRange(description, 2, description.length));
    }
  }

  byte[] answer(byte[] bytes) {
    Command command = Command.of(bytes, t1);
    if (command == null) {
      return Status.alone(Status.WRONG_LENGTH);
    }
    if (command.cla() != 0x00 && command.cla() != 0x80) {
      return Status.alone(Status.UNKNOWN_CLA);
    }
    if (command.ins() == 0xC0) {
      return getResponse(command);
    }
    pending = NOTHING;
    if (command.is(0x00, 0xA4)) {
      return select(command);
    }
    Applet asked = selected;
    if (asked == null) {
      // A chip with nothing Thai on it knows no instruction of ours.
      return Status.alone(
          applets.isEmpty() || command.cla() != 0x80
              ? Status.UNKNOWN_INS
              : Status.CONDITIONS_NOT_SATISFIED);
    }
    return deliver(command, asked.answer(command));
  }

  private byte[] select(Command command) {
    if (command.p1p2() != 0x0400) {
      return Status.alone(Status.WRONG_P1_P2);
    }
    Applet found = named(command.data());
    if (found == null) {
      // What was selected stays so, as Java Card has it.
      return Status.alone(Status.NOT_FOUND);
    }
    selected = found;
    byte[] description = found.description();
    return t1 ? Status.after(description, Status.DONE) : keep(NOTHING, description);
  }

  /** No name at all is the default application. */
  private @Nullable Applet named(byte[] name) {
    for (Applet applet : applets) {
      if (name.length == 0 ? applet instanceof CardManagerApplet : applet.isNamed(name)) {
        return applet;
      }
    }
    return null;
  }

  private byte[] deliver(Command command, Answer answer) {
    byte[] data = answer.data();
    if (data.length == 0) {
      return Status.alone(answer.status());
    }
    if (command.hasData() && !t1) {
      return keep(NOTHING, data);
    }
    if (command.hasData() && quirks.readNeedsLe() && !command.hasLeAfterData()) {
      return Status.alone(Status.DONE);
    }
    boolean all = command.hasData() || (t1 && command.le() == 256);
    if (!all && command.le() != data.length) {
      return Status.alone(Status.with(Status.RIGHT_LENGTH, data.length));
    }
    return keep(data, answer.rest());
  }

  private byte[] getResponse(Command command) {
    // Either class is taken: SunPCSC fetches what READ left with 80 C0, our own loop with 00 C0.
    if (quirks.strictClass() && command.cla() != 0x00) {
      return Status.alone(Status.UNKNOWN_CLA);
    }
    if (pending.length == 0) {
      return Status.alone(Status.CONDITIONS_NOT_SATISFIED);
    }
    if (command.p1p2() != (quirks.getResponse67() ? 0x01 : 0x00)) {
      return Status.alone(Status.OUTSIDE_THE_FILE);
    }
    if (command.hasData()) {
      return Status.alone(Status.WRONG_LENGTH);
    }
    int wanted = command.le();
    if (wanted > announced()) {
      return Status.alone(Status.with(Status.RIGHT_LENGTH, announced()));
    }
    return keep(
        Arrays.copyOf(pending, wanted), Arrays.copyOfRange(pending, wanted, pending.length));
  }

  private int announced() {
    return Math.min(pending.length, quirks.announceAtMost());
  }

  /** Gives data and keeps the rest, which is announced. */
  private byte[] keep(byte[] data, byte[] rest) {
    pending = rest;
    return Status.after(
        data, rest.length == 0 ? Status.DONE : Status.with(Status.MORE, announced()));
  }

  /** Loses the last waiting byte; the answer given if nothing waits. */
  byte[] shortenPending(byte[] answer) {
    return pending.length < 2 ? answer : keep(NOTHING, Arrays.copyOf(pending, pending.length - 1));
  }

  /** Has more waiting than was asked for; the answer given if nothing waits. */
  byte[] lengthenPending(byte[] answer, int by) {
    return pending.length == 0
        ? answer
        : keep(NOTHING, Arrays.copyOf(pending, pending.length + by));
  }
}
