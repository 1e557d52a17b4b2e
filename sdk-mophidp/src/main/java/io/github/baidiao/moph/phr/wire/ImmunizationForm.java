package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.treatment.Immunization;
import java.util.Collections;
import java.util.Optional;

/** Doses of vaccines, of a visit and on their own path. */
final class ImmunizationForm {
  private ImmunizationForm() {}

  // The reference is the number alone in the specification; its author sent hospital and number to
  // the test server, where neither was refused.
  static JsonText immunization(PhrHospital hospital, Immunization dose, String visitNumber) {
    JsonText json =
        new JsonText()
            .with("managingOrganization", PersonForm.organization(hospital))
            .with("status", "completed")
            .with("vaccineCode", Forms.named(CodeSystem.VACCINE, dose.vaccine()))
            .with("encounterRefCode", dose.visitNumber().orElse(visitNumber))
            .with("occurrenceDateTime", Forms.time(dose.givenAt()))
            .with("primarySource", dose.primarySource())
            .with("location", dose.location())
            .with("manufacturer", dose.manufacturer())
            .with("lotNumber", dose.lotNumber())
            .with("expirationDate", dose.expirationDate().map(Forms::date))
            .with("site", dose.site(), site -> Forms.concept(CodeSystem.BODY_SITE, site))
            .with("route", dose.route(), route -> Forms.concept(CodeSystem.ROUTE, route));
    if (dose.doseValue().isPresent()) {
      json.with("doseQuantity", quantity(dose));
    }
    one(json, "note", dose.note().map(Forms::text));
    one(json, "reasonCode", dose.reason().map(why -> Forms.concept(CodeSystem.SNOMED_CT, why)));
    return json.with("performer", dose.performer(), ImmunizationForm::performer);
  }

  static JsonText registered(PhrHospital hospital, Immunization dose) {
    FieldRule.require(dose.visitNumber().isPresent(), "visitNumber", "needed in the register");
    return immunization(hospital, dose, dose.visitNumber().orElse(""));
  }

  private static JsonText quantity(Immunization dose) {
    JsonText json = new JsonText().withNumber("value", dose.doseValue());
    dose.doseUnit()
        .ifPresent(unit -> json.with("system", CodeSystem.UCUM.uri()).with("code", unit));
    return json;
  }

  private static void one(JsonText json, String name, Optional<JsonText> value) {
    value.ifPresent(
        present -> json.withAll(name, Collections.singletonList(present), each -> each));
  }

  private static JsonText performer(Practitioner person) {
    return new JsonText().with("license_no", person.licenseNumber()).with("name", person.name());
  }
}
