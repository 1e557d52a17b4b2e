package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentGiver;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.ConsentWithdrawal;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;

/** A consent as JSON. */
final class ConsentJson {
  private ConsentJson() {}

  static JsonText write(Consent consent) {
    return new JsonText()
        .with("textId", consent.textId())
        .with("textVersion", consent.textVersion())
        .with("textSha256", consent.textSha256())
        .with("language", consent.language())
        .withAll("answers", consent.answers(), ConsentJson::answer)
        .with("biometric", consent.biometric())
        .with("retention", consent.retention())
        .withTexts("recipients", consent.recipients())
        .with("givenBy", consent.givenBy())
        .with("relation", consent.relation())
        .with("means", consent.means())
        .with("at", consent.at())
        .with("unit", consent.unit().value())
        .with("officer", consent.officer())
        .with("device", consent.device())
        .with("withdrawal", consent.withdrawal(), ConsentJson::withdrawal);
  }

  private static JsonText answer(ConsentAnswer answer) {
    return new JsonText()
        .with("purpose", answer.purpose().id())
        .with("given", answer.given())
        .with("basis", answer.basis())
        .with("mandatory", answer.mandatory());
  }

  private static JsonText withdrawal(ConsentWithdrawal withdrawal) {
    return new JsonText().with("at", withdrawal.at()).with("effect", withdrawal.effect());
  }

  static Consent read(StrictObject file) {
    Consent.Builder consent =
        Consent.builder()
            .textId(file.text("textId"))
            .textVersion(file.text("textVersion"))
            .textSha256(file.text("textSha256"))
            .language(file.text("language"))
            .biometric(file.text("biometric"))
            .retention(file.text("retention"))
            .addAllRecipients(file.texts("recipients"))
            .givenBy(file.constant("givenBy", ConsentGiver.class))
            .relation(file.optionalText("relation"))
            .means(file.constant("means", ConsentMeans.class))
            .at(file.instant("at"))
            .unit(HospitalCode.of(file.text("unit")))
            .officer(file.optionalText("officer"))
            .device(file.text("device"))
            .withdrawal(file.optionalObject("withdrawal").map(ConsentJson::withdrawal));
    for (StrictObject each : file.objects("answers")) {
      consent.addAnswers(
          ConsentAnswer.builder()
              .purpose(ConsentPurpose.of(each.text("purpose")))
              .given(each.flag("given"))
              .basis(each.constant("basis", LegalBasis.class))
              .mandatory(each.flag("mandatory"))
              .build());
    }
    return consent.build();
  }

  private static ConsentWithdrawal withdrawal(StrictObject file) {
    return ConsentWithdrawal.builder().at(file.instant("at")).effect(file.text("effect")).build();
  }
}
