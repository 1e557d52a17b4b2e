package io.github.baidiao.moph.consent;

import io.github.baidiao.moph.document.DocumentFile;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a person is asked, in one language: a file of the hospital's ({@code
 * docs/schema/consent-form.schema.json}). Immutable. {@link #ask} starts the record of the answers,
 * with none in it.
 */
public final class ConsentForm {
  private static final int FORMAT = 1;

  private final StrictObject file;
  private final String sha256;
  private final List<ConsentQuestion> questions;

  private ConsentForm(DocumentFile document) {
    this.file =
        document
            .object()
            .only(
                "format",
                "id",
                "version",
                "language",
                "draft",
                "title",
                "introduction",
                "biometric",
                "retention",
                "recipients",
                "questions",
                "rights");
    this.sha256 = document.sha256();
    if (file.number("format") != FORMAT) {
      throw file.wrong("format", "unknown");
    }
    List<ConsentQuestion> all = new ArrayList<>();
    for (StrictObject each : file.objects("questions")) {
      ConsentQuestion question = ConsentQuestion.of(each);
      if (all.stream().anyMatch(known -> known.purpose().equals(question.purpose()))) {
        throw each.wrong("purpose", "asked twice");
      }
      all.add(question);
    }
    if (all.isEmpty()) {
      throw file.wrong("questions", "none");
    }
    this.questions = Collections.unmodifiableList(all);
    checkTexts();
  }

  // Each is read when it is asked for; a form without one must not get that far.
  private void checkTexts() {
    id();
    version();
    language();
    isDraft();
    title();
    introduction();
    biometric();
    retention();
    recipients();
    rights();
  }

  /**
   * Reads a hospital's form.
   *
   * @throws MophException {@code MOPH-602} that names what is wrong
   */
  public static ConsentForm read(Path file) {
    return new ConsentForm(DocumentFile.read(file, MophErrorCode.CONSENT_FORM_INVALID));
  }

  /** Returns the draft in Thai that comes with the SDK; a hospital has its own put in its place. */
  public static ConsentForm draftThai() {
    return draft("consent-draft-th.json");
  }

  /** Returns the draft in English that comes with the SDK. */
  public static ConsentForm draftEnglish() {
    return draft("consent-draft-en.json");
  }

  private static ConsentForm draft(String name) {
    return new ConsentForm(
        DocumentFile.resource(ConsentForm.class, name, MophErrorCode.CONSENT_FORM_INVALID));
  }

  public String id() {
    return file.text("id");
  }

  public String version() {
    return file.text("version");
  }

  /** The SHA-256 of the file, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** The language of the text: {@code th}, {@code en}. */
  public String language() {
    return file.text("language");
  }

  /** Whether nobody with legal training has looked at the text yet. */
  public boolean isDraft() {
    return file.flag("draft");
  }

  public String title() {
    return file.text("title");
  }

  public String introduction() {
    return file.text("introduction");
  }

  /** Which biometric data it is about. */
  public String biometric() {
    return file.text("biometric");
  }

  /** How long what is kept is kept. */
  public String retention() {
    return file.text("retention");
  }

  /** Who gets data. */
  public List<String> recipients() {
    return Collections.unmodifiableList(file.texts("recipients"));
  }

  /** The person's rights, taking consent back among them, and whom to turn to. */
  public String rights() {
    return file.text("rights");
  }

  /** What is asked, one purpose each, in the order of the form. */
  public List<ConsentQuestion> questions() {
    return questions;
  }

  Optional<ConsentQuestion> question(ConsentPurpose purpose) {
    return questions.stream().filter(each -> each.purpose().equals(purpose)).findFirst();
  }

  /** Returns a record without any answer. */
  public AnswerSheet ask() {
    return new AnswerSheet(this);
  }
}
