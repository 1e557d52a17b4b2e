package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
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
import io.github.baidiao.moph.phr.wire.PhrWire;
import java.util.Collections;
import java.util.List;

/**
 * What is sent, as the JSON that the service takes: made here from a visit and what belongs to it,
 * or by a program that writes it itself. Immutable; {@code toString} is masked.
 */
public final class PhrBody {
  private static final String LABEL = "application/json; charset=utf-8";

  private final byte[] json;

  private PhrBody(byte[] json) {
    this.json = json;
  }

  /** Takes an object in JSON and UTF-8 as it is, copied. */
  public static PhrBody ofJson(byte[] json) {
    return new PhrBody(json.clone());
  }

  /** A visit with its allergies and care plans, for {@link PhrApi#update}. */
  public static PhrBody visit(PhrVisit visit) {
    return new PhrBody(PhrWire.updatePhr(visit));
  }

  /** For {@link PhrApi#sendAllergies}. */
  public static PhrBody allergies(PhrHospital unit, PhrPatient patient, List<Allergy> allergies) {
    return new PhrBody(PhrWire.allergies(unit, patient, allergies));
  }

  /** For {@link PhrApi#registerChronicDiseases}. */
  public static PhrBody chronicDiseases(
      PhrHospital unit, PhrPatient patient, List<ChronicRegistration> registrations) {
    return new PhrBody(PhrWire.chronicRegister(unit, patient, registrations));
  }

  /**
   * For {@link PhrApi#replaceWholeImmunizationRegister}.
   *
   * @param doses all that the unit ever gave the patient
   * @throws MophException {@code MOPH-911} for a dose that does not say in which visit it was given
   */
  public static PhrBody allDoses(PhrHospital unit, PhrPatient patient, List<Immunization> doses) {
    return new PhrBody(PhrWire.immunizationRegister(unit, patient, doses));
  }

  /** For {@link PhrApi#sendReferral}. */
  public static PhrBody referral(PhrHospital unit, PhrPatient patient, Referral referral) {
    return new PhrBody(PhrWire.referrals(unit, patient, Collections.singletonList(referral)));
  }

  /** For {@link PhrApi#sendCareGivers}. */
  public static PhrBody careGivers(PhrHospital unit, PhrPatient patient, List<CareGiver> all) {
    return new PhrBody(PhrWire.careGivers(unit, patient, all));
  }

  /**
   * For {@link PhrApi#sendPrescription}.
   *
   * @param providerToken the access token of the prescriber's Provider ID, which stands in the body
   */
  public static PhrBody prescriptions(
      PhrHospital unit, PhrPatient patient, List<Prescription> drugs, Secret providerToken) {
    return new PhrBody(PhrWire.prescriptions(unit, patient, drugs, providerToken));
  }

  /** For {@link PhrApi#sendDrugRelatedProblem}. */
  public static PhrBody drugRelatedProblem(
      PhrHospital unit, PhrPatient patient, DrugRelatedProblem problem) {
    return new PhrBody(
        PhrWire.drugRelatedProblems(unit, patient, Collections.singletonList(problem)));
  }

  /** For {@link PhrApi#sendSelfObservation}. */
  public static PhrBody selfObservation(SelfObservation observation) {
    return new PhrBody(PhrWire.selfObservation(observation));
  }

  /** For {@link PhrApi#reportEncounterCounts}: of up to a month. */
  public static PhrBody encounterCounts(PhrHospital unit, List<EncounterCount> counts) {
    return new PhrBody(PhrWire.encounterSummary(unit, counts));
  }

  /** Returns a copy of the JSON, in UTF-8. */
  public byte[] json() {
    return json.clone();
  }

  /**
   * Puts it into a call, if its list has something in it.
   *
   * @throws MophException {@code MOPH-103} for what is no object with such a list, {@code MOPH-907}
   *     for an empty list
   */
  HttpCall in(HttpCall call, String list) {
    StrictObject body = parsed();
    boolean none = !body.has(list) || body.objects(list).isEmpty();
    if (none) {
      throw MophException.of(MophErrorCode.PHR_LIST_EMPTY, list);
    }
    return call.body(LABEL, json);
  }

  /** Puts it into a call; for what has no list. */
  HttpCall in(HttpCall call) {
    parsed();
    return call.body(LABEL, json);
  }

  private StrictObject parsed() {
    return StrictObject.parse(json, MophErrorCode.REQUEST_INVALID);
  }

  @Override
  public String toString() {
    return "PhrBody[" + json.length + " bytes]";
  }
}
