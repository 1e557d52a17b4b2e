package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.treatment.Allergy;
import java.util.Collections;
import java.util.Optional;

/** Allergies, of a visit and on their own path. */
final class AllergyForm {
  private AllergyForm() {}

  static JsonText allergy(PhrHospital hospital, Allergy allergy) {
    JsonText json = new JsonText().with("managingOrganization", PersonForm.organization(hospital));
    allergy
        .reference()
        .ifPresent(
            number ->
                json.withAll(
                    "identifier", Collections.singletonList(number), AllergyForm::identifier));
    json.with("clinicalStatus", Forms.concept(CodeSystem.ALLERGY_CLINICAL, "active", "Active"))
        .with(
            "verificationStatus",
            Forms.concept(CodeSystem.ALLERGY_VERIFICATION, "confirmed", "Confirmed"))
        .with("type", allergy.intolerance() ? "intolerance" : "allergy")
        .withTexts("category", Collections.singletonList(allergy.category().code()))
        .with("criticality", allergy.criticality().map(each -> each.code()))
        .with("code", Forms.concept(CodeSystem.TMT_SUBSTANCE, allergy.substance()));
    judged(json, "seriousness", CodeSystem.ALLERGY_SERIOUSNESS, allergy.seriousness());
    judged(json, "allergyGroup", CodeSystem.ALLERGY_GROUP, allergy.group());
    judged(
        json, "allergyInformationSource", CodeSystem.ALLERGY_SOURCE, allergy.informationSource());
    judged(json, "allergyResult", CodeSystem.ALLERGY_RESULT, allergy.result());
    judged(json, "naranjoResult", CodeSystem.ALLERGY_NARANJO, allergy.naranjo());
    json.withFlag("preventable", allergy.preventable());
    allergy.preventableScore().ifPresent(score -> json.with("preventableScore", score));
    json.with("recordedDate", allergy.recordedAt().map(Forms::time))
        .with("recordOfficer", allergy.recordedBy(), AllergyForm::officer);
    if (!allergy.manifestations().isEmpty()) {
      JsonText reaction =
          new JsonText()
              .withAll(
                  "manifestation",
                  allergy.manifestations(),
                  sign -> Forms.concept(CodeSystem.SNOMED_CT, sign));
      json.withAll("reaction", Collections.singletonList(reaction), each -> each);
    }
    return json;
  }

  private static JsonText identifier(String number) {
    return new JsonText().with("system", CodeSystem.ALLERGY_REFERENCE.uri()).with("value", number);
  }

  private static void judged(JsonText json, String name, CodeSystem system, Optional<Coded> value) {
    json.with(name, value, coded -> Forms.concept(system, coded));
  }

  // Here alone the identifier of a person is a text.
  private static JsonText officer(Practitioner person) {
    return PersonForm.reference(person).with("identifier", person.licenseNumber());
  }
}
