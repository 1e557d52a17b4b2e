package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.upload.CareGiver;
import io.github.baidiao.moph.phr.upload.ChronicRegistration;
import io.github.baidiao.moph.phr.upload.DrugRelatedProblem;
import io.github.baidiao.moph.phr.upload.EncounterCount;
import io.github.baidiao.moph.phr.upload.Referral;

/** The objects of the lesser paths. */
final class UploadForm {
  private UploadForm() {}

  static JsonText chronic(PhrHospital hospital, ChronicRegistration registration) {
    return new JsonText()
        .with("managingOrganization", PersonForm.organization(hospital))
        .with("code", Forms.concept(CodeSystem.CHRONIC_DISEASE, registration.disease()))
        .with(
            "clinicalStatus",
            registration.status(),
            status -> Forms.concept(CodeSystem.CHRONIC_STATUS, status))
        .with("chronic_ref_code", registration.reference())
        .with("clinicalText", registration.clinicalText())
        .with("registerDate", registration.registeredOn().map(Forms::date))
        .with("dischargeDate", registration.dischargedOn().map(Forms::date))
        .with("recordedDate", registration.recordedAt().map(Forms::time))
        .withTexts("description", registration.descriptions())
        .withAll("condition", registration.stages(), UploadForm::stage);
  }

  private static JsonText stage(Coded stage) {
    return Forms.coding(CodeSystem.NCD_CONDITION, stage).with("text", stage.text());
  }

  static JsonText referral(PhrHospital hospital, Referral referral) {
    return new JsonText()
        .with("managingOrganization", PersonForm.organization(hospital))
        .with("recipientOrganization", PersonForm.organization(referral.recipient()))
        .with("encounterRefCode", referral.visitNumber())
        .with("referralRefCode", referral.reference())
        .with("status", "active")
        .with("intent", "proposal")
        .with("type", referral.type(), type -> Forms.named(CodeSystem.REFERRAL_TYPE, type))
        .with("priority", referral.priority())
        .with(
            "serviceRequested",
            referral.serviceRequested(),
            service -> Forms.named(CodeSystem.SNOMED_CT, service))
        .with("context", referral.context(), words -> new JsonText().with("display", words))
        .with("occurrenceDateTime", referral.occursAt().map(Forms::time))
        .with("authoredOn", referral.authoredOn().map(Forms::date))
        .with(
            "requester",
            referral.requester(),
            person -> new JsonText().with("agent", PersonForm.reference(person)))
        .with(
            "specialty",
            referral.specialty(),
            specialty -> Forms.named(CodeSystem.SPECIALTY, specialty))
        .with("description", referral.description())
        .with("note", referral.note())
        .with("supporting_info_diagnosis", referral.diagnosisInfo())
        .with("supporting_info_vital_sign", referral.vitalSignInfo())
        .with("supporting_info_medication", referral.medicationInfo())
        .with("supporting_info_observation", referral.observationInfo())
        .with("supporting_info_social_problem", referral.socialProblemInfo())
        .with("supporting_info_present_illness", referral.presentIllnessInfo());
  }

  // "care_giver_name" is the name of the patient, an object: so the author of the specification
  // found out at the test server.
  static JsonText careGiver(PhrPatient patient, CareGiver careGiver) {
    return new JsonText()
        .withAll("identifier", PersonForm.citizenId(careGiver.citizenId()), each -> each)
        .with("active", true)
        .with("intent", "directive")
        .with("name", PersonForm.thaiName(careGiver.name()))
        .with("care_giver_name", patient.nameTh(), PersonForm::thaiName)
        .with("telecom_phone", careGiver.phone())
        .with("qualification", Forms.concept(CodeSystem.CAREGIVER_TYPE, careGiver.qualification()));
  }

  static JsonText problem(DrugRelatedProblem problem) {
    return new JsonText()
        .with("drp_ref_code", problem.reference())
        .with("active", true)
        .with("intent", "directive")
        .with("medication", Forms.concept(CodeSystem.TMT, problem.drug()))
        .with(
            "category",
            problem.category(),
            category -> Forms.concept(CodeSystem.DRUG_PROBLEM, category))
        .with("description", problem.description())
        .with("recordedDate", problem.recordedAt().map(Forms::time));
  }

  static JsonText count(EncounterCount count) {
    return new JsonText()
        .with("period_start", Forms.date(count.day()))
        .with("opd_encounter_count", count.outpatients())
        .with("ipd_encounter_count", count.inpatients())
        .with("ipd_discharge_count", count.discharges());
  }
}
