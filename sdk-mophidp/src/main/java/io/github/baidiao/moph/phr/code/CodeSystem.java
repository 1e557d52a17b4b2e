package io.github.baidiao.moph.phr.code;

import java.util.Arrays;
import java.util.Optional;

/**
 * A list that codes come from, by a name to say it and the URI that stands on the wire. MOPH calls
 * its own lists "being revised": {@link Coded#system} puts another URI in the place of any of
 * these.
 */
public enum CodeSystem {
  /** 13-digit number of the civil registration. */
  CITIZEN_ID("https://www.dopa.go.th", CodeConfidence.CONFIRMED),
  /** 5-digit code of a service unit. */
  HOSPITAL("https://bps.moph.go.th/hcode/5", CodeConfidence.CONFIRMED),
  /** Number of a visit (VN) in the HIS. */
  VISIT_NUMBER("https://bps.moph.go.th/vn", CodeConfidence.CONFIRMED),
  /** Number of a patient (HN) in the HIS. */
  HOSPITAL_NUMBER("https://sil-th.org/hn", CodeConfidence.SINGLE_SOURCE),
  /** HL7's kinds of encounter: AMB, IMP. */
  ENCOUNTER_CLASS("http://terminology.hl7.org/CodeSystem/v3-ActCode", CodeConfidence.CONFIRMED),
  /** How the patient came: 1 by himself. */
  ENCOUNTER_TYPE(
      "https://phr1.moph.go.th/api/CodingSystem?System=encounter_type",
      CodeConfidence.SINGLE_SOURCE),
  /** Urgency. One team sends 0, another HL7's letters. */
  PRIORITY("http://terminology.hl7.org/CodeSystem/v3-ActPriority", CodeConfidence.CONFIRMED),
  /** ICD-10, as the test server took it: without a dot. */
  ICD_10("http://hl7.org/fhir/sid/icd-10", CodeConfidence.CONFIRMED),
  /** Whether a condition lasts. */
  CONDITION_CLINICAL(
      "http://terminology.hl7.org/CodeSystem/condition-clinical", CodeConfidence.SINGLE_SOURCE),
  /** Whether a condition is certain. */
  CONDITION_VERIFICATION(
      "http://terminology.hl7.org/CodeSystem/condition-ver-status", CodeConfidence.SINGLE_SOURCE),
  /** SNOMED CT: category and severity of a condition, signs of an allergy. */
  SNOMED_CT("http://snomed.info/sct", CodeConfidence.CONFIRMED),
  /** LOINC: what a laboratory measured. */
  LOINC("http://loinc.org", CodeConfidence.SINGLE_SOURCE),
  /** Drugs, generic product, of the Thai Medicines Terminology. */
  TMT("https://www.this.or.th/tmt/gp", CodeConfidence.CONFIRMED),
  /** Substances of the Thai Medicines Terminology. */
  TMT_SUBSTANCE(
      "https://phr1.moph.go.th/api/CodingSystem?System=tmt_substance",
      CodeConfidence.SINGLE_SOURCE),
  /** Where a drug was given: outpatient, inpatient. */
  MEDICATION_CATEGORY(
      "http://terminology.hl7.org/CodeSystem/medication-statement-category",
      CodeConfidence.CONFIRMED),
  /** Way into the body: PO, IM. */
  ROUTE(
      "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration",
      CodeConfidence.SINGLE_SOURCE),
  /** Place on the body: LA, left arm. */
  BODY_SITE("http://terminology.hl7.org/CodeSystem/v3-ActSite", CodeConfidence.SINGLE_SOURCE),
  /** Units of measure. */
  UCUM("http://unitsofmeasure.org", CodeConfidence.SINGLE_SOURCE),
  /** Nationality, three digits: 099 Thai. */
  NATIONALITY(
      "https://phr1.moph.go.th/api/CodingSystem?System=nationality", CodeConfidence.SINGLE_SOURCE),
  /** HL7's letters of marital status: S, M. */
  MARITAL_STATUS(
      "http://terminology.hl7.org/CodeSystem/v3-MaritalStatus", CodeConfidence.CONFIRMED),
  /** What somebody is to the patient. The one source that has it names an institute, not a list. */
  RELATIONSHIP("https://www.this.or.th", CodeConfidence.UNKNOWN),
  /** Whether an allergy lasts. */
  ALLERGY_CLINICAL(
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
      CodeConfidence.SINGLE_SOURCE),
  /** Whether an allergy is certain. */
  ALLERGY_VERIFICATION(
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
      CodeConfidence.SINGLE_SOURCE),
  /** Number of an allergy in the HIS. The specification's example is of another country. */
  ALLERGY_REFERENCE("https://bps.moph.go.th/hcode/5", CodeConfidence.INFERRED),
  /** How grave an allergy was. */
  ALLERGY_SERIOUSNESS(
      "https://phr1.moph.go.th/api/CodingSystem?System=allergy_seriousness",
      CodeConfidence.SINGLE_SOURCE),
  /** Which organs it affected. */
  ALLERGY_GROUP(
      "https://phr1.moph.go.th/api/CodingSystem?System=allergy_group",
      CodeConfidence.SINGLE_SOURCE),
  /** Who told of it. */
  ALLERGY_SOURCE(
      "https://phr1.moph.go.th/api/CodingSystem?System=allergy_source",
      CodeConfidence.SINGLE_SOURCE),
  /** How it ended. */
  ALLERGY_RESULT(
      "https://phr1.moph.go.th/api/CodingSystem?System=allergy_result",
      CodeConfidence.SINGLE_SOURCE),
  /** How likely the drug caused it, after Naranjo. */
  ALLERGY_NARANJO(
      "https://phr1.moph.go.th/api/CodingSystem?System=allergy_naranjo_result",
      CodeConfidence.SINGLE_SOURCE),
  /** Vaccines, codes of the 43 files. */
  VACCINE("https://refcode.moph.go.th/vaccine", CodeConfidence.SINGLE_SOURCE),
  /** Chronic diseases of the register: 001 diabetes. */
  CHRONIC_DISEASE(
      "https://phr1.moph.go.th/api/CodingSystem?System=chronic_disease",
      CodeConfidence.SINGLE_SOURCE),
  /** Whether the patient is still treated; the specification's own example is another list. */
  CHRONIC_STATUS(
      "http://terminology.hl7.org/CodeSystem/condition-clinical", CodeConfidence.SINGLE_SOURCE),
  /** Stages of a chronic disease. */
  NCD_CONDITION(
      "https://phr1.moph.go.th/api/CodingSystem?System=ncd_condition",
      CodeConfidence.SINGLE_SOURCE),
  /** What somebody who cares for the patient is to him. */
  CAREGIVER_TYPE(
      "https://phr1.moph.go.th/api/CodingSystem?System=caregiver_type",
      CodeConfidence.SINGLE_SOURCE),
  /** Why a patient is referred. */
  REFERRAL_TYPE(
      "https://phr1.moph.go.th/api/CodingSystem?System=referral_type",
      CodeConfidence.SINGLE_SOURCE),
  /** Field of medicine. The sources name a vendor's or an empty list. */
  SPECIALTY("http://snomed.info/sct", CodeConfidence.UNKNOWN),
  /** Kind of service in an appointment: the one source sends no URI. */
  SERVICE_TYPE("http://snomed.info/sct", CodeConfidence.INFERRED),
  /** Kind of appointment. */
  APPOINTMENT_TYPE("http://terminology.hl7.org/CodeSystem/v2-0276", CodeConfidence.SINGLE_SOURCE),
  /** Number of a prescription in the HIS. */
  PRESCRIPTION("https://phr1.moph.go.th/eprescription", CodeConfidence.SINGLE_SOURCE),
  /** Kind of a drug-related problem. */
  DRUG_PROBLEM(
      "https://phr1.moph.go.th/api/CodingSystem?System=drp_category", CodeConfidence.SINGLE_SOURCE);

  private final String uri;
  private final CodeConfidence confidence;

  CodeSystem(String uri, CodeConfidence confidence) {
    this.uri = uri;
    this.confidence = confidence;
  }

  /** Returns what stands on the wire. */
  public String uri() {
    return uri;
  }

  /** Returns how well that is known. */
  public CodeConfidence confidence() {
    return confidence;
  }

  /** Returns the first system of a URI, if it is one of these. */
  public static Optional<CodeSystem> ofUri(String uri) {
    return Arrays.stream(values()).filter(each -> each.uri.equals(uri)).findFirst();
  }
}
