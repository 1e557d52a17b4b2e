package io.github.baidiao.moph.phr.send;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrBody;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.wire.PhrWire;
import io.github.baidiao.moph.stub.SetClock;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** The stand-in of PHR, a client of unit 99999 and visits of an invented patient. */
public final class PhrPlace implements AutoCloseable {
  public static final HospitalCode UNIT = HospitalCode.of("99999");
  public static final CitizenId SOMCHAI = CitizenId.of("1100000000016");

  /** 9:00 in Bangkok on 2026-11-21. */
  public final SetClock clock = new SetClock();

  private final PhrStubServer server = PhrStubServer.start(clock);
  private final PhrApi api = client(server.base());

  public PhrStub stub() {
    return server.stub();
  }

  public PhrApi api() {
    return api;
  }

  public URI address() {
    return server.base();
  }

  /** A client that waits for nothing. */
  public static PhrApi client(URI address) {
    return PhrApi.connect(settings(address).token(account()).build());
  }

  public static PhrSettings.Builder settings(URI address) {
    return PhrSettings.builder()
        .baseUrl(address)
        .unit(UNIT)
        .updateTimeout(Duration.ofSeconds(5))
        .queryTimeout(Duration.ofSeconds(5))
        .agentInterval(Duration.ofMillis(1))
        .rateLimit(RateLimit.off());
  }

  private static TokenSource account() {
    return TokenSource.of(SecretSource.of(Secret.of(PhrStub.bearer().toCharArray())));
  }

  public static PhrVisit visit(String number, LocalDate day) {
    return visit(number, 1, day);
  }

  public static PhrVisit visit(String number, long version, LocalDate day) {
    return PhrVisit.builder()
        .hospital(PhrHospital.builder().code(UNIT).name("โรงพยาบาลสมมติ").build())
        .hisName("Invented HIS")
        .hisVersion("1.0")
        .patient(
            PhrPatient.builder()
                .citizenId(SOMCHAI)
                .nameTh(PersonName.builder().title("นาย").first("สมชาย").last("ใจดี").build())
                .sex(Sex.MALE)
                .birthDate(LocalDate.of(1995, 4, 13))
                .deceased(false)
                .maritalStatus(Coded.of("S"))
                .nationality(Coded.of("099"))
                .build())
        .encounter(
            Encounter.builder()
                .visitNumber(number)
                .version(version)
                .encounterClass(EncounterClass.AMBULATORY)
                .start(day.atTime(9, 10))
                .end(day.atTime(9, 40))
                .reasons(List.of("version " + version))
                .build())
        .build();
  }

  /** Lets PHR have a visit. */
  public void arrived(PhrVisit visit) {
    boolean stored = api.update(PhrBody.ofJson(PhrWire.updatePhr(visit))).isStored();
    if (!stored) {
      throw new IllegalStateException("the stand-in does not take the visit");
    }
  }

  @Override
  public void close() {
    api.close();
    server.close();
  }
}
