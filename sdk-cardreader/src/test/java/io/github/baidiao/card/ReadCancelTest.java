package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.FaultAt;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import io.github.baidiao.card.transport.CardTransport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCancelTest {
  private final FakeCard card = new FakeCard(Fixtures.image("malee"), Wire.DATA_AT_ONCE);
  private final ThaiIdCards cards = ThaiIdCards.over(FakeReaders.with(card));

  @AfterEach
  void leaveNoInterruptBehind() {
    Thread.interrupted();
  }

  @Test
  void interruptOfTheCallerEndsTheReadWithinOneCommand() {
    Thread caller = Thread.currentThread();
    UnaryOperator<byte[]> interrupt =
        answer -> {
          caller.interrupt();
          Awaitility.await().until(() -> hasNoticed(caller));
          return answer;
        };

    var e = readFails(new FaultAt(card, 11, interrupt), ReadOptions.withPhoto());

    assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(caller.isInterrupted()).isTrue();
    assertThat(card.commands()).hasSize(12);
    assertThat(card.closed()).isTrue();
  }

  // It waits for the read, is woken, tells the read, and waits again.
  private static boolean hasNoticed(Thread caller) {
    return !caller.isInterrupted() && caller.getState() == Thread.State.TIMED_WAITING;
  }

  @Test
  void cancellationEndsTheReadBeforeTheNextCommand() {
    var cancellation = new ReadCancellation();
    var options =
        ReadOptions.builder()
            .addParts(ReadPart.PHOTO)
            .cancellation(cancellation)
            .progress(
                (done, known) -> {
                  if (done > known / 2) {
                    cancellation.cancel();
                  }
                })
            .build();

    var e = readFails(card, options);

    assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(card.commands()).hasSize(13);
    assertThat(card.closed()).isTrue();
  }

  @Test
  void cancelledReadSendsNothing() {
    var options = ReadOptions.builder().build();
    options.cancellation().cancel();

    assertThat(readFails(card, options).code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(card.commands()).isEmpty();
  }

  private static CardException readFails(CardTransport card, ReadOptions options) {
    var cards = ThaiIdCards.over(FakeReaders.with(card));
    return catchThrowableOfType(CardException.class, () -> cards.read(options));
  }

  @Test
  void interruptedThreadSendsNothing() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(cards::read)
        .isInstanceOf(CardException.class)
        .hasMessageContaining("CARD-209");
    assertThat(card.commands()).isEmpty();
  }

  /** Of malee's photo 19 reads of 255 bytes; the rest of its place is blank. */
  @ParameterizedTest
  @CsvSource({"'', 3, 551", "PHOTO, 23, 5409", "NHSO, 4, 564", "PHOTO|NHSO|ADM|CHIP, 23, 5409"})
  void progressRisesToTheEnd(String parts, int calls, int bytes) {
    List<Integer> done = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    var options = ReadOptions.builder();
    Stream.of(parts.split("\\|"))
        .filter(s -> !s.isEmpty())
        .map(ReadPart::valueOf)
        .forEach(options::addParts);

    cards.read(
        options
            .progress(
                (doneNow, knownNow) -> {
                  assertThat(doneNow).isLessThanOrEqualTo(knownNow);
                  done.add(doneNow);
                  known.add(knownNow);
                })
            .build());

    assertThat(done).hasSize(calls).isSorted().doesNotHaveDuplicates().endsWith(bytes);
    assertThat(known).isSortedAccordingTo(Comparator.reverseOrder()).endsWith(bytes);
  }

  @Test
  void exceptionOfTheWatcherEndsTheRead() {
    ReadProgress failing =
        (done, known) -> {
          throw new IllegalStateException("window closed");
        };

    assertThatThrownBy(() -> cards.read(ReadOptions.builder().progress(failing).build()))
        .hasMessage("window closed");
    assertThat(card.commands()).hasSize(2);
    assertThat(card.closed()).isTrue();
  }
}
