package io.github.baidiao.moph.phr.json;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.phr.visit.Coverage;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.visit.VitalSigns;

/** The visit itself in the neutral JSON. */
final class VisitParts {
  private VisitParts() {}

  static PhrVisit visit(StrictObject json) {
    json.only(
        "format",
        "hospital",
        "hisName",
        "hisVersion",
        "patient",
        "encounter",
        "coverages",
        "vitalSigns",
        "diagnoses",
        "labResults",
        "medications",
        "immunizations",
        "appointments",
        "allergies",
        "carePlans",
        "claims",
        "diagnosticReports");
    return Field.built(
        json,
        () ->
            PhrVisit.builder()
                .hospital(PersonParts.hospital(json.object("hospital")))
                .hisName(json.text("hisName"))
                .hisVersion(json.text("hisVersion"))
                .patient(PersonParts.patient(json.object("patient")))
                .encounter(encounter(json.object("encounter")))
                .coverages(Field.objects(json, "coverages", VisitParts::coverage))
                .vitalSigns(Field.object(json, "vitalSigns", VisitParts::vitalSigns))
                .diagnoses(Field.objects(json, "diagnoses", ClinicalParts::diagnosis))
                .labResults(Field.objects(json, "labResults", ClinicalParts::labResult))
                .medications(Field.objects(json, "medications", TreatmentParts::medication))
                .immunizations(Field.objects(json, "immunizations", TreatmentParts::immunization))
                .appointments(Field.objects(json, "appointments", ClinicalParts::appointment))
                .allergies(Field.objects(json, "allergies", TreatmentParts::allergy))
                .carePlans(Field.objects(json, "carePlans", Field::raw))
                .claims(Field.objects(json, "claims", Field::raw))
                .diagnosticReports(Field.objects(json, "diagnosticReports", Field::raw))
                .build());
  }

  static JsonText json(JsonText start, PhrVisit visit) {
    return start
        .with("hospital", PersonParts.json(visit.hospital()))
        .with("hisName", visit.hisName())
        .with("hisVersion", visit.hisVersion())
        .with("patient", PersonParts.json(visit.patient()))
        .with("encounter", json(visit.encounter()))
        .withAny("coverages", visit.coverages(), VisitParts::json)
        .with("vitalSigns", visit.vitalSigns(), VisitParts::json)
        .withAny("diagnoses", visit.diagnoses(), ClinicalParts::json)
        .withAny("labResults", visit.labResults(), ClinicalParts::json)
        .withAny("medications", visit.medications(), TreatmentParts::json)
        .withAny("immunizations", visit.immunizations(), TreatmentParts::json)
        .withAny("appointments", visit.appointments(), ClinicalParts::json)
        .withAny("allergies", visit.allergies(), TreatmentParts::json)
        .withAny("carePlans", visit.carePlans(), Field::json)
        .withAny("claims", visit.claims(), Field::json)
        .withAny("diagnosticReports", visit.diagnosticReports(), Field::json);
  }

  private static Encounter encounter(StrictObject json) {
    json.only(
        "visitNumber",
        "version",
        "hospitalNumber",
        "encounterClass",
        "type",
        "priority",
        "start",
        "end",
        "reasons",
        "practitioners");
    return Field.built(
        json,
        () ->
            Encounter.builder()
                .visitNumber(json.text("visitNumber"))
                .version(json.optionalWhole("version").orElse(1))
                .hospitalNumber(json.optionalText("hospitalNumber"))
                .encounterClass(
                    Field.word(
                        json, "encounterClass", EncounterClass.values(), EncounterClass::code))
                .type(Field.coded(json, "type"))
                .priority(Field.coded(json, "priority"))
                .start(Field.time(json, "start"))
                .end(Field.time(json, "end"))
                .reasons(json.texts("reasons"))
                .practitioners(Field.objects(json, "practitioners", PersonParts::practitioner))
                .build());
  }

  private static JsonText json(Encounter encounter) {
    JsonText json =
        new JsonText()
            .with("visitNumber", encounter.visitNumber())
            .with("version", encounter.version())
            .with("hospitalNumber", encounter.hospitalNumber())
            .with("encounterClass", encounter.encounterClass().map(EncounterClass::code))
            .with("type", encounter.type(), Field::json)
            .with("priority", encounter.priority(), Field::json)
            .with("start", Field.times(encounter.start()))
            .with("end", Field.times(encounter.end()));
    return json.withTexts("reasons", encounter.reasons())
        .withAny("practitioners", encounter.practitioners(), PersonParts::json);
  }

  private static Coverage coverage(StrictObject json) {
    json.only("code", "name");
    return Field.built(
        json,
        () -> Coverage.builder().code(json.text("code")).name(json.optionalText("name")).build());
  }

  private static JsonText json(Coverage coverage) {
    return new JsonText().with("code", coverage.code()).with("name", coverage.name());
  }

  private static VitalSigns vitalSigns(StrictObject json) {
    json.only(
        "weightKg",
        "heightCm",
        "temperatureCelsius",
        "systolicMmHg",
        "diastolicMmHg",
        "bodyMassIndex",
        "respiratoryRate",
        "pulse");
    return Field.built(
        json,
        () ->
            VitalSigns.builder()
                .weightKg(json.optionalDecimal("weightKg"))
                .heightCm(json.optionalDecimal("heightCm"))
                .temperatureCelsius(json.optionalDecimal("temperatureCelsius"))
                .systolicMmHg(json.optionalDecimal("systolicMmHg"))
                .diastolicMmHg(json.optionalDecimal("diastolicMmHg"))
                .bodyMassIndex(json.optionalDecimal("bodyMassIndex"))
                .respiratoryRate(json.optionalDecimal("respiratoryRate"))
                .pulse(json.optionalDecimal("pulse"))
                .build());
  }

  private static JsonText json(VitalSigns signs) {
    return new JsonText()
        .withNumber("weightKg", signs.weightKg())
        .withNumber("heightCm", signs.heightCm())
        .withNumber("temperatureCelsius", signs.temperatureCelsius())
        .withNumber("systolicMmHg", signs.systolicMmHg())
        .withNumber("diastolicMmHg", signs.diastolicMmHg())
        .withNumber("bodyMassIndex", signs.bodyMassIndex())
        .withNumber("respiratoryRate", signs.respiratoryRate())
        .withNumber("pulse", signs.pulse());
  }
}
