package io.github.baidiao.moph.phr.wire;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.upload.CareGiver;
import io.github.baidiao.moph.phr.upload.ChronicRegistration;
import io.github.baidiao.moph.phr.upload.DrugRelatedProblem;
import io.github.baidiao.moph.phr.upload.EncounterCount;
import io.github.baidiao.moph.phr.upload.Prescription;
import io.github.baidiao.moph.phr.upload.Referral;
import io.github.baidiao.moph.phr.upload.SelfObservation;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * The bodies of the upload paths, as JSON in UTF-8. Each is named after its path. None of them
 * looks at what the paths do with an empty list: that is for the caller.
 */
public final class PhrWire {
  private PhrWire() {}

  /** {@code UpdatePHRv1}: one visit, with the allergies and care plans that came with it. */
  public static byte[] updatePhr(PhrVisit visit) {
    JsonText organization =
        PersonForm.organization(visit.hospital())
            .with("agent", visit.hisName() + ' ' + visit.hisVersion());
    return new JsonText()
        .with("managingOrganization", organization)
        .with("Patient", PersonForm.patient(visit.patient()))
        .withAll(
            "AllergyIntolerance",
            visit.allergies(),
            allergy -> AllergyForm.allergy(visit.hospital(), allergy))
        .withAll("CarePlan", visit.carePlans(), EncounterForm::raw)
        .withAll("Encounter", Collections.singletonList(visit), EncounterForm::encounter)
        .utf8();
  }

  /** {@code AllergyIntolerancev1}. */
  public static byte[] allergies(
      PhrHospital hospital, PhrPatient patient, List<Allergy> allergies) {
    return of(
        hospital,
        patient,
        "AllergyIntolerance",
        allergies,
        allergy -> AllergyForm.allergy(hospital, allergy));
  }

  /** {@code PatientChronicRegisterv1}. */
  public static byte[] chronicRegister(
      PhrHospital hospital, PhrPatient patient, List<ChronicRegistration> registrations) {
    return of(
        hospital,
        patient,
        "ChronicDiseaseRegister",
        registrations,
        registration -> UploadForm.chronic(hospital, registration));
  }

  /**
   * {@code ImmunizationRegisterv1}: all doses that this hospital ever gave the patient; the server
   * deletes the others.
   *
   * @throws io.github.baidiao.moph.error.MophException {@code MOPH-911} for a dose that does not
   *     say in which visit it was given
   */
  public static byte[] immunizationRegister(
      PhrHospital hospital, PhrPatient patient, List<Immunization> doses) {
    return of(
        hospital,
        patient,
        "Immunization",
        doses,
        dose -> ImmunizationForm.registered(hospital, dose));
  }

  /** {@code ReferralRequest}. */
  public static byte[] referrals(
      PhrHospital hospital, PhrPatient patient, List<Referral> referrals) {
    return of(
        hospital,
        patient,
        "ReferralRequest",
        referrals,
        referral -> UploadForm.referral(hospital, referral));
  }

  /** {@code CareGiver}. */
  public static byte[] careGivers(
      PhrHospital hospital, PhrPatient patient, List<CareGiver> careGivers) {
    return of(
        hospital,
        patient,
        "CareGiver",
        careGivers,
        careGiver -> UploadForm.careGiver(patient, careGiver));
  }

  /**
   * {@code MedicationRequest}.
   *
   * @param providerToken the access token of the prescriber's Provider ID; it stands in the body
   */
  public static byte[] prescriptions(
      PhrHospital hospital,
      PhrPatient patient,
      List<Prescription> prescriptions,
      Secret providerToken) {
    return of(
        hospital,
        patient,
        "MedicationRequest",
        prescriptions,
        prescription -> PrescriptionForm.prescription(hospital, prescription, providerToken));
  }

  /** {@code DrugRelatedProblem}. */
  public static byte[] drugRelatedProblems(
      PhrHospital hospital, PhrPatient patient, List<DrugRelatedProblem> problems) {
    return of(hospital, patient, "DrugRelatedProblem", problems, UploadForm::problem);
  }

  /** {@code SelfObservation}. */
  public static byte[] selfObservation(SelfObservation observation) {
    return SelfObservationForm.body(observation).utf8();
  }

  /** {@code OrgEncounterSummary}: counts of at most a month. */
  public static byte[] encounterSummary(PhrHospital hospital, List<EncounterCount> counts) {
    return new JsonText()
        .with("managingOrganization", PersonForm.organization(hospital))
        .withAll("EncounterSummary", counts, UploadForm::count)
        .utf8();
  }

  private static <T> byte[] of(
      PhrHospital hospital,
      PhrPatient patient,
      String name,
      List<T> values,
      Function<? super T, JsonText> form) {
    return new JsonText()
        .with("managingOrganization", PersonForm.organization(hospital))
        .with("Patient", PersonForm.patient(patient))
        .withAll(name, values, form)
        .utf8();
  }
}
