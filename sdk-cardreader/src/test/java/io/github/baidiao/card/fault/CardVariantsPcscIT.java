package io.github.baidiao.card.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.pcsc.RequiresPcscd;
import io.github.baidiao.card.pcsc.VirtualReader;
import io.github.baidiao.card.pcsc.Way;
import io.github.baidiao.card.simulator.CardVariant;
import io.github.baidiao.card.simulator.CardVariants;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The 24 kinds of card, each with its ATR and protocol under a real pcscd, read both ways. */
@RequiresPcscd
@Timeout(300)
class CardVariantsPcscIT {
  private static final String PERSON = "malee";

  /** One reader is put a card in while pcscd misses the one that was pulled from the other. */
  @Test
  void everyKindOfCardIsReadWholeBothWays(VirtualReader first) {
    try (var second = VirtualReader.besides(first)) {
      var readers = List.of(first, second);
      for (int i = 0; i < CardVariants.ALL.size(); i++) {
        var variant = CardVariants.ALL.get(i);
        var reader = readers.get(i % 2);
        reader.insert(variant.card(PERSON));

        assertThat(readBothWays(variant, reader))
            .as("%s", variant)
            .allSatisfy((way, card) -> assertThat(card).isEqualTo(variant.expected(PERSON)));
        reader.pull();
      }
    }
  }

  private static Map<Way, Map<String, Object>> readBothWays(
      CardVariant variant, VirtualReader reader) {
    return Stream.of(Way.JDK, Way.WINSCARD)
        .collect(
            Collectors.toMap(
                way -> way,
                way ->
                    CardVariantsReadTest.read(
                        ThaiIdCards.over(way.readers()), variant, reader.name())));
  }
}
