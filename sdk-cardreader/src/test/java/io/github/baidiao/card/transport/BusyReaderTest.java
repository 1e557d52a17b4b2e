package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class BusyReaderTest {
  private int tries;

  @Test
  void readerThatStaysBusyIsGivenUp() {
    assertThatThrownBy(() -> connect(Duration.ofMillis(150), CardErrorCode.READER_BUSY))
        .isInstanceOf(CardException.class);
    assertThat(tries).isBetween(2, 3);
  }

  @Test
  void waitOfZeroIsOneTry() {
    assertThatThrownBy(() -> connect(Duration.ZERO, CardErrorCode.READER_BUSY))
        .isInstanceOf(CardException.class);
    assertThat(tries).isOne();
  }

  @Test
  void anyOtherFailureIsNotTriedAgain() {
    assertThatThrownBy(() -> connect(Duration.ofSeconds(5), CardErrorCode.NO_CARD))
        .isInstanceOf(CardException.class);
    assertThat(tries).isOne();
  }

  @Test
  void interruptEndsTheTryingAndIsKept() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> connect(Duration.ofSeconds(5), CardErrorCode.READER_BUSY))
        .isInstanceOf(CardException.class);
    assertThat(tries).isOne();
    assertThat(Thread.interrupted()).isTrue();
  }

  private void connect(Duration atMost, CardErrorCode failure) {
    Supplier<CardTransport> fails =
        () -> {
          tries++;
          throw new CardException(failure);
        };
    new BusyReader(atMost).connect(fails);
  }
}
