package io.github.baidiao.card.simulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chip and what goes wrong with it, command by command. Not thread-safe. */
final class FaultyChip {
  private final Chip chip;
  private final List<Fault> ahead;
  private @Nullable Fault endless;
  private int commands;

  FaultyChip(Chip chip, List<Fault> faults) {
    this.chip = chip;
    this.ahead = new ArrayList<>(faults);
  }

  void inserted() {
    commands = 0;
    reset();
  }

  void reset() {
    endless = null;
    chip.reset();
  }

  void selectLike(Chip other) {
    chip.selectLike(other);
  }

  Reaction react(byte[] command) {
    commands++;
    Fault fault = next();
    if (fault != null) {
      return react(fault, command);
    }
    return Reaction.answered(
        endless == null ? chip.answer(command) : endless(endless.kind(), command));
  }

  private @Nullable Fault next() {
    for (Iterator<Fault> all = ahead.iterator(); all.hasNext(); ) {
      Fault fault = all.next();
      if (fault.command() == commands) {
        all.remove(); // a fault happens once: the card put in again works
        return fault;
      }
    }
    return null;
  }

  private Reaction react(Fault fault, byte[] command) {
    switch (fault.kind()) {
      case PULLED:
        chip.answer(command);
        return Reaction.pulled();
      case MUTE:
        chip.answer(command);
        return Reaction.mute(fault.silence());
      case RESET:
        reset();
        return Reaction.reset(chip.answer(command));
      case SWAPPED:
        fault.other().inserted();
        return Reaction.swappedFor(fault.other());
      case SWAPPED_WHILE_SELECTED:
        fault.other().insertedLike(chip);
        return Reaction.swappedFor(fault.other());
      case ENDLESS_61:
      case ENDLESS_6C:
        endless = fault;
        return Reaction.answered(endless(fault.kind(), command));
      default:
        return Reaction.answered(spoilt(fault, command));
    }
  }

  private byte[] spoilt(Fault fault, byte[] command) {
    if (fault.kind() == Fault.Kind.STATUS) {
      return Status.alone(fault.number());
    }
    if (fault.kind() == Fault.Kind.SELECTION_LOST) {
      reset();
    }
    byte[] answer = chip.answer(command);
    int data = answer.length - 2;
    switch (fault.kind()) {
      case TOO_SHORT:
        return data == 0 ? chip.shortenPending(answer) : withData(answer, data - 1);
      case TOO_LONG:
        return data == 0
            ? chip.lengthenPending(answer, fault.number())
            : withData(answer, data + fault.number());
      case ANNOUNCED:
        return Status.after(Arrays.copyOf(answer, data), Status.with(Status.MORE, fault.number()));
      default:
        return answer;
    }
  }

  /** The answer with its data cut or filled up with 00 to this length. */
  private static byte[] withData(byte[] answer, int length) {
    byte[] data = Arrays.copyOf(answer, Math.min(length, answer.length - 2));
    int status = (answer[answer.length - 2] & 0xFF) << 8 | (answer[answer.length - 1] & 0xFF);
    return Status.after(Arrays.copyOf(data, length), status);
  }

  private byte[] endless(Fault.Kind kind, byte[] command) {
    if (kind == Fault.Kind.ENDLESS_6C) {
      // Never the length that was asked for, and never the same twice in a row.
      int asked = command.length == 5 ? command[4] & 0xFF : 0;
      return Status.alone(Status.with(Status.RIGHT_LENGTH, asked == 0xFF ? 1 : asked + 1));
    }
    boolean fetching = command.length == 5 && command[1] == (byte) 0xC0;
    int asked = fetching ? command[4] & 0xFF : 0;
    return Status.after(new byte[asked], Status.with(Status.MORE, 0xFF));
  }
}
