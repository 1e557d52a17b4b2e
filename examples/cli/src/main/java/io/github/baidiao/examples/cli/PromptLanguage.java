package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.consent.ConsentForm;
import java.util.Optional;

/** What the operator is spoken to in, and the citizen asked in. */
enum PromptLanguage {
  /** Thai and English side by side; the form in Thai. */
  BOTH,
  TH,
  EN;

  /** Returns the language that {@code --lang} named: {@code th}, {@code en} or both. */
  static PromptLanguage named(Optional<String> word) {
    return switch (word.orElse("both")) {
      case "both" -> BOTH;
      case "th" -> TH;
      case "en" -> EN;
      default -> throw CliException.usage("--lang: th or en");
    };
  }

  String of(String english, String thai) {
    return switch (this) {
      case BOTH -> english + " / " + thai;
      case TH -> thai;
      case EN -> english;
    };
  }

  ConsentForm draft() {
    return this == EN ? ConsentForm.draftEnglish() : ConsentForm.draftThai();
  }
}
