package io.github.baidiao.card.fault;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.fixture.CardJson;
import io.github.baidiao.card.fixture.Fixtures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of a read of everything, in one word of the table. */
final class Outcome {
  /** Malee's card, whole. */
  static final String WHOLE = "ok";

  /** The card of dao, whole, who was put in meanwhile. */
  static final String OTHER = "NEW";

  private static final List<List<String>> PARTS =
      List.of(List.of("nhso"), List.of("adm", "laserCode"), List.of("chipNumber"));

  private Outcome() {}

  /**
   * Reads, and says {@code 206} for the code CARD-206, {@link #WHOLE}, {@link #OTHER}, or {@code -}
   * for malee's card where one part is a value that says why it is not there. What is none of these
   * is told at length: it stands in no table.
   */
  static String of(ThaiIdCards cards, String reader) {
    var everything = ReadOptions.builder().from(ReadOptions.everything()).reader(reader).build();
    Map<String, Object> read;
    try {
      read = CardJson.everything(cards.read(everything));
    } catch (CardException failure) {
      return failure.code().id().replace("CARD-", "");
    } catch (RuntimeException escaped) {
      return "not coded: " + escaped;
    }
    var malee = Fixtures.expectedOfAll("malee");
    if (read.equals(malee)) {
      return WHOLE;
    }
    if (read.equals(Fixtures.expectedOfAll("dao"))) {
      return OTHER;
    }
    return PARTS.stream().anyMatch(part -> read.equals(without(malee, part)))
        ? "-"
        : "mixed: " + read;
  }

  private static Map<String, Object> without(Map<String, Object> card, List<String> keys) {
    var rest = new LinkedHashMap<>(card);
    keys.forEach(key -> rest.put(key, null));
    return rest;
  }
}
