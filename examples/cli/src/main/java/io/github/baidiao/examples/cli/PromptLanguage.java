package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.consent.ConsentForm;

/** What the operator is spoken to in, and the citizen asked in. */
enum PromptLanguage {
  /** Thai and English side by side; the form in Thai. */
  BOTH,
  TH,
  EN;

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
