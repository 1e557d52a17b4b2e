package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.PhrVisit;

/** A visit as the citizen's PHR takes it: here your program says all that it knows. */
final class PhrOfVisit {
  private PhrOfVisit() {}

  static PhrVisit of(Hospital hospital, FinishedVisit visit, long version) {
    return PhrVisit.builder()
        .hospital(PhrHospital.builder().code(hospital.code()).build())
        .hisName(Hospital.HIS)
        .hisVersion(Hospital.HIS_VERSION)
        .patient(
            PhrPatient.builder()
                .citizenId(visit.patient())
                .nameTh(visit.name())
                .sex(visit.sex())
                .birthDate(visit.birthDate())
                .build())
        .encounter(
            Encounter.builder()
                .visitNumber(visit.vn())
                .version(version)
                .hospitalNumber(visit.hn())
                .encounterClass(EncounterClass.AMBULATORY)
                .start(visit.start())
                .end(visit.end())
                .addReasons(visit.reason())
                .build())
        .addDiagnoses(Diagnosis.builder().icd10(visit.icd10()).recordedAt(visit.end()).build())
        .build();
  }
}
