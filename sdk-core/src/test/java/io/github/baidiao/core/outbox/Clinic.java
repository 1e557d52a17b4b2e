package io.github.baidiao.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** A queue in a file with one receiver of visits, a clock set by hand and a listener. */
final class Clinic implements AutoCloseable {
  final HandClock clock = new HandClock();
  final Receiver phr = new Receiver(Receiver.PHR);
  final List<OutboxEvent> events = Collections.synchronizedList(new ArrayList<>());
  final Path file;
  final LaneSettings lane;
  final OutboxSettings settings;
  Outbox outbox;

  Clinic(Path folder) {
    this(folder, LaneSettings.builder().build());
  }

  Clinic(Path folder, LaneSettings lane) {
    this.file = folder.resolve("outbox.db");
    this.lane = lane;
    this.settings =
        OutboxSettings.builder().clock(clock).random(new Random(7)).listener(events::add).build();
    this.outbox = open();
    outbox.register(phr, lane);
  }

  /** Opens the same file once more, as another program, which sends nothing by itself. */
  Outbox open() {
    return Outbox.over(
        JdbcStore.onFile(file, OutboxTable.standard(), clock),
        KeyFile.at(file.resolveSibling("outbox.key")),
        settings,
        clock);
  }

  /** What the same program is after a crash: all that was in memory is gone. */
  void restart() {
    outbox.close();
    outbox = open();
    outbox.register(phr, lane);
  }

  static OutboxMessage visit(String reference, long version) {
    return message(reference, version, reference + " v" + version).build();
  }

  static OutboxMessage.Builder message(String reference, long version, String payload) {
    return OutboxMessage.builder()
        .lane(Receiver.PHR)
        .reference(reference)
        .version(version)
        .payload(payload.getBytes(StandardCharsets.UTF_8));
  }

  /** Queues a visit and returns its id. */
  String queued(String reference, long version) {
    return queued(visit(reference, version));
  }

  String queued(OutboxMessage message) {
    return outbox
        .enqueue(message)
        .match(
            Enqueued.Queued::id,
            already -> {
              throw new AssertionError(already);
            });
  }

  OutboxEntry entry(String id) {
    return outbox.entry(id).orElseThrow();
  }

  EntryState state(String id) {
    return entry(id).state();
  }

  /** Lets time pass and sends what is due then. */
  DrainSummary later(Duration time) {
    clock.forward(time);
    return outbox.drainOnce();
  }

  void assertEvents(String... texts) {
    assertThat(events.stream().map(OutboxEvent::toString).collect(Collectors.toList()))
        .containsExactly(texts);
  }

  @Override
  public void close() {
    outbox.close();
  }
}
