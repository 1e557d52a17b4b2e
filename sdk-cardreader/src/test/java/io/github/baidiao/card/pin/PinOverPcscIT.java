package io.github.baidiao.card.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pcsc.PcscReaders;
import io.github.baidiao.card.pcsc.RequiresPcscd;
import io.github.baidiao.card.pcsc.VirtualReader;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.card.winscard.WinscardReaders;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Through a real pcscd: by our own binding a PIN is sent once, by the JDK's provider not at all.
 */
@RequiresPcscd
@Timeout(120)
class PinOverPcscIT {
  private final SimulatedCard malee = SimulatedCard.of(SimulatedPerson.load("malee"));
  private final Typed wrong = new Typed("1111");
  private VirtualReader reader;
  private PinRequest request;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
    request = PinRequest.builder().purpose("test").reader(virtual.name()).build();
  }

  private static CardPins over(CardReaders readers) {
    return CardPins.withUnverifiedCardProtocol(readers, new PinTries());
  }

  @Test
  void cardPutInAgainIsToldByTheEventCount() {
    CardPins pins = over(new WinscardReaders());
    reader.insert(malee);
    assertThat(pins.verify(request, wrong).errorCode()).contains(CardErrorCode.PIN_WRONG);
    assertThat(fails(pins).code()).isEqualTo(CardErrorCode.PIN_TRY_NOT_CONFIRMED);

    reader.remove();
    reader.insert(malee);

    assertThat(pins.verify(request, new Typed("0907")).errorCode()).isEmpty();
    assertThat(malee.wrongPins()).isZero();
  }

  @Test
  void jdkProviderIsRefusedBeforeAnythingIsSent() {
    reader.insert(malee);

    assertThat(fails(over(PcscReaders.jdk())).code()).isEqualTo(CardErrorCode.PIN_NOT_SUPPORTED);
  }

  // What the refusal rests on.
  @Test
  void jdkProviderSendsACommandAgainThatWasAnswered6C() {
    assertThat(answerToVerify(PcscReaders.jdk())).isNotEqualTo("6C20");
    assertThat(answerToVerify(new WinscardReaders())).isEqualTo("6C20");
  }

  private String answerToVerify(CardReaders readers) {
    byte[] verify = Arrays.copyOf(new byte[] {(byte) 0x80, 0x20, 0x01, 0x00, 0x20}, 37);
    reader.insert(malee.with(Fault.statusAt(1, 0x6C20)));
    try (var card = readers.connect(reader.name())) {
      byte[] answer = card.transmit(verify);
      return String.format("%02X%02X", answer[0], answer[1]);
    }
  }

  private CardException fails(CardPins pins) {
    var e = catchThrowableOfType(CardException.class, () -> pins.verify(request, wrong));
    assertThat(e).isNotNull();
    return e;
  }
}
