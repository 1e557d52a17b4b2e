package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VisitReadingIT {
  private static final HospitalCode UNIT = HospitalCode.of("99999");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @ParameterizedTest
  @EnumSource
  void aVisitIsReadAsJhcisHasIt(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(700, 12, "2026-11-20")
          .with("mit_flag", "Y")
          .with("claimcode_nhso", "PP1234567890")
          .with("datetime_claim", "2026-11-20 09:31:05")
          .with("hiciauthen_nhso", "PG0060001")
          .with("main_inscl", "WEL")
          .with("sub_inscl", "74")
          .with("nhso_authencode_closed", "EP0000000001")
          .with("money_closed_all", 99.5)
          .with("money1", 0.1 + 0.2)
          .with("moneynoclaim", "10.25")
          .insert();

      HisVisit visit = only(reading(site).ofDay(DAY));

      assertThat(visit.key()).isEqualTo(VisitKey.of(UNIT, "700"));
      assertThat(visit.person()).isEqualTo(PersonKey.of(UNIT, "12"));
      assertThat(visit.citizenId()).contains(CitizenId.of(Citizens.number(12)));
      assertThat(visit.day()).isEqualTo("2026-11-20");
      assertThat(visit.start()).isEqualTo("2026-11-20T09:30:00");
      assertThat(visit.state()).isEqualTo(VisitState.FINISHED);
      assertThat(visit.locked()).isTrue();
      assertThat(visit.claimCode()).contains("PP1234567890");
      assertThat(visit.claimedAt()).contains(LocalDateTime.of(2026, 11, 20, 9, 31, 5));
      assertThat(visit.serviceCode()).contains("PG0060001");
      assertThat(visit.mainInscl()).contains("WEL");
      assertThat(visit.subInscl()).contains("74");
      assertThat(visit.fund()).contains("WEL");
      assertThat(visit.closingCode()).contains("EP0000000001");
      assertThat(visit.closedAmount()).contains(new BigDecimal("99.50"));
      assertThat(visit.total()).contains(new BigDecimal("0.30"));
      assertThat(visit.notClaimable()).contains(new BigDecimal("10.25"));
      assertThat(visit.recorder()).contains(CitizenId.of("1999900000013"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void blankAndNullAreAlike(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("idcard", null).insert();
      site.person(13).with("idcard", "").insert();
      for (int number : new int[] {700, 701}) {
        @Nullable String blank = number == 700 ? null : "";
        site.visit(number, number == 700 ? 12 : 13, "2026-11-20")
            .with("timestart", null)
            .with("rightcode", null)
            .with("mit_flag", blank)
            .with("flagservice", blank)
            .with("claimcode_nhso", blank)
            .with("hiciauthen_nhso", blank)
            .with("main_inscl", blank)
            .with("nhso_authencode_closed", blank)
            .with("username", number == 700 ? null : "noid")
            .with("money1", null)
            .with("moneynoclaim", null)
            .insert();
      }

      assertThat(reading(site).ofDay(DAY))
          .hasSize(2)
          .allSatisfy(
              visit -> {
                assertThat(visit.citizenId()).isEmpty();
                assertThat(visit.start()).isEqualTo("2026-11-20T00:00:00");
                assertThat(visit.state()).isEqualTo(VisitState.OPEN);
                assertThat(visit.locked()).isFalse();
                assertThat(visit.claimCode()).isEmpty();
                assertThat(visit.claimedAt()).isEmpty();
                assertThat(visit.serviceCode()).isEmpty();
                assertThat(visit.fund()).isEmpty();
                assertThat(visit.closingCode()).isEmpty();
                assertThat(visit.total()).isEmpty();
                assertThat(visit.notClaimable()).isEmpty();
                assertThat(visit.recorder()).isEmpty();
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void stateIsWhatTheFlagSays(JhcisServer server) throws SQLException {
    Map<String, VisitState> states = new LinkedHashMap<>();
    for (String flag : List.of("01", "02", "Z1", "Y1")) {
      states.put(flag, VisitState.OPEN);
    }
    states.put("03", VisitState.FINISHED);
    for (String flag : List.of("04", "05", "06", "07", "99")) {
      states.put(flag, VisitState.CANCELLED);
    }
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      int number = 0;
      for (String flag : states.keySet()) {
        site.visit(++number, 12, "2026-11-20").with("flagservice", flag).insert();
      }

      List<HisVisit> newestFirst = reading(site).ofDay(DAY);

      assertThat(newestFirst)
          .extracting(visit -> visit.key().number())
          .containsExactly("10", "9", "8", "7", "6", "5", "4", "3", "2", "1");
      Collections.reverse(newestFirst);
      assertThat(newestFirst)
          .extracting(HisVisit::state)
          .containsExactlyElementsOf(states.values());
    }
  }

  @ParameterizedTest
  @EnumSource
  void visitsOfOtherDaysAndUnitsAreNotAmongThem(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      // A number of the same size at the other unit is another person.
      site.person(12).with("pcucodeperson", "99998").with("idcard", Citizens.number(77)).insert();
      site.visit(1, 12, "2026-11-19").insert();
      site.visit(2, 12, "2026-11-21").insert();
      site.visit(3, 12, "2026-11-20").with("pcucode", "99998").insert();
      site.visit(4, 12, "2026-11-20").with("pcucodeperson", "99998").insert();

      HisVisit visit = only(reading(site).ofDay(DAY));

      assertThat(visit.key().number()).isEqualTo("4");
      assertThat(visit.person()).isEqualTo(PersonKey.of(HospitalCode.of("99998"), "12"));
      assertThat(visit.citizenId()).contains(CitizenId.of(Citizens.number(77)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void visitsOfOnePersonAreNewestFirst(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.person(13).insert();
      site.visit(1, 12, "2026-11-20").insert();
      site.visit(2, 13, "2026-11-20").insert();
      site.visit(3, 12, "2026-11-20").insert();
      site.visit(4, 12, "2026-11-21").insert();
      VisitReading reading = reading(site);

      assertThat(reading.ofPerson(DAY, PersonKey.of(UNIT, "12")))
          .extracting(visit -> visit.key().number())
          .containsExactly("3", "1");
      assertThat(reading.ofPerson(DAY, PersonKey.of(HospitalCode.of("99998"), "12"))).isEmpty();
      assertThat(reading.ofPerson(DAY, PersonKey.of(UNIT, "HN12"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneVisitIsFoundByItsNumberAlone(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(0, 12, "2026-11-19").insert();
      site.visit(700, 12, "2026-11-20").insert();
      VisitReading reading = reading(site);

      assertThat(reading.one(VisitKey.of(UNIT, "700")).map(HisVisit::day)).contains(DAY);
      assertThat(reading.one(VisitKey.of(UNIT, "701"))).isEmpty();
      assertThat(reading.one(VisitKey.of(UNIT, "abc"))).as("0 to MySQL").isEmpty();
      assertThat(reading.one(VisitKey.of(UNIT, "0700"))).isEmpty();
      assertThat(reading.one(VisitKey.of(UNIT, "99999999999"))).isEmpty();
      assertThat(reading.one(VisitKey.of(HospitalCode.of("99998"), "700"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void datesAndTimesThatCannotBeAreAbsent(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.execute("SET SESSION sql_mode = 'ALLOW_INVALID_DATES'");
      site.visit(1, 12, "2026-11-20")
          .with("timestart", "100:30:00")
          .with("datetime_claim", "0000-00-00 00:00:00")
          .insert();
      site.visit(2, 12, "2026-11-20").with("datetime_claim", "2026-02-31 10:00:00").insert();
      site.visit(3, 12, "0000-00-00").insert();
      site.visit(4, 12, "2026-00-00").insert();
      site.visit(5, 12, "2026-11-20").with("visitdate", null).insert();
      VisitReading reading = reading(site);

      assertThat(reading.ofDay(DAY))
          .hasSize(2)
          .allSatisfy(visit -> assertThat(visit.claimedAt()).isEmpty())
          .last()
          .satisfies(first -> assertThat(first.start()).isEqualTo("2026-11-20T00:00:00"));
      assertThat(reading.one(VisitKey.of(UNIT, "3"))).isEmpty();
      assertThat(reading.one(VisitKey.of(UNIT, "4"))).isEmpty();
      assertThat(reading.one(VisitKey.of(UNIT, "5"))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRightStandsForAFundWhereNhsoHasNotSaidOne(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).insert();
      site.visit(1, 12, "2026-11-20").with("rightcode", "71").insert();
      site.visit(2, 12, "2026-11-20").with("rightcode", "50").insert();
      site.visit(3, 12, "2026-11-20").with("rightcode", "50").with("main_inscl", "SSS").insert();

      assertThat(reading(site).ofDay(DAY))
          .extracting(visit -> visit.fund().orElse("-"))
          .containsExactly("SSS", "-", "WEL");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVisitWhosePersonIsMissingIsStillTold(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.execute("SET SESSION foreign_key_checks = 0");
      site.visit(1, 12, "2026-11-20").insert();
      site.visit(2, 12, "2026-11-20").with("pcucodeperson", "0000x").insert();
      site.visit(3, 12, "2026-11-20").with("pid", null).insert();

      HisVisit visit = only(reading(site).ofDay(DAY));

      assertThat(visit.key().number()).isEqualTo("1");
      assertThat(visit.citizenId()).isEmpty();
    }
  }

  private static VisitReading reading(JhcisSite site) {
    return new VisitReading(site.connections(), UNIT, FundRule.standard());
  }

  private static HisVisit only(List<HisVisit> visits) {
    assertThat(visits).hasSize(1);
    return visits.get(0);
  }
}
