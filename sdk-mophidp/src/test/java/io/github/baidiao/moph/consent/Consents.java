package io.github.baidiao.moph.consent;

import io.github.baidiao.core.identity.HospitalCode;
import java.time.Instant;

/** Consents of invented people. */
public final class Consents {
  public static final Instant AT = Instant.parse("2026-11-21T02:09:00Z");

  private Consents() {}

  /** Every purpose is answered yes but the one that was asked for, which is answered so. */
  public static AnswerSheet answered(ConsentPurpose purpose, boolean given) {
    ConsentForm form = ConsentForm.draftThai();
    AnswerSheet sheet = unanswered(form);
    form.questions().forEach(question -> sheet.answer(question.purpose(), true));
    return sheet.answer(purpose, given);
  }

  static AnswerSheet unanswered(ConsentForm form) {
    return form.ask()
        .means(ConsentMeans.KIOSK)
        .at(AT)
        .unit(HospitalCode.of("99999"))
        .officer("officer-1")
        .device("kiosk-3");
  }
}
