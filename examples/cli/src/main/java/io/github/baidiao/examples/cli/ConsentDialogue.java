package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.consent.AnswerSheet;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentQuestion;
import io.github.baidiao.moph.counter.FaceConsent;
import java.time.Clock;

/** Asks the citizen purpose by purpose; nothing is answered beforehand. */
record ConsentDialogue(Operator operator, ConsentForm form, HospitalCode unit, Clock clock) {
  /**
   * Returns what was answered.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-511} when the person did not
   *     agree to what nothing goes on without
   */
  Consent ask(DidStation.Counter counter) {
    operator.tell(form.title());
    operator.tell(form.introduction());
    operator.tell(form.biometric());
    operator.tell(form.retention());
    operator.tell(String.join(", ", form.recipients()));
    operator.tell(form.rights());
    operator.tell("*: needed to go on.", "*: จำเป็นต้องยินยอมจึงจะดำเนินการต่อได้");
    if (form.isDraft()) {
      operator.tell(
          "(The SDK's draft, which no lawyer has approved.)", "(ร่างของ SDK ยังไม่ผ่านนักกฎหมาย)");
    }
    AnswerSheet sheet = form.ask();
    for (ConsentQuestion question : form.questions()) {
      operator.tell(
          (question.mandatory() ? "* " : "- ") + question.text() + " [" + question.purpose() + "]");
      sheet.answer(
          question.purpose(),
          operator.agrees("Does the citizen agree?", "ผู้รับบริการยินยอมหรือไม่"));
    }
    Consent consent =
        sheet
            .means(ConsentMeans.SCREEN)
            .at(clock.instant())
            .unit(unit)
            .officer(counter.officer().officer().value())
            .device(counter.device())
            .build();
    FaceConsent.require(consent);
    return consent;
  }
}
