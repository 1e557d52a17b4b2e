package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentAnswer;
import io.github.baidiao.moph.consent.ConsentGiver;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.LegalBasis;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.wire.IdpBody;
import io.github.baidiao.moph.idp.wire.IdpFields;
import io.github.baidiao.moph.idp.wire.IdpForms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The record of a consent, as the contract writes it: whole, with the words that were shown. */
final class ConsentWire {
  private ConsentWire() {}

  static Map<String, Object> written(Consent consent) {
    return new IdpBody()
        .with("text_id", consent.textId())
        .with("text_version", consent.textVersion())
        .with("text_sha256", consent.textSha256())
        .with("language", consent.language())
        .with(
            "answers",
            consent.answers().stream().map(ConsentWire::answer).collect(Collectors.toList()))
        .with("biometric", consent.biometric())
        .with("retention", consent.retention())
        .with("recipients", consent.recipients())
        .with("given_by", IdpBody.word(consent.givenBy()))
        .with("relation", consent.relation())
        .with("means", IdpBody.word(consent.means()))
        .with("given_at", consent.at().toString())
        .with("hospital_code", consent.unit().value())
        .with("officer_id", consent.officer())
        .with("device", consent.device())
        .fields();
  }

  private static Map<String, Object> answer(ConsentAnswer answer) {
    return new IdpBody()
        .with("purpose", answer.purpose().id())
        .with("given", answer.given())
        .with("basis", IdpBody.word(answer.basis()))
        .with("mandatory", answer.mandatory())
        .fields();
  }

  static Consent read(IdpFields f) {
    try {
      return Consent.builder()
          .textId(f.need("text_id", JsonFields::exactText))
          .textVersion(f.need("text_version", JsonFields::exactText))
          .textSha256(f.need("text_sha256", JsonFields::exactText))
          .language(f.need("language", JsonFields::exactText))
          .addAllAnswers(f.needAll("answers", ConsentWire::answer))
          .biometric(f.need("biometric", JsonFields::exactText))
          .retention(f.need("retention", JsonFields::exactText))
          .addAllRecipients(f.need("recipients", ConsentWire::texts))
          .givenBy(f.need("given_by", (j, name) -> IdpForms.word(j, name, ConsentGiver.values())))
          .relation(f.may("relation", JsonFields::exactText))
          .means(f.need("means", (j, name) -> IdpForms.word(j, name, ConsentMeans.values())))
          .at(f.need("given_at", IdpForms::instant))
          .unit(f.need("hospital_code", IdpForms::hospitalCode))
          .officer(f.may("officer_id", IdpForms::id))
          .device(f.need("device", JsonFields::exactText))
          .build();
    } catch (MophException e) {
      throw f.invalid(e.detail().orElse("consent"));
    }
  }

  private static ConsentAnswer answer(IdpFields f) {
    return ConsentAnswer.builder()
        .purpose(ConsentPurpose.of(f.need("purpose", JsonFields::exactText)))
        .given(f.need("given", JsonFields::flag))
        .basis(f.need("basis", (j, name) -> IdpForms.word(j, name, LegalBasis.values())))
        .mandatory(f.need("mandatory", JsonFields::flag))
        .build();
  }

  private static Optional<List<String>> texts(JsonFields f, String name) {
    return f.has(name) ? Optional.of(f.exactTexts(name)) : Optional.empty();
  }
}
