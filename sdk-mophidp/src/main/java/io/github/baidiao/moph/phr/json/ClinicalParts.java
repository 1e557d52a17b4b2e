package io.github.baidiao.moph.phr.json;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.phr.visit.Appointment;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.DiagnosisCertainty;
import io.github.baidiao.moph.phr.visit.DiagnosisSeverity;
import io.github.baidiao.moph.phr.visit.DiagnosisStatus;
import io.github.baidiao.moph.phr.visit.LabResult;

/** Diagnoses, results and appointments in the neutral JSON. */
final class ClinicalParts {
  private ClinicalParts() {}

  static Diagnosis diagnosis(StrictObject json) {
    json.only("icd10", "name", "status", "certainty", "severity", "recordedAt");
    return Field.built(
        json,
        () ->
            Diagnosis.builder()
                .icd10(json.text("icd10"))
                .name(json.optionalText("name"))
                .status(
                    Field.word(json, "status", DiagnosisStatus.values(), DiagnosisStatus::code)
                        .orElse(DiagnosisStatus.ACTIVE))
                .certainty(
                    Field.word(
                            json,
                            "certainty",
                            DiagnosisCertainty.values(),
                            DiagnosisCertainty::code)
                        .orElse(DiagnosisCertainty.CONFIRMED))
                .severity(Field.word(json, "severity", DiagnosisSeverity.values(), Field::word))
                .recordedAt(Field.time(json, "recordedAt"))
                .build());
  }

  static JsonText json(Diagnosis diagnosis) {
    return new JsonText()
        .with("icd10", diagnosis.icd10())
        .with("name", diagnosis.name())
        .with("status", diagnosis.status().code())
        .with("certainty", diagnosis.certainty().code())
        .with("severity", diagnosis.severity().map(Field::word))
        .with("recordedAt", Field.times(diagnosis.recordedAt()));
  }

  static LabResult labResult(StrictObject json) {
    json.only("test", "value", "unit", "valueText", "takenAt", "reportedAt");
    return Field.built(
        json,
        () ->
            LabResult.builder()
                .test(Field.neededCode(json, "test"))
                .value(json.optionalDecimal("value"))
                .unit(json.optionalText("unit"))
                .valueText(json.optionalText("valueText"))
                .takenAt(Field.time(json, "takenAt"))
                .reportedAt(Field.time(json, "reportedAt"))
                .build());
  }

  static JsonText json(LabResult result) {
    return new JsonText()
        .with("test", Field.json(result.test()))
        .withNumber("value", result.value())
        .with("unit", result.unit())
        .with("valueText", result.valueText())
        .with("takenAt", Field.times(result.takenAt()))
        .with("reportedAt", Field.times(result.reportedAt()));
  }

  static Appointment appointment(StrictObject json) {
    json.only(
        "start",
        "end",
        "createdAt",
        "serviceType",
        "specialty",
        "type",
        "reason",
        "description",
        "note",
        "patientInstruction",
        "practitioner");
    return Field.built(
        json,
        () ->
            Appointment.builder()
                .start(Field.neededTime(json, "start"))
                .end(Field.time(json, "end"))
                .createdAt(Field.time(json, "createdAt"))
                .serviceType(Field.coded(json, "serviceType"))
                .specialty(Field.coded(json, "specialty"))
                .type(Field.coded(json, "type"))
                .reason(json.optionalText("reason"))
                .description(json.optionalText("description"))
                .note(json.optionalText("note"))
                .patientInstruction(json.optionalText("patientInstruction"))
                .practitioner(Field.object(json, "practitioner", PersonParts::practitioner))
                .build());
  }

  static JsonText json(Appointment appointment) {
    return new JsonText()
        .with("start", Field.text(appointment.start()))
        .with("end", Field.times(appointment.end()))
        .with("createdAt", Field.times(appointment.createdAt()))
        .with("serviceType", appointment.serviceType(), Field::json)
        .with("specialty", appointment.specialty(), Field::json)
        .with("type", appointment.type(), Field::json)
        .with("reason", appointment.reason())
        .with("description", appointment.description())
        .with("note", appointment.note())
        .with("patientInstruction", appointment.patientInstruction())
        .with("practitioner", appointment.practitioner(), PersonParts::json);
  }
}
