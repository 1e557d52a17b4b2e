package io.github.baidiao.nhso.agent.watch;

import io.github.baidiao.core.event.Delivery;
import io.github.baidiao.nhso.agent.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** A watch turned by hand: it asks when it is told to, and time passes when it is told to. */
final class Hand {
  private final List<TerminalEvent> events = new ArrayList<>();
  private final Polling polling;
  private Supplier<List<Terminal>> agent = List::of;
  private double drawn;
  private Duration pause = Duration.ZERO;
  private long now = Long.MAX_VALUE - 1_000_000_000; // nanoTime may start anywhere, and overflow

  Hand() {
    this(WatchSettings.defaults());
  }

  Hand(WatchSettings settings) {
    var random =
        new Random() {
          @Override
          public double nextDouble() {
            return drawn;
          }
        };
    var delivery =
        new Delivery<TerminalEvent>(TerminalWatch.class, "events", Runnable::run, events::add);
    polling =
        new Polling(
            () -> agent.get(), settings.toBuilder().random(random).build(), delivery, () -> now);
  }

  /** The agent answers this from now on. */
  void answers(Terminal... terminals) {
    agent = () -> List.of(terminals);
  }

  /** The agent takes this long for each answer, none of them with a terminal. */
  void takes(int millis) {
    agent =
        () -> {
          now += Duration.ofMillis(millis).toNanos();
          return List.of();
        };
  }

  /** Asking fails from now on. */
  void fails(RuntimeException failure) {
    agent =
        () -> {
          throw failure;
        };
  }

  /** What the random source gives: from 0 for the shortest pause to 1 for the longest. */
  void draws(double drawn) {
    this.drawn = drawn;
  }

  /** Lets time pass, asks, and returns what that told. */
  List<String> after(int millis) {
    now += Duration.ofMillis(millis).toNanos();
    return look();
  }

  /** Asks, and returns what that told. */
  List<String> look() {
    events.clear();
    pause = Duration.ofNanos(polling.poll());
    return events.stream().map(Hand::told).toList();
  }

  /** Asks, and returns how long the watch would wait then. */
  Duration pause() {
    look();
    return pause;
  }

  /** What the latest look told. */
  List<TerminalEvent> events() {
    return events;
  }

  TerminalsSnapshot snapshot() {
    return polling.snapshot();
  }

  static String told(TerminalEvent event) {
    return event.match(
        attached -> "attached " + attached.terminalName(),
        detached -> "detached " + detached.terminalName(),
        present -> "card in " + present.terminalName(),
        absent -> "card out of " + absent.terminalName(),
        down -> "down " + down.code().id(),
        back -> "back");
  }
}
