package io.github.baidiao.card.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.applet.OldLayout;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.simulator.CardVariant;
import io.github.baidiao.card.simulator.CardVariants;
import io.github.baidiao.card.simulator.SimulatedReaders;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The 24 kinds of card are read whole, each person, in this process. */
class CardVariantsReadTest {
  static final Iterable<CardVariant> VARIANTS = CardVariants.ALL;

  @ParameterizedTest
  @FieldSource("VARIANTS")
  void everyKindOfCardIsReadWhole(CardVariant variant) {
    for (Rehearsal way : Rehearsal.values()) {
      for (String person : new String[] {"somchai", "malee", "boonmee"}) {
        var readers = new SimulatedReaders();
        readers.insert(variant.card(person));

        assertThat(read(way.cards(readers), variant, SimulatedReaders.DEFAULT_READER))
            .as("%s, %s", way, person)
            .isEqualTo(variant.expected(person));
      }
    }
  }

  /** Everything, by the old map that fits. */
  static Map<String, Object> read(ThaiIdCards cards, CardVariant variant, String reader) {
    boolean oneBlock = "all-block1".equals(variant.quirks().get("oldLayout"));
    return CardJson.everything(
        cards.read(
            ReadOptions.builder()
                .from(ReadOptions.everything())
                .reader(reader)
                .oldLayout(oneBlock ? OldLayout.ALL_IN_BLOCK_1 : OldLayout.ADDRESS_IN_BLOCK_0)
                .build()));
  }
}
