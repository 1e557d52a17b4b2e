package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.DiagnosisSeverity;
import io.github.baidiao.moph.phr.visit.LabResult;
import java.util.Collections;

/** Diagnoses and results. */
final class ClinicalForm {
  private ClinicalForm() {}

  static JsonText condition(Diagnosis diagnosis) {
    return new JsonText()
        .with(
            "clinicalStatus",
            Forms.concept(
                CodeSystem.CONDITION_CLINICAL,
                diagnosis.status().code(),
                diagnosis.status().display()))
        .with(
            "verificationStatus",
            Forms.concept(
                CodeSystem.CONDITION_VERIFICATION,
                diagnosis.certainty().code(),
                diagnosis.certainty().display()))
        // The one category seen, by two teams.
        .withAll(
            "category",
            Collections.singletonList("439401001"),
            code -> Forms.concept(CodeSystem.SNOMED_CT, code, "Diagnosis"))
        .with("severity", diagnosis.severity(), ClinicalForm::severity)
        .with("code", icd10(diagnosis))
        .with("recordedDate", diagnosis.recordedAt().map(Forms::time));
  }

  private static JsonText severity(DiagnosisSeverity severity) {
    return Forms.concept(CodeSystem.SNOMED_CT, severity.code(), severity.display());
  }

  private static JsonText icd10(Diagnosis diagnosis) {
    JsonText coding =
        new JsonText()
            .with("system", CodeSystem.ICD_10.uri())
            .with("code", diagnosis.icd10())
            .with("display", diagnosis.name());
    return new JsonText().withAll("coding", Collections.singletonList(coding), each -> each);
  }

  static JsonText observation(LabResult result) {
    JsonText json =
        new JsonText()
            .with("status", "final")
            .with("code", Forms.named(CodeSystem.LOINC, result.test()));
    result
        .value()
        .ifPresent(
            value ->
                json.with(
                    "valueQuantity",
                    new JsonText().with("value", value).with("unit", result.unit())));
    return json.with("valueString", result.valueText())
        .with("effectiveDateTime", result.takenAt().map(Forms::time))
        .with("issued", result.reportedAt().map(Forms::time));
  }
}
