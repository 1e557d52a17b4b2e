package io.github.baidiao.moph.phr.check;

import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrAddress;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.person.Telecom;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The patient. */
final class PatientRules {
  private static final int OLDEST = 120;
  // HL7's v3-MaritalStatus.
  private static final String MARITAL_STATUS = "[ACDILMPSTUW]";

  private PatientRules() {}

  static void check(PhrVisit visit, Findings found) {
    PhrPatient patient = visit.patient();
    found.missing(patient.nameTh(), PhrRule.PATIENT_NAME_MISSING, "/patient/nameTh");
    found.missing(patient.sex(), PhrRule.SEX_MISSING, "/patient/sex");
    birthDate(visit, found);
    found.missing(patient.deceased(), PhrRule.DECEASED_MISSING, "/patient/deceased");
    maritalStatus(patient.maritalStatus(), found);
    nationality(patient.nationality(), found);
    for (int i = 0; i < patient.addresses().size(); i++) {
      address(patient.addresses().get(i), "/patient/addresses/" + i, found);
    }
    phones(patient.phones(), "/patient", found);
    for (int i = 0; i < patient.contacts().size(); i++) {
      phones(patient.contacts().get(i).phones(), "/patient/contacts/" + i, found);
    }
  }

  private static void birthDate(PhrVisit visit, Findings found) {
    String path = "/patient/birthDate";
    found.missing(visit.patient().birthDate(), PhrRule.BIRTH_DATE_MISSING, path);
    Optional<LocalDateTime> birth = visit.patient().birthDate().map(day -> day.atStartOfDay());
    found.past(birth, path);
    birth.ifPresent(
        day ->
            found.when(day.isBefore(found.now().minusYears(OLDEST)), PhrRule.BORN_TOO_EARLY, path));
    found.inOrder(
        birth.filter(day -> !found.isBuddhist(day)),
        visit.encounter().start(),
        PhrRule.BORN_AFTER_VISIT,
        path);
  }

  private static void maritalStatus(Optional<Coded> status, Findings found) {
    String path = "/patient/maritalStatus";
    found.missing(status, PhrRule.MARITAL_STATUS_MISSING, path);
    status.ifPresent(
        coded ->
            found.code(
                coded, PhrRule.MARITAL_STATUS_CODE, code -> code.matches(MARITAL_STATUS), path));
  }

  private static void nationality(Optional<Coded> nationality, Findings found) {
    String path = "/patient/nationality";
    found.missing(nationality, PhrRule.NATIONALITY_MISSING, path);
    nationality.ifPresent(coded -> found.system(Optional.of(coded), path));
    nationality
        .filter(coded -> !coded.system().isPresent())
        .ifPresent(coded -> nationality(coded.code(), path + "/code", found));
  }

  private static void nationality(Optional<String> code, String path, Findings found) {
    if (!code.isPresent()) {
      found.add(PhrRule.CODE_MISSING, path);
    } else if (!code.get().matches("[0-9]{3}")) {
      Optional<String> padded =
          code.filter(digits -> digits.matches("[0-9]{1,2}"))
              .map(digits -> "000".substring(digits.length()) + digits);
      found.add(PhrRule.NATIONALITY_CODE, path, padded);
    }
  }

  private static void address(PhrAddress address, String path, Findings found) {
    found.when(
        address.addressCode().filter(code -> !code.matches("[1-9][0-9]{5}")).isPresent(),
        PhrRule.ADDRESS_CODE_LENGTH,
        path + "/addressCode");
    found.when(
        address.postalCode().filter(code -> !code.matches("[1-9][0-9]{4}")).isPresent(),
        PhrRule.POSTAL_CODE_FORM,
        path + "/postalCode");
    found.past(address.since().map(day -> day.atStartOfDay()), path + "/since");
  }

  private static void phones(List<Telecom> phones, String path, Findings found) {
    for (int i = 0; i < phones.size(); i++) {
      String digits = phones.get(i).number().replaceAll("[ -]", "");
      found.when(
          !digits.matches("0[0-9]{8,9}"),
          PhrRule.PHONE_NUMBER_FORM,
          path + "/phones/" + i + "/number");
    }
  }
}
