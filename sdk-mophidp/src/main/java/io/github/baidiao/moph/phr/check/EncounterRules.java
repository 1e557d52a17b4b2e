package io.github.baidiao.moph.phr.check;

import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.visit.VitalSigns;
import java.math.BigDecimal;
import java.util.Optional;

/** The encounter, the coverages and the vital signs. */
final class EncounterRules {
  private EncounterRules() {}

  static void check(PhrVisit visit, Findings found) {
    Encounter encounter = visit.encounter();
    String path = "/encounter/";
    found.missing(
        encounter.encounterClass(), PhrRule.ENCOUNTER_CLASS_MISSING, path + "encounterClass");
    found.missing(encounter.type(), PhrRule.ENCOUNTER_TYPE_MISSING, path + "type");
    found.system(encounter.type(), path + "type");
    found.missing(encounter.priority(), PhrRule.PRIORITY_MISSING, path + "priority");
    found.system(encounter.priority(), path + "priority");
    found.missing(encounter.start(), PhrRule.ENCOUNTER_START_MISSING, path + "start");
    found.past(encounter.start(), path + "start");
    found.missing(encounter.end(), PhrRule.ENCOUNTER_END_MISSING, path + "end");
    found.past(encounter.end(), path + "end");
    found.inOrder(encounter.start(), encounter.end(), PhrRule.END_BEFORE_START, path + "end");
    found.when(encounter.reasons().isEmpty(), PhrRule.REASON_MISSING, path + "reasons");
    found.when(isEmpty(visit), PhrRule.NOTHING_IN_IT, "");
    found.when(visit.coverages().isEmpty(), PhrRule.COVERAGE_MISSING, "/coverages");
    visit.vitalSigns().ifPresent(signs -> vitalSigns(signs, found));
  }

  private static boolean isEmpty(PhrVisit visit) {
    return !visit.vitalSigns().isPresent()
        && visit.diagnoses().isEmpty()
        && visit.labResults().isEmpty()
        && visit.medications().isEmpty()
        && visit.immunizations().isEmpty();
  }

  // From a premature child to the heaviest; a zero is what a HIS writes for "not measured".
  private static void vitalSigns(VitalSigns signs, Findings found) {
    range(signs.weightKg(), "0.3", "400", "weightKg", found);
    range(signs.heightCm(), "20", "250", "heightCm", found);
    range(signs.temperatureCelsius(), "25", "45", "temperatureCelsius", found);
    range(signs.systolicMmHg(), "40", "300", "systolicMmHg", found);
    range(signs.diastolicMmHg(), "20", "200", "diastolicMmHg", found);
    range(signs.bodyMassIndex(), "5", "100", "bodyMassIndex", found);
    range(signs.respiratoryRate(), "4", "100", "respiratoryRate", found);
    range(signs.pulse(), "20", "300", "pulse", found);
    found.when(
        signs.systolicMmHg().isPresent()
            && signs.diastolicMmHg().isPresent()
            && signs.diastolicMmHg().get().compareTo(signs.systolicMmHg().get()) >= 0,
        PhrRule.BLOOD_PRESSURE_ORDER,
        "/vitalSigns/diastolicMmHg");
  }

  private static void range(
      Optional<BigDecimal> value, String least, String most, String field, Findings found) {
    value
        .filter(
            known ->
                known.compareTo(new BigDecimal(least)) < 0
                    || known.compareTo(new BigDecimal(most)) > 0)
        .ifPresent(odd -> found.add(PhrRule.VITAL_SIGN_RANGE, "/vitalSigns/" + field));
  }
}
