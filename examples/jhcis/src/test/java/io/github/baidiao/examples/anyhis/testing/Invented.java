package io.github.baidiao.examples.anyhis.testing;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisPerson;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitState;
import java.math.BigDecimal;
import java.time.LocalDate;

/** People and visits that never were; the people are those of NHSO's stubs. */
public final class Invented {
  public static final HospitalCode UNIT = HospitalCode.of("99999");
  public static final LocalDate DAY = LocalDate.of(2025, 11, 7);
  public static final CitizenId SOMCHAI = CitizenId.of("1100000000016");
  public static final CitizenId MALEE = CitizenId.of("1100000000024");
  public static final CitizenId BOONMEE = CitizenId.of("3100000000039");
  public static final CitizenId DAO = CitizenId.of("5100000000043");
  public static final CitizenId OFFICER = CitizenId.of("1100000000008");

  private Invented() {}

  public static PersonKey hn(CitizenId person) {
    return PersonKey.of(UNIT, person.value().substring(11));
  }

  public static HisPerson person(CitizenId person) {
    return HisPerson.builder().key(hn(person)).citizenId(person).build();
  }

  public static VisitKey key(String number) {
    return VisitKey.of(UNIT, number);
  }

  /** A visit that has begun, without a claim code. */
  public static HisVisit.Builder visit(String number, CitizenId person, LocalDate day) {
    return HisVisit.builder()
        .key(key(number))
        .person(hn(person))
        .citizenId(person)
        .day(day)
        .start(day.atTime(9, 10, 11))
        .state(VisitState.OPEN);
  }

  /** A visit whose rights can be closed. */
  public static HisVisit.Builder finished(String number, CitizenId person) {
    return visit(number, person, DAY)
        .state(VisitState.FINISHED)
        .claimCode("PP2000000" + (100 + Integer.parseInt(number)))
        .fund("UCS")
        .total(new BigDecimal("350.50"))
        .notClaimable(new BigDecimal("20.25"))
        .recorder(OFFICER);
  }
}
