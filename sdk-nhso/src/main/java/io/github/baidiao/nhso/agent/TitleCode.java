package io.github.baidiao.nhso.agent;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The words for the codes of titles that are known: 001 to 003 confirmed by 2 to 3, the others
 * derived.
 */
final class TitleCode {
  private static final Map<String, String> WORDS = words();

  private TitleCode() {}

  private static Map<String, String> words() {
    Map<String, String> words = new HashMap<>();
    words.put("001", "ด.ช.");
    words.put("002", "ด.ญ.");
    words.put("003", "นาย");
    words.put("004", "น.ส.");
    words.put("005", "นาง");
    return Collections.unmodifiableMap(words);
  }

  static Optional<String> word(String code) {
    return Optional.ofNullable(WORDS.get(code));
  }
}
