package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisPerson;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.jhcis.doctor.Doctor;
import io.github.baidiao.examples.jhcis.site.Citizens;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.ManyVisits;
import io.github.baidiao.examples.jhcis.site.StatementWatch;
import io.github.baidiao.examples.jhcis.site.StatementWatch.Step;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every statement of this module, as the server would do it on a site of years: each by an index,
 * where JHCIS has one.
 */
@Timeout(1_800)
class EveryStatementIT {
  private static final boolean LARGE = Boolean.getBoolean("baidiao.endurance");
  private static final HospitalCode UNIT = HospitalCode.of("99999");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final ManyVisits VISITS =
      LARGE ? new ManyVisits(13_000, 400_000, 100, DAY) : new ManyVisits(2_000, 20_000, 100, DAY);
  // A day has 100 visits and a person 10 or 30; servers guess some times as much.
  private static final long FEW = 1_000;

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL56"})
  void goesByAnIndex(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      VISITS.into(site);
      StatementWatch watch = new StatementWatch(site.dataSource());
      useEverything(JhcisConnections.of(watch.dataSource()));
      assertThat(watch.seen().keySet())
          .anyMatch(sql -> sql.startsWith("UPDATE visit SET"))
          .anyMatch(sql -> sql.contains("FROM visitdrug "))
          .anyMatch(sql -> sql.contains("FROM information_schema."));

      assertThat(slow(site, watch))
          .as("without an index on dates, a day is looked for among all visits")
          .hasSize(1)
          .allSatisfy(
              (sql, plan) -> assertThat(sql).contains(" WHERE v.pcucode = ? AND v.visitdate = ? "));

      site.indexVisitDates();
      site.execute("ANALYZE TABLE visit");
      assertThat(slow(site, watch)).isEmpty();
    }
  }

  private static void useEverything(JhcisConnections connections) {
    assertThat(JhcisUnits.of(connections)).containsExactly(UNIT);
    JhcisDatabase jhcis = JhcisDatabase.of(connections, UNIT, FundRule.standard());
    HisPerson person =
        jhcis
            .person(CitizenId.of(Citizens.number(7)))
            .match(it -> it, () -> fail("none"), count -> fail("several"), () -> fail("gone"));
    assertThat(jhcis.visits(DAY)).hasSize(100);
    assertThat(jhcis.visits(DAY, person.key())).isNotNull();
    HisVisit visit = jhcis.visit(VisitKey.of(UNIT, "7")).orElseThrow();
    assertThat(jhcis.record(visit.key(), 1)).isPresent();
    VisitWrite code =
        ClaimCodeWrite.builder()
            .code(ClaimCode.of("PP9999999999"))
            .at(DAY.atTime(9, 31))
            .service("PG0060001")
            .mainInscl("UCS")
            .subInscl("89")
            .build();
    VisitWrite closing =
        ClosingWrite.builder()
            .code(ClaimCode.of("EP9999999999"))
            .seq("1")
            .amount(new BigDecimal("150.00"))
            .claimId("2")
            .build();
    for (VisitWrite values : List.of(code, closing)) {
      assertThat(jhcis.write(visit.identity(), values, WriteMode.WRITE)).hasToString("Written");
      assertThat(jhcis.stillThere(visit.key(), values)).contains(true);
    }
    assertThat(Doctor.examine(connections, Optional.of(UNIT))).isNotNull();
  }

  private static Map<String, List<Step>> slow(JhcisSite site, StatementWatch watch)
      throws SQLException {
    Map<String, List<Step>> slow = new HashMap<>();
    for (String sql : watch.seen().keySet()) {
      if (sql.matches("(?s)(SELECT|UPDATE) .*") && !sql.contains("information_schema")) {
        List<Step> plan = watch.plan(site.administrator(), sql);
        if (plan.stream().anyMatch(step -> step.rows() > FEW)) {
          slow.put(sql, plan);
        }
      }
    }
    return slow;
  }
}
