package io.github.baidiao.card.fault;

import static io.github.baidiao.card.fault.Rehearsal.card;
import static io.github.baidiao.card.simulator.SimulatedReaders.DEFAULT_READER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.fault.FaultTable.Cell;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can go wrong at every command of a read of everything, in this process. */
class FaultMatrixTest {

  static Stream<Arguments> rows() {
    return Stream.of(Rehearsal.values())
        .flatMap(way -> Stream.of(Wrong.values()).map(wrong -> Arguments.of(way, wrong)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void readIsAWholeCardOrOneCodeAndTheNextReadIsRight(Rehearsal way, Wrong wrong) {
    var expected = new LinkedHashMap<Cell, String>();
    var actual = new LinkedHashMap<Cell, String>();
    for (Cell cell : way.row(wrong)) {
      expected.put(cell, cell.outcome() + ", then " + (wrong.swaps() ? Outcome.OTHER : "ok"));
      actual.put(cell, readTwice(way, cell));
    }

    assertThat(actual).hasSizeGreaterThan(50).isEqualTo(expected);
  }

  private static String readTwice(Rehearsal way, Cell cell) {
    var malee = card("malee").with(cell.wrong().at(cell.command(), card("dao")));
    var readers = new SimulatedReaders();
    readers.insert(malee);
    var cards = way.cards(readers);
    String faulty = Outcome.of(cards, DEFAULT_READER);
    if (readers.card(DEFAULT_READER).isEmpty()) {
      readers.insert(malee);
    }
    return faulty + ", then " + Outcome.of(cards, DEFAULT_READER);
  }
}
