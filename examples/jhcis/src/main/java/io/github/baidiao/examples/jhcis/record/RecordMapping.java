package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.visit.Coverage;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Makes the PHR's visit of what JHCIS has. Stateless; asks nobody. */
public final class RecordMapping {
  private static final String HIS = "JHCIS";
  // The PHR wants one; JHCIS's table of offices may tell none.
  private static final String VERSION_UNKNOWN = "unknown";

  private RecordMapping() {}

  /**
   * Returns the visit; empty when its person has no citizen ID that can be, or it has no day.
   *
   * @param unit whose visit it is
   * @param version the version that the message shall have
   */
  public static Optional<PhrVisit> visit(VisitRows rows, HospitalCode unit, long version) {
    Optional<CitizenId> citizenId =
        rows.visit().text("idcard").filter(CitizenId::isValid).map(CitizenId::of);
    Optional<LocalDate> day = rows.visit().date("visitdate");
    if (!citizenId.isPresent() || !day.isPresent()) {
      return Optional.empty();
    }
    VisitTime time = VisitTime.of(day.get(), rows.visit());
    return Optional.of(
        PhrVisit.builder()
            .hospital(PhrHospital.builder().code(unit).name(rows.visit().text("hosname")).build())
            .hisName(HIS)
            .hisVersion(rows.version().orElse(VERSION_UNKNOWN))
            .patient(PatientOfRow.patient(rows.visit(), citizenId.get()))
            .encounter(EncounterOfRow.encounter(rows.visit(), time, version))
            .coverages(coverages(rows))
            .vitalSigns(VitalSignsOfRow.vitalSigns(rows.visit()))
            .diagnoses(DiagnosesOfRows.diagnoses(rows.diagnoses()))
            .labResults(LabsOfRows.labs(rows.labs(), rows.sugars(), time))
            .medications(DrugsOfRows.drugs(rows.drugs(), time))
            .immunizations(VaccinesOfRows.vaccines(rows.vaccines(), unit, time))
            .allergies(AllergiesOfRows.allergies(rows.allergies()))
            .appointments(AppointmentsOfRows.appointments(rows.appointments()))
            .build());
  }

  private static List<Coverage> coverages(VisitRows rows) {
    return rows.fund()
        .filter(fund -> fund.matches("[!-~]{1,60}"))
        .map(fund -> Coverage.builder().code(fund).name(rows.visit().text("rightname")).build())
        .map(Collections::singletonList)
        .orElse(Collections.emptyList());
  }
}
