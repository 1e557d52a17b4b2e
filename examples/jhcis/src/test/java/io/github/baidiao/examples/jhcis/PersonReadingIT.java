package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.examples.anyhis.HisPerson;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.PersonMatch;
import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonReadingIT {
  private static final HospitalCode UNIT = HospitalCode.of("99999");

  @ParameterizedTest
  @EnumSource
  void aPersonIsReadAsJhcisHasThem(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12)
          .with("prename", "004")
          .with("fname", "ใจดี")
          .with("lname", "สมมติ")
          .with("birth", "1956-02-29")
          .with("sex", "2")
          .with("mobile", "081-234-5678")
          .insert();

      HisPerson person = one(site, 12);

      assertThat(person.key()).isEqualTo(PersonKey.of(UNIT, "12"));
      assertThat(person.citizenId()).isEqualTo(CitizenId.of(Citizens.number(12)));
      assertThat(person.name().map(PersonName::full)).contains("น.ส. ใจดี สมมติ");
      assertThat(person.birthDate()).contains(LocalDate.of(1956, 2, 29));
      assertThat(person.sex()).contains(Sex.FEMALE);
      assertThat(person.mobile()).contains(MobileNumber.of("0812345678"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsNotAliveOrNotHereIsDischarged(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(1).with("dischargetype", "1").insert();
      site.person(2).with("dischargetype", "2").insert();
      site.person(3).insert();
      site.row("persondeath").with("pcucodeperson", JhcisSite.UNIT).with("pid", 3).insert();
      site.person(4).with("dischargetype", "9").insert();
      site.person(5).with("dischargetype", "").insert();

      assertThat(what(site, 1)).isEqualTo("discharged");
      assertThat(what(site, 2)).isEqualTo("discharged");
      assertThat(what(site, 3)).isEqualTo("discharged");
      assertThat(what(site, 4)).isEqualTo("one");
      assertThat(what(site, 5)).isEqualTo("one");
      assertThat(what(site, 6)).isEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRegisteredTwiceIsSeveral(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.execute("ALTER TABLE person DROP KEY person_idcard");
      site.person(1).insert();
      site.person(2).with("idcard", Citizens.number(1)).insert();
      assertThat(what(site, 1)).isEqualTo("2");

      site.execute("UPDATE person SET dischargetype = '2' WHERE pid = 2");
      assertThat(what(site, 1)).isEqualTo("one");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsRegisteredAtTheOtherUnitIsNotHere(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(1).with("pcucodeperson", "99998").insert();

      assertThat(what(site, 1)).isEqualTo("none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theFirstMobileNumberCounts(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      telephones(site, 1, "", "02-123-4567, 089 876 5432");
      telephones(site, 2, "0212345678", "0898765432");
      telephones(site, 3, null, "0611111111 0622222222");
      telephones(site, 4, "08987654321", "-");
      telephones(site, 5, null, null);

      assertThat(one(site, 1).mobile()).contains(MobileNumber.of("0898765432"));
      assertThat(one(site, 2).mobile()).contains(MobileNumber.of("0898765432"));
      assertThat(one(site, 3).mobile()).contains(MobileNumber.of("0611111111"));
      assertThat(one(site, 4).mobile()).isEmpty();
      assertThat(one(site, 5).mobile()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsOddInAPersonIsLeftOut(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.execute("SET SESSION sql_mode = ''");
      site.person(1).with("prename", "พระ").with("lname", "").with("birth", "0000-00-00").insert();
      site.person(2).with("prename", "999").with("sex", "9").insert();
      site.person(3).with("fname", "ก#ข").insert();

      HisPerson monk = one(site, 1);
      assertThat(monk.name().map(PersonName::full)).contains("พระ สมมติ1");
      assertThat(monk.birthDate()).isEmpty();
      assertThat(one(site, 2).name().map(PersonName::full)).contains("สมมติ2 แต่งขึ้น");
      assertThat(one(site, 2).sex()).isEmpty();
      assertThat(one(site, 3).name()).isEmpty();
    }
  }

  private static void telephones(
      JhcisSite site, int pid, @Nullable String mobile, @Nullable String other)
      throws SQLException {
    site.person(pid).with("mobile", mobile).with("telephoneperson", other).insert();
  }

  private static PersonMatch find(JhcisSite site, int citizen) {
    return new PersonReading(site.connections(), UNIT).find(CitizenId.of(Citizens.number(citizen)));
  }

  private static HisPerson one(JhcisSite site, int citizen) {
    return find(site, citizen)
        .match(
            person -> person,
            () -> {
              throw new AssertionError("none");
            },
            count -> {
              throw new AssertionError(count);
            },
            () -> {
              throw new AssertionError("discharged");
            });
  }

  private static String what(JhcisSite site, int citizen) {
    return find(site, citizen)
        .match(person -> "one", () -> "none", String::valueOf, () -> "discharged");
  }
}
