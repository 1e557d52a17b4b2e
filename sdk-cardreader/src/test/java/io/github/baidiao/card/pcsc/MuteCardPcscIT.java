package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.pin.CardPins;
import io.github.baidiao.card.pin.PinRequest;
import io.github.baidiao.card.pin.PinTries;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A card that takes a command and never answers, through a real pcscd. */
@RequiresPcscd
@ParameterizedClass
@EnumSource(names = {"JDK", "WINSCARD"})
@Timeout(120)
class MuteCardPcscIT {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  @Parameter Way way;

  private final SimulatedCard somchai = SimulatedCard.of(SimulatedPerson.load("somchai"));

  @Test
  void muteCardLetsTheProgramGoAndNobodyWaitsForItTwice(VirtualReader reader) {
    var options = ReadOptions.builder().reader(reader.name()).commandTimeout(PATIENCE).build();
    var request =
        PinRequest.builder().purpose("test").reader(reader.name()).commandTimeout(PATIENCE).build();
    reader.insert(somchai.with(Fault.muteAt(2, Duration.ofHours(1))));
    try {
      fails(CardErrorCode.CARD_TIMEOUT, () -> ThaiIdCards.over(way.readers()).read(options));

      // Each with an entry of its own, as a program makes them.
      fails(CardErrorCode.READER_BLOCKED, () -> ThaiIdCards.over(way.readers()).read(options));
      var pins = CardPins.withUnverifiedCardProtocol(way.readers(), new PinTries());
      fails(CardErrorCode.READER_BLOCKED, () -> pins.verify(request, ask -> Optional.empty()));
    } finally {
      reader.pull();
    }
    reader.insert(somchai);

    await()
        .ignoreExceptionsInstanceOf(CardException.class)
        .until(() -> ThaiIdCards.over(way.readers()).read(options).statistics() != null);
  }

  private static void fails(CardErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(CardException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
