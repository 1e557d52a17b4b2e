package io.github.baidiao.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.FakeCard;
import io.github.baidiao.card.fixture.FakeReaders;
import io.github.baidiao.card.fixture.Fixtures;
import io.github.baidiao.card.fixture.Wire;
import java.util.ArrayList;
import java.util.List;
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
  void interruptEndsTheReadBeforeTheNextCommand() {
    ReadProgress interruptHalfWay =
        (done, known) -> {
          if (done > known / 2) {
            Thread.currentThread().interrupt();
          }
        };
    var options = ReadOptions.builder().photo(true).progress(interruptHalfWay).build();

    var e = catchThrowableOfType(CardException.class, () -> cards.read(options));

    assertThat(e.code()).isEqualTo(CardErrorCode.READ_CANCELLED);
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(card.commands()).hasSize(13);
    assertThat(card.closed()).isTrue();
  }

  @Test
  void interruptedThreadSendsNothing() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(cards::read)
        .isInstanceOf(CardException.class)
        .hasMessageContaining("CARD-209");
    assertThat(card.commands()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"false, 3, 551", "true, 25, 5682"})
  void progressRisesToTheEnd(boolean photo, int calls, int bytes) {
    List<Integer> done = new ArrayList<>();
    List<Integer> known = new ArrayList<>();
    ReadProgress progress =
        (doneNow, knownNow) -> {
          done.add(doneNow);
          known.add(knownNow);
        };

    cards.read(ReadOptions.builder().photo(photo).progress(progress).build());

    assertThat(done).hasSize(calls).isSorted().doesNotHaveDuplicates().endsWith(bytes);
    assertThat(known).containsOnly(bytes);
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
