package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.PersonMatch;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.WriteResult;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A HIS of records alone: visits that a test puts in, changes and takes out. */
final class RecordedHis implements His {
  static final HospitalCode UNIT = HospitalCode.of("99999");
  static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  /** A visit; {@code symptom} stands for all that the PHR takes of it. */
  record Known(HisVisit visit, String symptom, LocalDateTime end) {}

  private final Map<String, Known> visits = new TreeMap<>();
  private final List<String> failing = new ArrayList<>();
  private String version = "1";

  /** Puts a finished visit in, or another state of it. */
  void put(String number, String symptom) {
    put(number, symptom, VisitState.FINISHED, "12", DAY.atTime(9, 0));
  }

  void put(String number, String symptom, VisitState state) {
    put(number, symptom, state, "12", DAY.atTime(9, 0));
  }

  void put(String number, String symptom, VisitState state, String person, LocalDateTime end) {
    HisVisit visit =
        HisVisit.builder()
            .key(key(number))
            .person(PersonKey.of(UNIT, person))
            .citizenId(
                person.isEmpty() ? Optional.empty() : Optional.of(CitizenId.of("1100000000008")))
            .day(DAY)
            .start(DAY.atTime(8, 30))
            .state(state)
            .build();
    visits.put(number, new Known(visit, symptom, end));
  }

  void remove(String number) {
    visits.remove(number);
  }

  /** From now on the HIS fails when that visit's record is read. */
  void failOn(String number) {
    failing.add(number);
  }

  void updatedTo(String hisVersion) {
    version = hisVersion;
  }

  static VisitKey key(String number) {
    return VisitKey.of(UNIT, number);
  }

  @Override
  public HospitalCode unit() {
    return UNIT;
  }

  @Override
  public List<HisVisit> visits(LocalDate day) {
    return visits.values().stream()
        .map(Known::visit)
        .filter(visit -> visit.day().equals(day))
        .sorted(Comparator.comparing((HisVisit visit) -> visit.key().number()).reversed())
        .toList();
  }

  @Override
  public Optional<HisVisit> visit(VisitKey visit) {
    return Optional.ofNullable(visits.get(visit.number())).map(Known::visit);
  }

  @Override
  public Optional<PhrVisit> record(VisitKey visit, long messageVersion) {
    if (failing.contains(visit.number())) {
      throw HisException.of(HisErrorCode.HIS_FAILED, "SQLState 42000, number 1");
    }
    return Optional.ofNullable(visits.get(visit.number()))
        .map(known -> record(known, messageVersion));
  }

  private PhrVisit record(Known known, long messageVersion) {
    return PhrVisit.builder()
        .hospital(PhrHospital.builder().code(UNIT).build())
        .hisName("HIS")
        .hisVersion(version)
        .patient(
            PhrPatient.builder()
                .citizenId(known.visit().citizenId().orElseThrow())
                .nameTh(PersonName.builder().first("สมมติ").last("ตัวอย่าง").build())
                .build())
        .encounter(
            Encounter.builder()
                .visitNumber(known.visit().key().number())
                .version(messageVersion)
                .start(known.visit().start())
                .end(known.end())
                .addReasons(known.symptom())
                .build())
        .build();
  }

  @Override
  public PersonMatch person(CitizenId citizenId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<HisVisit> visits(LocalDate day, PersonKey person) {
    throw new UnsupportedOperationException();
  }

  @Override
  public WriteResult write(VisitIdentity visit, VisitWrite values, WriteMode mode) {
    throw new UnsupportedOperationException("PHR writes nothing into the HIS");
  }

  @Override
  public Optional<Boolean> stillThere(VisitKey visit, VisitWrite values) {
    throw new UnsupportedOperationException();
  }
}
