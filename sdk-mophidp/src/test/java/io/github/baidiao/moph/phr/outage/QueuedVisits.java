package io.github.baidiao.moph.phr.outage;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.json.VisitJson;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which visits are finished in what order: those of the documentation's three files, told of many
 * invented patients. Every tenth is a correction, the second version of a visit some before it.
 */
final class QueuedVisits {
  private static final Path EXAMPLES = Path.of("..", "docs", "phr");
  private static final HospitalCode UNIT = HospitalCode.of("99999");

  private final List<PhrVisit> examples = new ArrayList<>();
  private final int patients;

  QueuedVisits(int patients) throws IOException {
    this.patients = patients;
    for (String name :
        List.of("opd-chronic.json", "well-baby-vaccination.json", "emergency-admission.json")) {
      examples.add(VisitJson.read(Files.readAllBytes(EXAMPLES.resolve(name))));
    }
  }

  /** What is queued as the how many-th, from 0. */
  record Told(int visit, int version) {
    static Told of(int number) {
      return number % 10 == 9 ? new Told(number - 4, 2) : new Told(number, 1);
    }

    String visitNumber() {
      return "V" + visit;
    }

    String mark() {
      return "version " + version + " of " + visitNumber();
    }
  }

  int patientOf(Told told) {
    return told.visit() % patients;
  }

  PhrVisit visit(Told told) {
    PhrVisit example = examples.get(told.visit() % examples.size());
    return PhrVisit.builder()
        .from(example)
        .hospital(PhrHospital.builder().from(example.hospital()).code(UNIT).build())
        .patient(
            PhrPatient.builder()
                .from(example.patient())
                .citizenId(citizenId(patientOf(told)))
                .build())
        .encounter(
            Encounter.builder()
                .from(example.encounter())
                .visitNumber(told.visitNumber())
                .version(told.version())
                .reasons(List.of(told.mark()))
                .build())
        .build();
  }

  // The check digit as the Department of Provincial Administration defines it.
  private static CitizenId citizenId(int patient) {
    String digits = String.format("11%010d", patient);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (13 - i) * (digits.charAt(i) - '0');
    }
    return CitizenId.of(digits + (11 - sum % 11) % 10);
  }
}
