package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.upload.Prescription;
import java.math.BigDecimal;
import java.util.Collections;

/** Prescriptions on their own path. */
final class PrescriptionForm {
  private PrescriptionForm() {}

  static JsonText prescription(
      PhrHospital hospital, Prescription prescription, Secret providerToken) {
    return new JsonText()
        .withAll(
            "identifier",
            Collections.singletonList(prescription.reference()),
            number -> PersonForm.identifier(CodeSystem.PRESCRIPTION, number))
        .with("status", "active")
        .with("intent", "order")
        .with("medication", Forms.concept(CodeSystem.TMT, prescription.drug()))
        .with("encounter_ref_code", hospital.code().value() + ':' + prescription.visitNumber())
        .with("authoredOn", Forms.date(prescription.authoredOn()))
        .with(
            "requester",
            PersonForm.reference(prescription.requester())
                .with("providerToken", providerToken.<String>use(String::valueOf)))
        .with("note", prescription.note(), Forms::text)
        .withAll("dosageInstruction", MedicationForm.dosages(prescription.dosages()), each -> each)
        .with("dispenseRequest", dispense(prescription));
  }

  private static JsonText dispense(Prescription prescription) {
    JsonText json = new JsonText();
    if (prescription.validFrom().isPresent() || prescription.validUntil().isPresent()) {
      json.with("validityPeriod", validity(prescription));
    }
    json.with("numberOfRepeatsAllowed", prescription.repeats())
        .with("quantity", prescription.quantity(), value -> quantity(prescription, value));
    prescription
        .supplyDays()
        .ifPresent(
            days ->
                json.with(
                    "expectedSupplyDuration",
                    new JsonText()
                        .with("value", days)
                        .with("unit", "days")
                        .with("system", CodeSystem.UCUM.uri())
                        .with("code", "d")));
    return json;
  }

  private static JsonText validity(Prescription prescription) {
    return new JsonText()
        .with("start", prescription.validFrom().map(Forms::date))
        .with("end", prescription.validUntil().map(Forms::date));
  }

  private static JsonText quantity(Prescription prescription, BigDecimal value) {
    return new JsonText().with("value", value).with("unit", prescription.quantityUnit());
  }
}
