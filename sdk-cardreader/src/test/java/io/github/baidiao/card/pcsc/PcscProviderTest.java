package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.transport.CardReader;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

/** A provider that is handed in, and what only a service like that of Windows does. */
class PcscProviderTest {
  private static final String READER = "ACS ACR39U ICC Reader 0";

  private final FakePcsc pcsc = new FakePcsc();
  private final PcscReaders readers = PcscReaders.over(pcsc.provider());

  @Test
  void serviceThatStoppedWithTheLastReaderIsFoundAgainWithTheNext() {
    pcsc.plug(READER);
    assertThat(readers.list()).containsExactly(CardReader.of(READER, true));

    pcsc.unplug(READER);
    assertThatThrownBy(readers::list)
        .hasMessageContaining("SCARD_E_SERVICE_STOPPED")
        .extracting(e -> ((CardException) e).code())
        .isEqualTo(CardErrorCode.PCSC_UNAVAILABLE);

    pcsc.plug(READER);
    assertThat(readers.list()).containsExactly(CardReader.of(READER, true));
  }

  @Test
  void serviceThatStoppedAndStartedInBetweenIsNotNoticed() {
    pcsc.plug(READER);
    readers.list();
    pcsc.unplug(READER);
    pcsc.plug(READER);

    assertThat(readers.connect(READER).atr()).isNotEmpty();
  }

  @Test
  void serviceThatStartsAfterTheProgramIsFound() {
    assertThatThrownBy(readers::list).isInstanceOf(CardException.class);
    pcsc.plug(READER);
    assertThat(readers.list()).hasSize(1);
  }

  @Test
  void cardThatAnotherProgramHoldsForAnInstantIsConnected() {
    pcsc.plug(READER);
    pcsc.sharingViolations = 2;
    assertThat(readers.connect(READER).atr()).isNotEmpty();
  }

  @Test
  void providerThatIsNotThereIsUnavailable() {
    var none =
        PcscReaders.over(
            () -> {
              throw new NoSuchAlgorithmException("nothing of that type");
            });
    assertThatThrownBy(none::list).hasMessageContaining("no PC/SC provider");
  }
}
