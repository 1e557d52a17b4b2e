package io.github.baidiao.examples.jhcis.kill;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Kills the program that comes to a moment, and counts. Thread-safe. */
final class Trap {
  private final Map<Moment, Integer> kills = new EnumMap<>(Moment.class);
  private List<Program> prey = List.of();
  private @Nullable Moment moment;
  private @Nullable Program caught;
  private int passes;

  /** From now on one of the programs dies, which is let pass that moment so often before. */
  synchronized void set(List<Program> programs, Moment at, int times) {
    prey = List.copyOf(programs);
    moment = at;
    passes = times;
    caught = null;
  }

  /** Tells that a program is there. Returns whether it is dead now. */
  synchronized boolean reached(String name, Moment at) throws InterruptedException {
    if (at != moment) {
      return false;
    }
    Optional<Program> one = prey.stream().filter(each -> each.name().equals(name)).findFirst();
    if (one.isEmpty() || passes-- > 0) {
      return false;
    }
    one.get().kill();
    kills.merge(at, 1, Integer::sum);
    moment = null;
    caught = one.get();
    notifyAll();
    return true;
  }

  /** Returns who died, if anybody does in that time; then the trap is taken away. */
  synchronized Optional<Program> caught(long millis) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    for (long left = millis; moment != null && left > 0; ) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    moment = null;
    return Optional.ofNullable(caught);
  }

  synchronized Map<Moment, Integer> kills() {
    return new EnumMap<>(kills);
  }
}
