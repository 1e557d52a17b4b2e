package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.RawRecord;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.visit.Coverage;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.visit.VitalSigns;
import java.util.ArrayList;
import java.util.List;

/** The encounter of a visit and what hangs on it. */
final class EncounterForm {
  private EncounterForm() {}

  // Every list is there, empty ones too: the specification's skeleton has them all.
  static JsonText encounter(PhrVisit visit) {
    return head(visit)
        .withAll("Coverage", visit.coverages(), EncounterForm::coverage)
        .with("vital_signs", visit.vitalSigns().map(EncounterForm::vitalSigns).orElse(none()))
        .withAll("Observation", visit.labResults(), ClinicalForm::observation)
        .withAll("Condition", visit.diagnoses(), ClinicalForm::condition)
        .withAll("Medication", visit.medications(), MedicationForm::medication)
        .withAll("Claim", visit.claims(), EncounterForm::raw)
        .withAll(
            "Appointment",
            visit.appointments(),
            appointment -> AppointmentForm.appointment(appointment, visit.patient()))
        .withAll(
            "Immunization",
            visit.immunizations(),
            dose ->
                ImmunizationForm.immunization(
                    visit.hospital(), dose, visit.encounter().visitNumber()))
        .withAll("DiagnosticReport", visit.diagnosticReports(), EncounterForm::raw);
  }

  private static JsonText head(PhrVisit visit) {
    Encounter encounter = visit.encounter();
    JsonText json =
        new JsonText()
            .with("managingOrganization", PersonForm.organization(visit.hospital()))
            .withAll("identifier", identifiers(encounter), each -> each)
            .with("status", "finished")
            .with("class", encounter.encounterClass(), EncounterForm::encounterClass)
            // One object here, a list in FHIR: the test server took the object (single source).
            .with("type", encounter.type(), type -> Forms.named(CodeSystem.ENCOUNTER_TYPE, type))
            .with(
                "priority",
                encounter.priority(),
                priority -> Forms.named(CodeSystem.PRIORITY, priority));
    if (encounter.start().isPresent() || encounter.end().isPresent()) {
      json.with("period", Forms.period(encounter.start(), encounter.end()));
    }
    return json.with("subject", PersonForm.subject(visit.patient()))
        .withAll("participant", encounter.practitioners(), EncounterForm::participant)
        .withTexts("reason", encounter.reasons());
  }

  private static List<JsonText> identifiers(Encounter encounter) {
    List<JsonText> all = new ArrayList<>();
    all.add(PersonForm.typedIdentifier(CodeSystem.VISIT_NUMBER, "VN", encounter.visitNumber()));
    encounter
        .hospitalNumber()
        .ifPresent(number -> all.add(PersonForm.identifier(CodeSystem.HOSPITAL_NUMBER, number)));
    return all;
  }

  private static JsonText encounterClass(EncounterClass kind) {
    return Forms.coding(CodeSystem.ENCOUNTER_CLASS, kind.code(), kind.display());
  }

  private static JsonText participant(Practitioner person) {
    JsonText individual = new JsonText().with("type", person.role(), Forms::text);
    person
        .licenseNumber()
        .ifPresent(number -> individual.with("reference", "Practitioner/" + number));
    return new JsonText().with("individual", individual.with("display", person.name()));
  }

  private static JsonText coverage(Coverage coverage) {
    return new JsonText()
        .with(
            "class_group",
            new JsonText().with("value", coverage.code()).with("name", coverage.name()));
  }

  private static JsonText vitalSigns(VitalSigns signs) {
    return none()
        .withNumber("body_weight_kg", signs.weightKg())
        .withNumber("body_height_cm", signs.heightCm())
        .withNumber("body_temp_cel", signs.temperatureCelsius())
        .withNumber("bp_systolic_mmhg", signs.systolicMmHg())
        .withNumber("bp_diastolic_mmhg", signs.diastolicMmHg())
        .withNumber("body_mass_index", signs.bodyMassIndex())
        .withNumber("respiratory_rate", signs.respiratoryRate())
        .withNumber("pulse", signs.pulse());
  }

  private static JsonText none() {
    return new JsonText();
  }

  static JsonText raw(RawRecord record) {
    return new JsonText().withFields(record.fields());
  }
}
