package io.github.baidiao.card.simulator;

import static io.github.baidiao.card.simulator.SimulatedReaders.DEFAULT_READER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import io.github.baidiao.core.testing.OwnThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers plugged in and out, and the service behind them stopped and started. */
@Timeout(120)
class ReadersComeAndGoTest {
  private static final String SELECT = "00A4040008A000000054480001";

  private final SimulatedReaders readers = new SimulatedReaders();
  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));

  @Test
  void attachedReaderComesLast() {
    readers.attach("second");
    assertThat(readers.list())
        .extracting(CardReader::name)
        .containsExactly(DEFAULT_READER, "second");
  }

  @Test
  void readerOfANameThatIsThereIsRefused() {
    assertThatThrownBy(() -> readers.attach(DEFAULT_READER))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void detachedReaderTakesItsCardAndConnectionWithIt() {
    readers.insert(somchai);
    var wire = new Wire(readers.connect(DEFAULT_READER));
    readers.detach(DEFAULT_READER);

    assertThat(readers.list()).isEmpty();
    fails(CardErrorCode.READER_NOT_FOUND, () -> wire.send(SELECT));
    fails(CardErrorCode.READER_NOT_FOUND, () -> readers.connect(DEFAULT_READER));

    readers.attach(DEFAULT_READER);
    assertThat(readers.card(DEFAULT_READER)).isEmpty();
  }

  @Test
  void detachingEndsTheWaitForASlowCard() {
    readers.insert(somchai.slowedBy(Duration.ofHours(1)));
    var wire = new Wire(readers.connect(DEFAULT_READER));
    var answer = CompletableFuture.supplyAsync(() -> wire.send(SELECT), OwnThread.EACH);
    readers.detach(DEFAULT_READER);

    assertThatThrownBy(answer::join).hasCauseInstanceOf(CardException.class);
  }

  @Test
  void stoppedServiceFailsEveryCall() {
    readers.insert(somchai);
    var wire = new Wire(readers.connect(DEFAULT_READER));
    readers.stopService();

    fails(CardErrorCode.PCSC_UNAVAILABLE, readers::list);
    fails(CardErrorCode.PCSC_UNAVAILABLE, () -> readers.connect(DEFAULT_READER));
    fails(CardErrorCode.PCSC_UNAVAILABLE, () -> wire.send(SELECT));
  }

  @Test
  void startedServiceShowsWhatIsThereNowAndOldConnectionsStayDead() {
    readers.insert(somchai);
    var wire = new Wire(readers.connect(DEFAULT_READER));
    readers.stopService();
    readers.attach("second");
    readers.startService();

    assertThat(readers.list()).extracting(CardReader::cardPresent).containsExactly(true, false);
    fails(CardErrorCode.PCSC_UNAVAILABLE, () -> wire.send(SELECT));
    assertThat(new Wire(readers.connect(DEFAULT_READER)).send(SELECT)).isEqualTo("610A");
  }

  @Test
  void everyCardThatComesOrGoesIsCounted() {
    assertThat(events()).isZero();
    readers.remove();
    assertThat(events()).as("nothing was in it").isZero();
    readers.insert(somchai);
    assertThat(events()).isOne();
    readers.insert(somchai);
    assertThat(events()).as("pulled and put in again").isEqualTo(3);
    readers.stopService();
    readers.startService();
    assertThat(events()).isZero();
  }

  private int events() {
    return readers.list().get(0).eventCount().orElseThrow();
  }

  private static void fails(CardErrorCode code, ThrowingCallable action) {
    assertThatThrownBy(action)
        .isInstanceOfSatisfying(CardException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
