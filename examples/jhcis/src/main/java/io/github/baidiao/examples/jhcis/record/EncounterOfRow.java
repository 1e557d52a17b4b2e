package io.github.baidiao.examples.jhcis.record;

import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.Practitioner;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import java.util.Optional;

/** The encounter: JHCIS's units have no beds, so it is one of an outpatient. */
final class EncounterOfRow {
  private static final String BY_AMBULANCE = "4";
  private static final String TELEHEALTH = "5";

  private EncounterOfRow() {}

  static Encounter encounter(Row row, VisitTime time, long version) {
    Optional<String> came = row.text("typein");
    Encounter.Builder encounter =
        Encounter.builder()
            .visitNumber(
                row.text("visitno").orElseThrow(() -> new IllegalArgumentException("no visitno")))
            .version(version)
            .hospitalNumber(row.text("pid"))
            .encounterClass(
                is(came, TELEHEALTH) ? EncounterClass.VIRTUAL : EncounterClass.AMBULATORY)
            .type(came.flatMap(EncounterOfRow::type))
            // JHCIS keeps no urgency (none found): who was not brought by an ambulance came to the
            // ordinary hours of a unit of primary care.
            .priority(
                is(came, BY_AMBULANCE) ? Coded.of("EM", "emergency") : Coded.of("R", "routine"))
            .start(time.start())
            .end(time.end());
    row.text("symptoms").ifPresent(encounter::addReasons);
    recorder(row).ifPresent(encounter::addPractitioners);
    return encounter.build();
  }

  private static boolean is(Optional<String> came, String code) {
    return came.filter(code::equals).isPresent();
  }

  // Names of the column's codes from the database's own comment (single source, primary).
  private static Optional<Coded> type(String code) {
    switch (code) {
      case "1":
        return Optional.of(Coded.of(code, "มาเอง"));
      case "2":
        return Optional.of(Coded.of(code, "มาตามนัด"));
      case "3":
        return Optional.of(Coded.of(code, "รับส่งต่อจากสถานพยาบาลอื่น"));
      case BY_AMBULANCE:
        return Optional.of(Coded.of(code, "บริการการแพทย์ฉุกเฉิน (EMS)"));
      case TELEHEALTH:
        return Optional.of(Coded.of(code, "บริการทางไกล"));
      default:
        return Optional.empty();
    }
  }

  private static Optional<Practitioner> recorder(Row row) {
    Optional<String> name =
        PatientOfRow.name(
                row, "recordertitlename", "recorderprename", "recorderfname", "recorderlname")
            .map(PersonName::full);
    Optional<String> licence = row.text("recorderlicense");
    return name.isPresent() || licence.isPresent()
        ? Optional.of(Practitioner.builder().name(name).licenseNumber(licence).build())
        : Optional.empty();
  }
}
