package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrPatient;
import java.util.Optional;

/**
 * The patient. Address and telephone stay in JHCIS: PHR does not miss them, and a health record
 * needs no more of a person than tells whose it is.
 */
final class PatientOfRow {
  private static final String THAI = "099";
  private static final String DIED = "1";

  private PatientOfRow() {}

  static PhrPatient patient(Row row, CitizenId citizenId) {
    return PhrPatient.builder()
        .citizenId(citizenId)
        .nameTh(name(row, "titlename", "prename", "fname", "lname"))
        .sex(row.text("sex").flatMap(Sex::ofDigit))
        .birthDate(row.date("birth"))
        // A row in persondeath (confirmed by 2), or the 43 files' code of discharge (inferred).
        .deceased(
            row.text("deadpid").isPresent()
                || row.text("dischargetype").filter(DIED::equals).isPresent())
        .maritalStatus(row.text("marystatus").flatMap(PatientOfRow::maritalStatus))
        .nationality(row.text("nation").flatMap(PatientOfRow::nationality))
        .build();
  }

  /** Returns a name, its title by the code table, or as it was typed where a code belongs. */
  static Optional<PersonName> name(
      Row row, String titleName, String title, String first, String last) {
    Optional<String> firstName = part(row, first);
    Optional<String> lastName = part(row, last);
    if (!firstName.isPresent() && !lastName.isPresent()) {
      return Optional.empty();
    }
    Optional<String> known = part(row, titleName);
    Optional<String> typed = part(row, title).filter(text -> !text.matches("[0-9]+"));
    return Optional.of(
        PersonName.builder()
            .title(known.isPresent() ? known : typed)
            .first(firstName)
            .last(lastName)
            .build());
  }

  // A name holds neither, as the card's form sets its parts apart by the one.
  private static Optional<String> part(Row row, String column) {
    return row.text(column)
        .map(text -> text.replaceAll("[#\\s]+", " ").trim())
        .filter(text -> !text.isEmpty());
  }

  // That JHCIS's codes are those of the 43 files is inferred; 2 is confirmed by one source.
  private static Optional<Coded> maritalStatus(String code) {
    switch (code) {
      case "1":
        return Optional.of(Coded.builder().code("S").text("โสด").build());
      case "2":
        return Optional.of(Coded.builder().code("M").text("คู่").build());
      case "3":
        return Optional.of(Coded.builder().code("W").text("หม้าย").build());
      case "4":
        return Optional.of(Coded.builder().code("D").text("หย่า").build());
      case "5":
        return Optional.of(Coded.builder().code("L").text("แยก").build());
      case "6":
        return Optional.of(Coded.builder().code("U").text("สมณะ").build());
      default:
        return Optional.empty();
    }
  }

  // JHCIS writes 99 and 099 for Thai; PHR takes three digits.
  private static Optional<Coded> nationality(String code) {
    if (!code.matches("[0-9]{1,3}")) {
      return Optional.empty();
    }
    String digits = "000".substring(code.length()) + code;
    return Optional.of(digits.equals(THAI) ? Coded.of(THAI, "ไทย") : Coded.of(digits));
  }
}
