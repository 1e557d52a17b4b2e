package io.github.baidiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The counts that docs/benchmarks.md gives. */
class PlanCountsTest {

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void allTextTakesFourCommandsAndUsuallyTen(String person) {
    assertThat(Report.ours(person, Parts.TEXT).commands()).isEqualTo(4);
    assertThat(Report.usual(person, Parts.TEXT).commands()).isEqualTo(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"somchai", "malee", "boonmee", "dao"})
  void photoIncludedOursNeverTakesMoreThan26CommandsAndTheUsualAlways30(String person) {
    assertThat(Report.ours(person, Parts.WHOLE).commands()).isLessThanOrEqualTo(26);
    assertThat(Report.usual(person, Parts.WHOLE).commands()).isEqualTo(30);
  }

  @Test
  void usualPlanGivesWhatItsReadersGive() {
    try (var card = Link.simulated("dao").connect(SimulatedReaders.DEFAULT_READER)) {
      var reading = UsualPlan.read(card, true);

      assertThat(reading.fields()).hasSize(9).first().isEqualTo("5100000000043");
      assertThat(reading.photo()).extracting(ByteBuffer::remaining).isEqualTo(5100);
    }
  }

  @Test
  void charactersOnTheWireAreThoseOfIso7816() {
    // READ: header, procedure byte, two data bytes, status; GET RESPONSE: the same with 255.
    assertThat(Tally.charactersOf(new byte[7], new byte[2])).isEqualTo(10);
    assertThat(Tally.charactersOf(new byte[5], new byte[257])).isEqualTo(263);
    assertThat(Tally.charactersOf(new byte[5], new byte[2])).isEqualTo(7);
  }
}
