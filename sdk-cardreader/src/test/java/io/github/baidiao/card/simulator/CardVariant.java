package io.github.baidiao.card.simulator;

import com.squareup.moshi.Moshi;
import io.github.baidiao.card.fixture.Fixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One combination of ATR, memory layout and ways of a card, which any of the bundled people can
 * have.
 *
 * @param name for the test report
 * @param atr in hexadecimal
 * @param cardVersion the layout
 * @param quirks as in a person file
 */
public record CardVariant(String name, String atr, String cardVersion, Map<String, Object> quirks) {
  private static final Path PERSONS =
      Path.of("src/main/resources/io/github/baidiao/card/simulator/persons");

  /** The card of a bundled person in this variant. */
  public SimulatedCard card(String person) {
    return SimulatedCard.of(person(person));
  }

  @SuppressWarnings("unchecked")
  public SimulatedPerson person(String person) {
    var json = new Moshi.Builder().build().adapter(Object.class);
    try {
      var file =
          (Map<String, Object>) json.fromJson(Files.readString(PERSONS.resolve(person + ".json")));
      var changed = new LinkedHashMap<>(file);
      changed.put("atr", atr);
      changed.put("cardVersion", cardVersion);
      changed.put("quirks", quirks);
      return SimulatedPerson.parse(
          json.toJson(changed).getBytes(StandardCharsets.UTF_8), CardVariant::photo);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] photo(String name) {
    try {
      return Files.readAllBytes(PERSONS.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a read of everything gives: the same as of the ordinary card but for what this variant
   * lacks. Not for dao, whose own card lacks the laser code.
   */
  public Map<String, Object> expected(String person) {
    Map<String, Object> expected = new LinkedHashMap<>(Fixtures.expectedOfAll(person));
    expected.put("cardVersion", cardVersion);
    if (old()) {
      expected.put("photoNumber", null);
    }
    if (quirks.containsKey("laserRefused")) {
      expected.put("laserCode", null);
      expected.put("adm", null);
    }
    if (quirks.containsKey("chipNumberRefused")) {
      expected.put("chipNumber", null);
    }
    return expected;
  }

  /** Whether its ATR offers T=1 first. */
  public boolean t1() {
    return AnswerToReset.of(HexFormat.of().parseHex(atr)).t1();
  }

  /** Whether its layout is one of the two old ones. */
  public boolean old() {
    return cardVersion.equals("0002");
  }

  @Override
  public String toString() {
    return name;
  }
}
