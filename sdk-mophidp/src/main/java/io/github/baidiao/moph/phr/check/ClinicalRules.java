package io.github.baidiao.moph.phr.check;

import io.github.baidiao.moph.phr.visit.Appointment;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.LabResult;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Diagnoses, results and appointments. */
final class ClinicalRules {
  private static final String ICD_10 = "[A-Z][0-9]{2}[0-9A-Z]{0,4}";
  private static final String NUMBER = "\\s*[-+]?[0-9][0-9,]*(\\.[0-9]+)?\\s*";

  private ClinicalRules() {}

  static void check(PhrVisit visit, Findings found) {
    for (int i = 0; i < visit.diagnoses().size(); i++) {
      diagnosis(visit.diagnoses().get(i), "/diagnoses/" + i, found);
    }
    for (int i = 0; i < visit.labResults().size(); i++) {
      labResult(visit.labResults().get(i), "/labResults/" + i, found);
    }
    for (int i = 0; i < visit.appointments().size(); i++) {
      appointment(
          visit.appointments().get(i), visit.encounter().start(), "/appointments/" + i, found);
    }
  }

  private static void diagnosis(Diagnosis diagnosis, String path, Findings found) {
    String plain = diagnosis.icd10WithoutDot();
    if (!plain.equals(diagnosis.icd10())) {
      found.add(PhrRule.ICD_10_DOT, path + "/icd10", Optional.of(plain));
    }
    if (!plain.matches(ICD_10)) {
      String capital = plain.toUpperCase(Locale.ROOT);
      found.add(
          PhrRule.ICD_10_FORM,
          path + "/icd10",
          Optional.of(capital).filter(code -> code.matches(ICD_10)));
    }
    found.past(diagnosis.recordedAt(), path + "/recordedAt");
  }

  private static void labResult(LabResult result, String path, Findings found) {
    found.code(result.test(), PhrRule.LOINC_FORM, ClinicalRules::isLoinc, path + "/test");
    found.when(
        result.value().isPresent() && !result.unit().isPresent(),
        PhrRule.LAB_UNIT_MISSING,
        path + "/unit");
    result
        .valueText()
        .filter(words -> words.matches(NUMBER))
        .ifPresent(
            number ->
                found.add(
                    PhrRule.NUMBER_AS_TEXT,
                    path + "/valueText",
                    Optional.of(number.trim().replace(",", ""))));
    found.missing(result.takenAt(), PhrRule.LAB_TIME_MISSING, path + "/takenAt");
    found.missing(result.reportedAt(), PhrRule.LAB_TIME_MISSING, path + "/reportedAt");
    found.past(result.takenAt(), path + "/takenAt");
    found.past(result.reportedAt(), path + "/reportedAt");
    found.inOrder(
        result.takenAt(), result.reportedAt(), PhrRule.END_BEFORE_START, path + "/reportedAt");
  }

  // LOINC's own check digit: Luhn's, over the digits before the hyphen.
  static boolean isLoinc(String code) {
    if (!code.matches("[0-9]{1,7}-[0-9]")) {
      return false;
    }
    int hyphen = code.length() - 2;
    int sum = 0;
    for (int i = hyphen - 1, weight = 2; i >= 0; i--, weight = 3 - weight) {
      int product = (code.charAt(i) - '0') * weight;
      sum += product / 10 + product % 10;
    }
    return code.charAt(hyphen + 1) - '0' == (10 - sum % 10) % 10;
  }

  private static void appointment(
      Appointment appointment, Optional<LocalDateTime> visit, String path, Findings found) {
    Optional<LocalDateTime> start = Optional.of(appointment.start());
    found.time(start, path + "/start");
    found.time(appointment.end(), path + "/end");
    found.past(appointment.createdAt(), path + "/createdAt");
    found.inOrder(start, appointment.end(), PhrRule.END_BEFORE_START, path + "/end");
    found.inOrder(visit, start, PhrRule.APPOINTMENT_BEFORE_VISIT, path + "/start");
    found.system(appointment.serviceType(), path + "/serviceType");
    found.system(appointment.specialty(), path + "/specialty");
    found.system(appointment.type(), path + "/type");
  }
}
