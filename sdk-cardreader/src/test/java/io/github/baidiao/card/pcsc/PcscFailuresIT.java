package io.github.baidiao.card.pcsc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the JDK throws where our own connection cannot be brought to it. */
@RequiresPcscd
@Timeout(180)
class PcscFailuresIT {

  @Test
  void cardResetByAnotherProcessIsReset(VirtualReader reader) throws Exception {
    reader.insert(SimulatedCard.of(SimulatedPerson.load("somchai")));
    // Our own connections hold a transaction, which keeps others from resetting the card.
    var card = reader.terminal().connect("*");
    OtherProcess.resets(reader);

    assertThatThrownBy(card::beginExclusive)
        .extracting(failure -> PcscFailures.code((Exception) failure))
        .isEqualTo(CardErrorCode.CARD_RESET);
    card.disconnect(false);
  }
}
