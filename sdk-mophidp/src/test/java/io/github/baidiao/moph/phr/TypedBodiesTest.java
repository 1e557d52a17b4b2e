package io.github.baidiao.moph.phr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.upload.ChronicRegistration;
import io.github.baidiao.moph.phr.upload.EncounterCount;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is made from values is what the stub takes, which knows nothing of how it is made. */
class TypedBodiesTest {
  private static final PhrHospital HOSPITAL =
      PhrHospital.builder().code(Tell.UNIT).name("โรงพยาบาลสมมติ").build();
  private static final PhrPatient PATIENT =
      PhrPatient.builder()
          .citizenId(CitizenId.of("1100000000016"))
          .nameTh(PersonName.builder().title("นาย").first("สมชาย").last("ใจดี").build())
          .sex(Sex.MALE)
          .birthDate(LocalDate.of(1990, 1, 1))
          .build();

  private final PhrStubServer server = PhrStubServer.start();
  private final PhrApi api =
      Tell.client(server.base(), TokenSource.of(SecretSource.of(Secret.of(PhrStub.bearer()))));

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void dosesOfAPatient() {
    Immunization dose =
        Immunization.builder()
            .vaccine(Coded.of("C19", "COVID1"))
            .givenAt(LocalDateTime.of(2026, 11, 20, 9, 0))
            .visitNumber("690001")
            .build();
    assertThat(
            api.replaceWholeImmunizationRegister(PhrBody.allDoses(HOSPITAL, PATIENT, List.of(dose)))
                .isStored())
        .isTrue();
    assertThat(server.stub().doses("1100000000016")).containsExactly("690001");
  }

  @Test
  void noDosesAreNotSentByAccident() {
    PhrBody none = PhrBody.allDoses(HOSPITAL, PATIENT, List.of());
    assertThat(Tell.outcome(() -> api.replaceWholeImmunizationRegister(none)))
        .isEqualTo("MOPH-907");
  }

  @Test
  void aChronicDisease() {
    ChronicRegistration diabetes =
        ChronicRegistration.builder()
            .disease(Coded.of("001", "โรคเบาหวาน"))
            .reference("r1")
            .build();
    assertThat(
            api.registerChronicDiseases(
                    PhrBody.chronicDiseases(HOSPITAL, PATIENT, List.of(diabetes)))
                .isStored())
        .isTrue();
    assertThat(api.chronicRegistry("001")).containsExactly("r1");
  }

  @Test
  void countsOfADay() {
    EncounterCount day =
        EncounterCount.builder().day(Tell.DAY).outpatients(1).inpatients(0).discharges(0).build();
    assertThat(api.reportEncounterCounts(PhrBody.encounterCounts(HOSPITAL, List.of(day))))
        .hasToString("Accepted");
  }
}
