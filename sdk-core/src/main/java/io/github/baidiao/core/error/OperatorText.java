package io.github.baidiao.core.error;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What an error says to the operator, in Thai and English: what happened, and what to do now.
 * Immutable.
 */
public final class OperatorText {
  private static final Locale THAI = Locale.forLanguageTag("th");
  private static final ConcurrentMap<String, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

  private final ErrorCode code;

  private OperatorText(ErrorCode code) {
    this.code = code;
  }

  static OperatorText of(ErrorCode code) {
    return new OperatorText(code);
  }

  /** Returns the whole text in Thai. */
  public String thai() {
    return in(THAI);
  }

  /** Returns the whole text in English. */
  public String english() {
    return in(Locale.ENGLISH);
  }

  /** Returns the whole text in Thai if the locale's language is Thai, else in English. */
  public String in(Locale locale) {
    return whatHappened(locale) + " " + whatToDo(locale);
  }

  /** Returns what happened, one sentence. */
  public String whatHappened(Locale locale) {
    return bundle(locale).getString(code.id() + ".what");
  }

  /** Returns what the operator does now, one sentence. */
  public String whatToDo(Locale locale) {
    return bundle(locale).getString(code.id() + ".todo");
  }

  private ResourceBundle bundle(Locale locale) {
    String name = THAI.getLanguage().equals(locale.getLanguage()) ? "errors_th" : "errors_en";
    Class<?> owner = code.getClass();
    return BUNDLES.computeIfAbsent(
        owner.getName() + name, key -> load(owner, name + ".properties"));
  }

  // Java 8 reads bundles as ISO 8859-1; ours are UTF-8, so that a Thai reader can proof-read them.
  private static ResourceBundle load(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + owner.getName());
      }
      return new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return english();
  }
}
