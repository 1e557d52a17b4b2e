package io.github.baidiao.examples.didstation.text;

import io.github.baidiao.examples.didstation.station.Notice;
import io.github.baidiao.face.QualityHint;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;

/** The texts of one language. Immutable. */
public final class Texts {
  private final Language language;
  private final ResourceBundle bundle;

  private Texts(Language language, ResourceBundle bundle) {
    this.language = language;
    this.bundle = bundle;
  }

  /** Loads the texts of a language. */
  public static Texts of(Language language) {
    String file = "texts_" + language.tag() + ".properties";
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new Texts(
          language, new PropertyResourceBundle(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Language language() {
    return language;
  }

  /** Returns the names of all texts. */
  public Set<String> names() {
    return bundle.keySet();
  }

  /** Returns a text, its {@code {0}}, {@code {1}} and so on filled in. */
  public String get(String name, Object... values) {
    return filled(name, List.of(values));
  }

  private String filled(String name, List<Object> values) {
    String text = bundle.getString(name);
    for (int i = 0; i < values.size(); i++) {
      text = text.replace("{" + i + "}", values.get(i).toString());
    }
    return text;
  }

  /** Returns the text of one of several cases: {@code group.CASE}. */
  public String of(String group, Enum<?> one) {
    return get(group + "." + one.name());
  }

  /** Returns what a notice says has happened, and what a server wrote about it. */
  public String what(Notice notice) {
    String what =
        notice
            .code()
            .map(code -> code.operatorText().whatHappened(language.locale()))
            .orElseGet(() -> filled("notice." + notice.name() + ".what", notice.values()));
    return what + notice.serverText().map(text -> " (" + text + ")").orElse("");
  }

  /** Returns what a notice asks to be done. */
  public String todo(Notice notice) {
    return notice
        .code()
        .map(code -> code.operatorText().whatToDo(language.locale()))
        .orElseGet(() -> filled("notice." + notice.name() + ".todo", notice.values()));
  }

  /** Returns a hint on the camera's picture. */
  public String hint(QualityHint hint) {
    return language == Language.THAI ? hint.thai() : hint.english();
  }
}
