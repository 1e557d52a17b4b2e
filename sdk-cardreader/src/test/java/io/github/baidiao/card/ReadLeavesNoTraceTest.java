package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.FaultAt;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.transport.CardTransport;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The log is an allow-list: at TRACE it names commands, and nothing of the person. */
class ReadLeavesNoTraceTest {
  private static final Logger ROOT = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level before;

  @BeforeEach
  void listen() {
    before = ROOT.getLevel();
    ROOT.setLevel(Level.TRACE);
    log.start();
    ROOT.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ROOT.detachAppender(log);
    ROOT.setLevel(before);
  }

  private String logged() {
    List<ILoggingEvent> events;
    synchronized (
        log) { // as its own appending does: threads of earlier tests may still say goodbye
      events = List.copyOf(log.list);
    }
    return events.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.joining("\n"));
  }

  private static void read(CardTransport card) {
    ThaiIdCards.over(FakeReaders.with(card)).read(ReadOptions.withPhoto());
  }

  @Test
  void traceTellsCommandsLengthsAndStatusWords() {
    read(new FakeCard(Fixtures.image("malee"), Wire.RAW_61));

    assertThat(log.list).hasSize(1 + 2 * 23);
    assertThat(log.list.get(2).getFormattedMessage())
        .matches("Fake Reader 0: INS C0, P1P2 0000, Lc 0, Le 255 -> SW 9000, 255 bytes, \\d+ us");
  }

  @Test
  void traceOfAReadHoldsNothingOfThePerson() {
    read(new FakeCard(Fixtures.image("malee"), Wire.RAW_61));

    assertThat(logged()).isNotEmpty().doesNotContain(markers("malee"));
  }

  @Test
  void traceAndExceptionOfABadReadHoldNothingOfThePerson() {
    for (int index = 1; index < 47; index++) {
      var card = new FakeCard(Fixtures.image("malee"), Wire.RAW_61);
      var cut = new FaultAt(card, index, answer -> Arrays.copyOf(answer, answer.length / 2));
      var e = catchThrowableOfType(CardException.class, () -> read(cut));

      var text = new StringWriter();
      e.printStackTrace(new PrintWriter(text, true));
      assertThat(text.toString()).doesNotContain(markers("malee"));
    }
    assertThat(logged()).doesNotContain(markers("malee"));
  }

  // What is longer than a few characters, as text and as the bytes on the wire.
  private static List<String> markers(String person) {
    var texts = new ArrayList<String>();
    collect(Fixtures.expected(person), texts);
    var image = Fixtures.image(person);
    var hex = HexFormat.of().formatHex(image, 4, 17);
    texts.addAll(List.of(hex, hex.toUpperCase(), Arrays.toString(Arrays.copyOf(image, 17))));
    return texts;
  }

  private static void collect(Map<?, ?> values, List<String> texts) {
    for (Object value : values.values()) {
      if (value instanceof Map<?, ?> inner) {
        collect(inner, texts);
      } else if (value instanceof String text && text.length() > 3) {
        texts.add(text);
      }
    }
  }
}
