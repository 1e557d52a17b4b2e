package io.github.baidiao.card.fault;

import static io.github.baidiao.card.fault.Rehearsal.card;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.fault.FaultTable.Cell;
import io.github.baidiao.card.pcsc.RequiresPcscd;
import io.github.baidiao.card.pcsc.VirtualReader;
import io.github.baidiao.card.pcsc.Way;
import io.github.baidiao.card.simulator.Fault;
import io.github.baidiao.card.simulator.SimulatedCard;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The table over a real pcscd, both ways: at one command of each kind, at every command in
 * .ci/endurance. A card costs pcscd half a second to come, so that as much as can goes wrong with
 * one; at which of its commands is known from the same reads in this process.
 */
@RequiresPcscd
@ParameterizedClass
@EnumSource(
    value = Way.class,
    names = {"JDK", "WINSCARD"})
@Timeout(600)
class FaultMatrixPcscIT {
  private static final boolean EVERY_COMMAND = Boolean.getBoolean("baidiao.endurance");

  /** How many commands the JDK sends before it gives up depends on its version. */
  private static final Set<Wrong> ENDLESS = EnumSet.of(Wrong.ENDLESS_61, Wrong.ENDLESS_6C);

  @Parameter Way way;

  private VirtualReader reader;
  private ThaiIdCards cards;
  private Rehearsal rehearsal;

  @BeforeEach
  void take(VirtualReader virtual) {
    reader = virtual;
    cards = ThaiIdCards.over(way.readers());
    rehearsal = way == Way.JDK ? Rehearsal.FETCHED : Rehearsal.PLAIN;
  }

  @Test
  void cardThatStaysInGivesItsWholeRecordOrOneCodeAndIsReadAgain() {
    // Over vpcd a mute card leaves, and a card cannot tell PC/SC of another program's reset.
    var cells =
        EnumSet.range(Wrong.SW_6F00, Wrong.SELECTION_LOST).stream()
            .filter(wrong -> way != Way.JDK || !ENDLESS.contains(wrong))
            .flatMap(wrong -> cells(wrong).stream())
            .toList();
    var malee = card("malee");
    int before = 0;
    for (Cell cell : cells) {
      malee = malee.with(cell.wrong().at(before + cell.command(), malee));
      before += rehearsal.commandsAt(cell);
      // Nothing else ends an endless card but a reset, or to be without power for a moment.
      malee = malee.with(Fault.selectionLostAt(before + 1));
      before += clean();
    }
    reader.insert(malee);

    allHold(cells, Outcome.WHOLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Wrong.class,
      names = {"ENDLESS_61", "ENDLESS_6C"})
  void endlessCardIsGivenUpAndReadWhenItIsPutInAgain(Wrong endless) {
    if (!EVERY_COMMAND && way == Way.WINSCARD) {
      return; // among those that stay in
    }
    Cell cell = cells(endless).get(3);
    var malee = card("malee").with(endless.at(cell.command(), card("dao")));
    reader.insert(malee);
    assertThat(read(reader)).isEqualTo(cell.outcome());

    reader.insert(malee);
    assertThat(read(reader)).isEqualTo(Outcome.WHOLE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Wrong.class,
      names = {"SWAPPED", "SWAPPED_SELECTED"})
  void cardSwappedUnnoticedIsNeverMixedWithTheOtherAndTheOtherIsRead(Wrong wrong) {
    var cells = cells(wrong);
    // From the last to the first: malee for dao while she is read, dao for malee before the next.
    SimulatedCard malee = card("malee");
    for (int i = cells.size() - 1; i >= 0; i--) {
      Cell cell = cells.get(i);
      int ofDao = rehearsal.commandsAt(cell) - (cell.command() - 1);
      int next = ofDao + rehearsal.commandsOfTheOther() + 1;
      var dao = card("dao").with(Fault.swappedAt(next, malee));
      malee = card("malee").with(wrong.at(cell.command(), dao));
    }
    reader.insert(malee);

    allHold(cells, Outcome.OTHER);
  }

  /** One reader is put a card in while pcscd misses the one that was pulled from the other. */
  @Test
  void pulledCardIsRemovedAndTheNextOneIsRead() {
    try (var second = VirtualReader.besides(reader)) {
      var readers = new ArrayList<>(List.of(reader, second));
      var cells = cells(Wrong.PULLED);
      int step = EVERY_COMMAND ? 1 : way == Way.WINSCARD ? 2 : 6;
      for (int i = 0; i < cells.size(); i += step) {
        var cell = cells.get(i);
        readers.get(0).insert(card("malee").with(Fault.pulledAt(clean() + cell.command())));
        assertThat(read(readers.get(0))).as("before %s", cell).isEqualTo(Outcome.WHOLE);
        assertThat(read(readers.get(0))).as("%s", cell).isEqualTo(cell.outcome());
        readers.add(readers.remove(0));
      }
    }
  }

  private void allHold(List<Cell> cells, String next) {
    var expected = new LinkedHashMap<String, String>();
    var actual = new LinkedHashMap<String, String>();
    for (Cell cell : cells) {
      expected.put(cell.toString(), cell.outcome() + ", then " + next);
      actual.put(cell.toString(), read(reader) + ", then " + read(reader));
    }
    assertThat(actual).containsExactlyEntriesOf(expected);
  }

  private int clean() {
    return rehearsal.row(Wrong.PULLED).size();
  }

  private List<Cell> cells(Wrong wrong) {
    Set<List<Object>> kinds = new HashSet<>();
    return rehearsal.row(wrong).stream()
        .filter(cell -> EVERY_COMMAND || kinds.add(List.of(cell.place(), cell.outcome())))
        .toList();
  }

  private String read(VirtualReader from) {
    return Outcome.of(cards, from.name());
  }
}
