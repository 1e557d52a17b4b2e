package io.github.baidiao.card.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.fault.FaultTable.Cell;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.card.transport.CardReaders;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads in this process, over one of the two ways that commands reach a card. */
enum Rehearsal {
  PLAIN(FaultTable.PLAIN, readers -> readers),
  FETCHED(FaultTable.FETCHED, LikeTheJdk::new);

  final FaultTable table;
  private final UnaryOperator<CardReaders> way;

  Rehearsal(FaultTable table, UnaryOperator<CardReaders> way) {
    this.table = table;
    this.way = way;
  }

  ThaiIdCards cards(CardReaders readers) {
    return ThaiIdCards.over(way.apply(readers));
  }

  /** The row of the table, a cell for each command that a read of malee's card takes. */
  List<Cell> row(Wrong wrong) {
    return table.row(wrong, Place.of(commands(card("malee"), Outcome.WHOLE)));
  }

  /** How many commands reach the cards while this happens. */
  int commandsAt(Cell cell) {
    var card = card("malee").with(cell.wrong().at(cell.command(), card("dao")));
    return commands(card, cell.outcome()).size();
  }

  /** How many commands a read of dao's card takes. */
  int commandsOfTheOther() {
    return commands(card("dao"), Outcome.OTHER).size();
  }

  private List<String> commands(SimulatedCard card, String outcome) {
    var readers = new SimulatedReaders();
    readers.insert(card);
    var wire = new OnTheWire(readers);
    assertThat(Outcome.of(cards(wire), SimulatedReaders.DEFAULT_READER)).isEqualTo(outcome);
    return wire.commands();
  }

  static SimulatedCard card(String person) {
    return SimulatedCard.of(SimulatedPerson.load(person));
  }
}
