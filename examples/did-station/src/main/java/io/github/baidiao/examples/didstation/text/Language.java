package io.github.baidiao.examples.didstation.text;

import java.util.Locale;

/** The languages of the screens. */
public enum Language {
  /** The one a hospital in Thailand starts with. */
  THAI("th"),
  /** The other one. */
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Returns its tag, {@code th} or {@code en}. */
  public String tag() {
    return tag;
  }

  /** Returns the locale of the SDK's texts. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** Returns the other one. */
  public Language other() {
    return this == THAI ? ENGLISH : THAI;
  }
}
