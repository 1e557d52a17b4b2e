package io.github.baidiao.card.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pace of a real card; the microseconds here were computed by hand from ISO/IEC 7816-3. */
class PaceTest {
  private static final String SELECT = "00A4040008A000000054480001";

  @ParameterizedTest(name = "{3}: {1} bytes and {2} bytes")
  @CsvSource(
      textBlock =
          """
          # 12 bits x 16 cycles / 4 MHz = 48 us a byte; 5 + 1 + 2 + 2 bytes, 5 + 1 + 255 + 2
          3B799600005448204E4944203138,   7,   2,    480, READ at TA1 96
          3B799600005448204E4944203138,   5, 257,  12624, GET RESPONSE at TA1 96
          3B799600005448204E4944203138,   4,   2,    336, a status word alone
          # 31 cycles: 93 us
          3B781800005448204E49442039,     5, 257,  24459, GET RESPONSE at TA1 18
          # 372 cycles: 1116 us
          3B6800005448204E49442036,       7,   2,  11160, READ without TA1
          3B6800005448204E49442036,       5, 257, 293508, GET RESPONSE without TA1
          # T=1: 7 + 4 and 257 + 2 x 4 + 4 bytes of 48 us
          3B99968131FE455448204E494420313852, 7, 257, 13440, READ at T=1
          # FF is reserved: as without TA1
          3B79FF00005448204E4944203138,   4,   2,   7812, reserved TA1
          """)
  void bytesOnTheWireTakeTheirTime(String atr, int command, int answer, long micros, String what) {
    assertThat(new WireTime(Hex.bytes(atr)).of(command, answer))
        .as(what)
        .isEqualTo(Duration.ofNanos(micros * 1000));
  }

  @ParameterizedTest
  @CsvSource({"3B, false", "3BFF, false", "3B80, false", "3B8081, true", "3B8001, true"})
  void atrThatEndsTooEarlyIsTakenAsFarAsItGoes(String atr, boolean t1) {
    assertThat(AnswerToReset.of(Hex.bytes(atr)).t1()).isEqualTo(t1);
    assertThat(AnswerToReset.of(Hex.bytes(atr)).cyclesPerBit()).isEqualTo(372);
  }

  @Test
  void whatOneWaitOversleepsTheNextOnesMakeUpFor() {
    Stay stay = new Stay(SimulatedCard.ofAnotherKind());
    Reaction reaction = Reaction.answered(new byte[2]).after(Duration.ofNanos(1000));

    assertThat(stay.nanosFor(reaction)).isEqualTo(1000);
    stay.waited(reaction, 1700);
    assertThat(stay.nanosFor(reaction)).isEqualTo(300);
    stay.waited(reaction, 400);
    assertThat(stay.nanosFor(reaction)).isEqualTo(900);
  }

  @Test
  void longPauseOfTheMachineIsNotMadeUpFor() {
    Stay stay = new Stay(SimulatedCard.ofAnotherKind());
    Reaction reaction = Reaction.answered(new byte[2]).after(Duration.ofMillis(10));
    stay.waited(reaction, Duration.ofSeconds(1).toNanos());
    assertThat(stay.nanosFor(reaction)).isEqualTo(Duration.ofMillis(5).toNanos());
  }

  @Test
  void cardAtItsOwnPaceTakesItsTime() {
    var readers = new SimulatedReaders();
    readers.insert(SimulatedCard.of(SimulatedPerson.load("somchai")).atTheCardsOwnPace());
    try (var card = new Wire(readers.connect(SimulatedReaders.DEFAULT_READER))) {
      long start = System.nanoTime();
      for (int i = 0; i < 50; i++) {
        card.send(SELECT); // 16 bytes of 48 us: 38.4 ms in all, less 5
      }
      assertThat(System.nanoTime() - start).isBetween(33_400_000L, 5_000_000_000L);
    }
  }

  @Test
  void workOfTheCardComesOnTop() {
    SimulatedCard card =
        SimulatedCard.of(SimulatedPerson.load("somchai"))
            .atTheCardsOwnPace()
            .slowedBy(Duration.ofMillis(3));
    assertThat(card.react(Hex.bytes(SELECT)).delay()).isEqualTo(Duration.ofNanos(3_768_000));
  }
}
