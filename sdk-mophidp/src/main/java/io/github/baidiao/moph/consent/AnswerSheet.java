package io.github.baidiao.moph.consent;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form being answered: it starts without an answer, and {@link #build} refuses a purpose without
 * one. For one thread.
 */
public final class AnswerSheet {
  private final ConsentForm form;
  private final Map<ConsentPurpose, Boolean> answers = new LinkedHashMap<>();
  private ConsentGiver givenBy = ConsentGiver.SELF;
  private Optional<String> relation = Optional.empty();
  private Optional<ConsentMeans> means = Optional.empty();
  private Optional<Instant> at = Optional.empty();
  private Optional<HospitalCode> unit = Optional.empty();
  private Optional<String> officer = Optional.empty();
  private Optional<String> device = Optional.empty();

  AnswerSheet(ConsentForm form) {
    this.form = form;
  }

  /**
   * Takes the answer to one purpose; a later one replaces it.
   *
   * @throws MophException {@code MOPH-603} for a purpose that the form does not ask about
   */
  public AnswerSheet answer(ConsentPurpose purpose, boolean given) {
    if (!form.question(purpose).isPresent()) {
      throw MophException.of(MophErrorCode.CONSENT_INCOMPLETE, purpose.id() + ": not asked");
    }
    answers.put(purpose, given);
    return this;
  }

  /** Says who answers in the person's place; without it the person does. */
  public AnswerSheet givenBy(ConsentGiver giver, String relationToPerson) {
    givenBy = giver;
    relation = Optional.of(relationToPerson);
    return this;
  }

  public AnswerSheet means(ConsentMeans how) {
    means = Optional.of(how);
    return this;
  }

  public AnswerSheet at(Instant time) {
    at = Optional.of(time);
    return this;
  }

  public AnswerSheet unit(HospitalCode hospital) {
    unit = Optional.of(hospital);
    return this;
  }

  /** Says which officer was there, by what the provider calls the officer. */
  public AnswerSheet officer(String id) {
    officer = Optional.of(id);
    return this;
  }

  public AnswerSheet device(String id) {
    device = Optional.of(id);
    return this;
  }

  /**
   * Returns the record; a no to a mandatory purpose is one too, see {@link Consent#isSufficient}.
   *
   * @throws MophException {@code MOPH-603} that names a purpose without an answer, or what else is
   *     missing; all but the officer is needed
   */
  public Consent build() {
    Consent.Builder consent =
        Consent.builder()
            .textId(form.id())
            .textVersion(form.version())
            .textSha256(form.sha256())
            .language(form.language())
            .biometric(form.biometric())
            .retention(form.retention())
            .recipients(form.recipients())
            .givenBy(givenBy)
            .relation(relation)
            .means(needed(means, "means"))
            .at(needed(at, "time"))
            .unit(needed(unit, "unit"))
            .officer(officer)
            .device(needed(device, "device"));
    for (ConsentQuestion question : form.questions()) {
      consent.addAnswers(
          ConsentAnswer.builder()
              .purpose(question.purpose())
              .given(
                  needed(
                      Optional.ofNullable(answers.get(question.purpose())),
                      question.purpose().id()))
              .basis(question.basis())
              .mandatory(question.mandatory())
              .build());
    }
    return consent.build();
  }

  private static <T> T needed(Optional<T> value, String what) {
    return value.orElseThrow(() -> MophException.of(MophErrorCode.CONSENT_INCOMPLETE, what));
  }
}
