package io.github.baidiao.examples.stationagent.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CardBoardTest {
  private final SimulatedReaders readers = new SimulatedReaders();
  private final CardDesk desk = CardDesk.open(readers, Optional.empty(), Duration.ofSeconds(20));
  private final ScheduledExecutorService worker = Executors.newScheduledThreadPool(1);
  private final CardBoard board =
      new CardBoard(desk, SocketSettings.defaults(), worker, failure -> {});

  @AfterEach
  void close() {
    board.close();
    desk.close();
    worker.shutdownNow();
  }

  @Test
  void oneWhoseConnectionBreaksWhileItIsToldKeepsNobodyElseFromHearing() {
    Told breaks = new Told(true);
    Told stays = new Told(false);
    board.join(breaks);
    board.join(stays);

    readers.insert(SimulatedCard.of(SimulatedPerson.load("somchai")));
    Awaitility.await().until(() -> stays.events.contains("CardInserted"));
    readers.remove();
    Awaitility.await().until(() -> stays.events.contains("CardRemoved"));

    assertThat(breaks.events).contains("CardInserted").doesNotContain("CardRemoved");
  }

  private final class Told implements CardBoard.Listener {
    final List<String> events = new CopyOnWriteArrayList<>();
    private final boolean leaves;

    Told(boolean leaves) {
      this.leaves = leaves;
    }

    @Override
    public void changed(MonitorEvent event) {
      events.add(event.getClass().getSimpleName());
      if (leaves && event instanceof MonitorEvent.CardInserted) {
        board.leave(this);
      }
    }

    @Override
    public void read(Insertion insertion, ReadResult result) {}

    @Override
    public boolean wantsEveryCard() {
      return false;
    }
  }
}
