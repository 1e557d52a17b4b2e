package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.core.testing.OwnThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole reads beside other programs, beside a card that stays mute, and of two cards at once. */
@RequiresPcscd
@ParameterizedClass
@EnumSource(
    value = Way.class,
    names = {"JDK", "WINSCARD"})
@Timeout(120)
class SharedCardPcscIT {
  // The common pool of a machine with two cores has a single one.

  private static final Duration SHORT = Duration.ofSeconds(1);

  @Parameter Way way;

  private VirtualReader reader;
  private ThaiIdCards cards;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
    cards = ThaiIdCards.over(way.readers());
  }

  /** It waits for our transaction, so that nothing is reset before the last command. */
  @Test
  void cardThatAnotherProgramResetsIsReadWholeBeforeAndAfter() throws IOException {
    reader.insert(card("malee").slowedBy(Duration.ofMillis(2)));
    var other = new AtomicReference<OtherProcess>();
    var disturbed =
        ReadOptions.builder()
            .from(options(reader))
            .progress((done, known) -> other.updateAndGet(this::orOneThatWillReset))
            .build();

    assertThat(CardJson.withPhoto(cards.read(disturbed))).isEqualTo(Fixtures.expected("malee"));
    try (var reset = other.get()) {
      reset.hasReset();
    }
    isReadWhole("malee", reader);
  }

  private OtherProcess orOneThatWillReset(OtherProcess started) {
    try {
      return started == null ? OtherProcess.willReset(reader) : started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void transactionOfAnotherProgramBlocksTheReaderNoLongerThanTheCommandTimeout()
      throws IOException {
    reader.insert(card("malee"));
    try (var other = OtherProcess.holds(reader)) {
      assertThat(other.running()).isTrue();
      long start = System.nanoTime();
      assertThat(readFails(reader)).isEqualTo(CardErrorCode.READER_BLOCKED);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(SHORT, SHORT.plusSeconds(20));
    }
    soonIsReadWhole("malee", reader);
  }

  @Test
  void muteCardIsGivenUpAndHarmsOnlyItsOwnReaderUntilItIsPulled() {
    try (var second = VirtualReader.besides(reader)) {
      second.insert(card("dao"));
      reader.insert(card("malee").with(Fault.muteAt(4, Duration.ofHours(1))));

      long start = System.nanoTime();
      assertThat(readFails(reader)).isEqualTo(CardErrorCode.CARD_TIMEOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(SHORT, SHORT.plusSeconds(20));

      if (way == Way.WINSCARD) {
        isReadWhole("dao", second);
        long again = System.nanoTime();
        assertThat(readFails(reader)).isEqualTo(CardErrorCode.READER_BLOCKED);
        assertThat(Duration.ofNanos(System.nanoTime() - again)).isLessThan(SHORT);
      } else {
        // The JDK has one context for all: not even the list of readers comes back.
        assertThat(readFails(second)).isEqualTo(CardErrorCode.READER_BLOCKED);
      }

      reader.pull();
      soonIsReadWhole("dao", second);
      reader.insert(card("malee"));
      soonIsReadWhole("malee", reader);
    }
  }

  /** Each waits after its first answer until the other has one, both cards in transactions. */
  @Test
  void twoCardsAreReadAtTheSameTime() {
    try (var second = VirtualReader.besides(reader)) {
      second.insert(card("dao"));
      reader.insert(card("malee"));
      var both = new CountDownLatch(2);

      var dao = CompletableFuture.supplyAsync(() -> readBeside(both, second), OwnThread.EACH);
      var malee = CompletableFuture.supplyAsync(() -> readBeside(both, reader), OwnThread.EACH);

      assertThat(dao.join()).isEqualTo(Fixtures.expected("dao"));
      assertThat(malee.join()).isEqualTo(Fixtures.expected("malee"));
    }
  }

  private Map<String, Object> readBeside(CountDownLatch both, VirtualReader from) {
    var meeting =
        ReadOptions.builder().from(options(from)).progress((done, known) -> meet(both)).build();
    return CardJson.withPhoto(cards.read(meeting));
  }

  private static void meet(CountDownLatch both) {
    both.countDown();
    try {
      both.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static SimulatedCard card(String person) {
    return SimulatedCard.of(SimulatedPerson.load(person));
  }

  private static ReadOptions options(VirtualReader reader) {
    return ReadOptions.builder().reader(reader.name()).addParts(ReadPart.PHOTO).build();
  }

  private void isReadWhole(String person, VirtualReader from) {
    assertThat(CardJson.withPhoto(cards.read(options(from)))).isEqualTo(Fixtures.expected(person));
  }

  /** The call that hung has to come back first. */
  private void soonIsReadWhole(String person, VirtualReader from) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .ignoreException(CardException.class)
        .untilAsserted(() -> isReadWhole(person, from));
  }

  private CardErrorCode readFails(VirtualReader from) {
    var briefly = ReadOptions.builder().from(options(from)).commandTimeout(SHORT).build();
    var e = catchThrowableOfType(CardException.class, () -> cards.read(briefly));
    assertThat(e).isNotNull();
    return (CardErrorCode) e.code();
  }
}
