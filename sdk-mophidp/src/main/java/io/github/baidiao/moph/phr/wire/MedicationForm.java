package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.treatment.Dosage;
import io.github.baidiao.moph.phr.treatment.Medication;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Drugs of a visit, and how they are taken. */
final class MedicationForm {
  private MedicationForm() {}

  static JsonText medication(Medication medication) {
    JsonText json =
        new JsonText()
            .with("code", Forms.named(CodeSystem.TMT, medication.drug()))
            .with("statement", statement(medication))
            .with("category", "medication");
    if (medication.quantity().isPresent() || medication.unitPrice().isPresent()) {
      json.with(
          "finance",
          new JsonText()
              .withNumber("qty", medication.quantity())
              .withNumber("unitPrice", medication.unitPrice()));
    }
    return json;
  }

  private static JsonText statement(Medication medication) {
    return new JsonText()
        .with("status", "active")
        .with(
            "category",
            Forms.concept(
                CodeSystem.MEDICATION_CATEGORY,
                medication.setting().code(),
                medication.setting().display()))
        .with("effectiveDateTime", medication.effectiveAt().map(Forms::time))
        .withAll("dosage", dosages(medication.dosages()), each -> each);
  }

  static List<JsonText> dosages(List<Dosage> dosages) {
    List<JsonText> all = new ArrayList<>();
    for (Dosage each : dosages) {
      all.add(dosage(each, all.size() + 1));
    }
    return all;
  }

  private static JsonText dosage(Dosage dosage, int sequence) {
    JsonText json =
        new JsonText()
            .with("sequence", sequence)
            .with("text", dosage.text())
            .with("patientInstruction", dosage.patientInstruction())
            .with("timing", dosage.period(), period -> timing(dosage, period))
            .with("route", dosage.route(), route -> Forms.concept(CodeSystem.ROUTE, route));
    if (dosage.doseValue().isPresent()) {
      JsonText quantity =
          new JsonText().withNumber("value", dosage.doseValue()).with("unit", dosage.doseUnit());
      json.withAll(
          "doseAndRate",
          Collections.singletonList(quantity),
          each -> new JsonText().with("doseQuantity", each));
    }
    return json;
  }

  private static JsonText timing(Dosage dosage, BigDecimal period) {
    JsonText repeat = new JsonText();
    dosage.frequency().ifPresent(times -> repeat.with("frequency", times));
    repeat.with("period", period);
    dosage.periodUnit().ifPresent(unit -> repeat.with("periodUnit", unit.code()));
    return new JsonText().with("repeat", repeat);
  }
}
