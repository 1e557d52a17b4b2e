package io.github.baidiao.examples.jhcis.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;

/** The report's words in one language. Immutable. */
final class Wording {
  static final Wording THAI = new Wording("doctor_th.properties");
  static final Wording ENGLISH = new Wording("doctor_en.properties");

  private final PropertyResourceBundle words;

  // Java 8 reads bundles as ISO 8859-1; ours are UTF-8, so that a Thai reader can proof-read them.
  private Wording(String file) {
    try (InputStream in = Wording.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      words = new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Wording in(Locale locale) {
    return "th".equals(locale.getLanguage()) ? THAI : ENGLISH;
  }

  String of(String key) {
    return words.getString(key);
  }

  /** Returns the words for a fact, or its own name where that needs none. */
  String ofFact(String name) {
    String key = "fact." + name;
    return words.containsKey(key) ? words.getString(key) : name;
  }
}
