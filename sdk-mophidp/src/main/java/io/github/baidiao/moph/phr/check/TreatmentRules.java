package io.github.baidiao.moph.phr.check;

import io.github.baidiao.moph.phr.treatment.Allergy;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.treatment.Medication;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Drugs, vaccines, allergies, and what goes as it is. */
final class TreatmentRules {
  private TreatmentRules() {}

  static void check(PhrVisit visit, Findings found) {
    for (int i = 0; i < visit.medications().size(); i++) {
      medication(visit.medications().get(i), "/medications/" + i, found);
    }
    for (int i = 0; i < visit.immunizations().size(); i++) {
      immunization(visit.immunizations().get(i), "/immunizations/" + i, found);
    }
    for (int i = 0; i < visit.allergies().size(); i++) {
      allergy(visit.allergies().get(i), "/allergies/" + i, found);
    }
    raw(visit.carePlans(), "/carePlans", found);
    raw(visit.claims(), "/claims", found);
    raw(visit.diagnosticReports(), "/diagnosticReports", found);
  }

  private static void medication(Medication medication, String path, Findings found) {
    found.code(medication.drug(), PhrRule.TMT_FORM, code -> code.matches("[0-9]+"), path + "/drug");
    found.missing(medication.effectiveAt(), PhrRule.DRUG_TIME_MISSING, path + "/effectiveAt");
    found.time(medication.effectiveAt(), path + "/effectiveAt");
    found.when(medication.dosages().isEmpty(), PhrRule.DOSAGE_MISSING, path + "/dosages");
    for (int i = 0; i < medication.dosages().size(); i++) {
      found.system(medication.dosages().get(i).route(), path + "/dosages/" + i + "/route");
    }
  }

  private static void immunization(Immunization dose, String path, Findings found) {
    found.code(
        dose.vaccine(),
        PhrRule.VACCINE_CODE_FORM,
        code -> code.matches("[0-9A-Z]{3}"),
        path + "/vaccine");
    found.past(Optional.of(dose.givenAt()), path + "/givenAt");
    found.missing(dose.lotNumber(), PhrRule.LOT_MISSING, path + "/lotNumber");
    found.date(dose.expirationDate(), path + "/expirationDate");
    // It may be given on the last day.
    found.inOrder(
        Optional.of(dose.givenAt().toLocalDate().atStartOfDay()),
        dose.expirationDate().map(LocalDate::atStartOfDay),
        PhrRule.VACCINE_EXPIRED,
        path + "/expirationDate");
    found.system(dose.site(), path + "/site");
    found.system(dose.route(), path + "/route");
    found.system(dose.reason(), path + "/reason");
  }

  private static void allergy(Allergy allergy, String path, Findings found) {
    found.code(allergy.substance(), PhrRule.TMT_FORM, code -> true, path + "/substance");
    found.system(allergy.seriousness(), path + "/seriousness");
    found.system(allergy.group(), path + "/group");
    found.system(allergy.informationSource(), path + "/informationSource");
    found.system(allergy.result(), path + "/result");
    found.system(allergy.naranjo(), path + "/naranjo");
    for (int i = 0; i < allergy.manifestations().size(); i++) {
      found.system(Optional.of(allergy.manifestations().get(i)), path + "/manifestations/" + i);
    }
    found.past(allergy.recordedAt(), path + "/recordedAt");
  }

  private static void raw(List<?> records, String path, Findings found) {
    found.when(!records.isEmpty(), PhrRule.FORM_NOT_PUBLISHED, path);
  }
}
