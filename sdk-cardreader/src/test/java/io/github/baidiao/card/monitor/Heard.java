package io.github.baidiao.card.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A listener that a test waits at: for the next event about its readers, however long it takes. */
final class Heard implements Consumer<MonitorEvent> {
  private final BlockingQueue<MonitorEvent> events = new LinkedBlockingQueue<>();
  private final Set<String> readers;

  /** Passes over what other readers of this PC do. */
  Heard(Set<String> readers) {
    this.readers = readers;
  }

  @Override
  public void accept(MonitorEvent event) {
    boolean ours =
        event.match(
            attached -> readers.contains(attached.readerName()),
            detached -> readers.contains(detached.readerName()),
            inserted -> readers.contains(inserted.insertion().readerName()),
            removed -> readers.contains(removed.insertion().readerName()),
            lost -> true,
            available -> true);
    if (ours) {
      events.add(event);
    }
  }

  /** The next event is an insertion into this reader. */
  Insertion inserted(String reader) throws InterruptedException {
    var insertion = ((MonitorEvent.CardInserted) next()).insertion();
    assertThat(insertion.readerName()).isEqualTo(reader);
    return insertion;
  }

  /** The next event is the end of this very insertion. */
  void removed(Insertion insertion) throws InterruptedException {
    assertThat(((MonitorEvent.CardRemoved) next()).insertion()).isEqualTo(insertion);
  }

  /** The next events, as many as are asked for. */
  List<String> next(int count) throws InterruptedException {
    List<String> next = new ArrayList<>();
    while (next.size() < count) {
      next.add(next().toString());
    }
    return next;
  }

  private MonitorEvent next() throws InterruptedException {
    var event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).as("an event").isNotNull();
    return event;
  }

  /** Nothing more has come. */
  void nothingElse() {
    assertThat(events).isEmpty();
  }
}
