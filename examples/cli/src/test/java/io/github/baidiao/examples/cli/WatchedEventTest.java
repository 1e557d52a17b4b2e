package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.monitor.CardMonitor;
import io.github.baidiao.card.monitor.MonitorEvent;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class WatchedEventTest {
  private static final Instant NOON = Instant.parse("2026-01-05T05:00:00.123456789Z");

  private final SimulatedReaders readers = new SimulatedReaders("A");
  private final BlockingQueue<MonitorEvent> events = new LinkedBlockingQueue<>();
  private final CardMonitor monitor = CardMonitor.start(readers, events::add);

  @AfterEach
  void stop() {
    monitor.close();
  }

  @Test
  void everyCaseIsALineOfTheSchema() throws Exception {
    assertThat(next())
        .isEqualTo(
            """
            {"time":"2026-01-05T05:00:00.123Z","event":"serviceAvailable","reader":null,\
            "insertion":null,"error":null,"snapshot":{"serviceAvailable":true,"readers":\
            [{"name":"A","cardPresent":false,"insertion":null}]}}
            """);
    assertThat(next()).contains("\"event\":\"readerAttached\",\"reader\":\"A\",\"insertion\":null");
    readers.insert(SimulatedCard.of(SimulatedPerson.load("dao")));
    assertThat(next())
        .contains("\"event\":\"cardInserted\",\"reader\":\"A\",\"insertion\":1,\"error\":null")
        .contains("[{\"name\":\"A\",\"cardPresent\":true,\"insertion\":1}]");
    readers.stopService();
    assertThat(next())
        .contains("\"event\":\"serviceLost\",\"reader\":null,\"insertion\":null")
        .contains("\"error\":{\"code\":\"CARD-101\",\"advice\":\"FIX_CONFIG\",\"th\":")
        .contains("\"snapshot\":{\"serviceAvailable\":false,\"readers\":[]}}");
    assertThat(next()).contains("\"event\":\"cardRemoved\",\"reader\":\"A\",\"insertion\":1");
    assertThat(next()).contains("\"event\":\"readerDetached\",\"reader\":\"A\"");
  }

  private String next() throws InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            out,
            OutputStream.nullOutputStream(),
            Map.of(),
            StandardCharsets.UTF_8,
            false,
            false);
    MonitorEvent event = events.poll(30, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    Output.of(shell).showLine(WatchedEvent.json(event, NOON));
    String line = out.toString(StandardCharsets.UTF_8);
    Schemas.assertFits("card-watch", line);
    return line;
  }
}
