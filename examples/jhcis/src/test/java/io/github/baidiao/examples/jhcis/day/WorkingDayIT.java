package io.github.baidiao.examples.jhcis.day;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.jhcis.day.Course.Place;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.stub.NhsoBook.Given;
import io.github.baidiao.examples.jhcis.work.LedgerRows;
import io.github.baidiao.examples.jhcis.work.LedgerRows.Row;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The whole working day of one site: at its end everything that could arrive has arrived once and
 * stands in JHCIS, and the rest is named to a person with its reason.
 */
@Timeout(900)
class WorkingDayIT {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(names = {"MARIADB", "MYSQL56"})
  void everythingHasArrivedOnceOrIsNamed(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server);
        WorkingDay day = new WorkingDay(site, folder)) {
      day.play();
      End end = new End(site, day);
      end.report(server);

      SoftAssertions soft = new SoftAssertions();
      for (Visitor visitor : Visitor.all()) {
        end.check(soft, visitor);
      }
      soft.assertThat(day.toldAtCounter()).isEqualTo(expectedAtCounter());
      soft.assertAll();
      end.everyCodeOfNhsoIsKept();
      end.whatWasSavedOverIsWrittenAgainWhenAsked();
    }
  }

  private static Map<Integer, String> expectedAtCounter() {
    Map<Integer, String> told = new TreeMap<>();
    for (Visitor visitor : Visitor.all()) {
      switch (visitor.course()) {
        case ANSWER_LOST -> told.put(visitor.visitno(), "NHSO-105");
        case REGISTERED_TWICE -> told.put(visitor.visitno(), "HIS-302");
        case NO_CITIZEN_ID -> told.put(visitor.visitno(), "HIS-301");
        case AT_NOON, NEVER_CODED -> told.put(visitor.visitno(), "HTTP-500");
        default -> {}
      }
    }
    return told;
  }

  private record End(
      JhcisSite site,
      WorkingDay day,
      Map<String, Row> claimCodes,
      Map<String, Row> closings,
      Map<String, Row> records) {

    End(JhcisSite site, WorkingDay day) throws SQLException {
      this(
          site,
          day,
          LedgerRows.of(day.own().source(), "CLAIM_CODE"),
          LedgerRows.of(day.own().source(), "CLOSING"),
          LedgerRows.of(day.own().source(), "PHR"));
    }

    void check(SoftAssertions soft, Visitor visitor) throws SQLException {
      Course course = visitor.course();
      String visit = Integer.toString(visitor.visitno());
      String as = visit + " " + course;
      List<String> given =
          day.book().ofPerson(visitor.citizenId()).stream()
              .filter(each -> !each.isClosing())
              .map(Given::code)
              .toList();
      List<String> closed = day.book().closings(visit).stream().map(Given::code).toList();

      place(soft, as, course.claimCode, claimCodes.get(visit), "claimcode_nhso", given, visitor);
      place(
          soft, as, course.closing, closings.get(visit), "nhso_authencode_closed", closed, visitor);
      soft.assertThat(closed).as(as + ": closed at NHSO").hasSize(course.closingsAtNhso());
      soft.assertThat(day.phr().versions().getOrDefault("99999:" + visit, List.of()))
          .as(as + ": versions at PHR")
          .hasSize(course.versionsAtPhr);
      soft.assertThat(forAPerson(visitor)).as(as + ": for a person").isEqualTo(course.forAPerson);
      soft.assertThat(standsInJhcis(visitor, "hiciauthen_nhso").isPresent())
          .as(as + ": the service")
          .isEqualTo(course.claimCode == Place.JHCIS);
      soft.assertThat(standsInJhcis(visitor, "money_closed_all").isPresent())
          .as(as + ": the amount")
          .isEqualTo(course.closing == Place.JHCIS);
    }

    private void place(
        SoftAssertions soft,
        String as,
        Place expected,
        @Nullable Row row,
        String column,
        List<String> atNhso,
        Visitor visitor)
        throws SQLException {
      Optional<String> kept = Optional.ofNullable(row).flatMap(Row::code);
      Optional<String> inJhcis = standsInJhcis(visitor, column);
      if (expected == Place.NOWHERE) {
        soft.assertThat(kept).as(as + ": in the ledger, " + column).isEmpty();
      } else {
        soft.assertThat(atNhso).as(as + ": in the ledger, " + column).contains(kept.orElse("-"));
      }
      soft.assertThat(inJhcis)
          .as(as + ": in JHCIS, " + column)
          .isEqualTo(expected == Place.JHCIS ? kept : Optional.empty());
    }

    private Optional<String> standsInJhcis(Visitor visitor, String column) throws SQLException {
      return site.inVisit(visitor.visitno(), column);
    }

    Set<String> forAPerson(Visitor visitor) {
      String visit = Integer.toString(visitor.visitno());
      Set<String> reasons = new TreeSet<>(day.told(visitor));
      Stream.of(claimCodes, closings, records)
          .flatMap(rows -> Stream.ofNullable(rows.get(visit)))
          .flatMap(Row::forAPerson)
          .forEach(reasons::add);
      return reasons;
    }

    /** Also those of visits that were cancelled or locked; each stands with one visit only. */
    void everyCodeOfNhsoIsKept() {
      Set<String> unshown =
          day.book().closings("1079").stream().map(Given::code).collect(Collectors.toSet());
      List<String> given =
          day.book().all().stream()
              .map(Given::code)
              .filter(code -> !unshown.contains(code))
              .toList();
      List<String> kept =
          Stream.of(claimCodes, closings)
              .map(Map::values)
              .flatMap(Collection::stream)
              .flatMap(row -> row.code().stream())
              .toList();
      assertThat(kept).containsExactlyInAnyOrderElementsOf(given);
    }

    void whatWasSavedOverIsWrittenAgainWhenAsked() throws SQLException {
      int visit = 1008;
      String code = claimCodes.get("1008").code().orElseThrow();
      day.work().writeBack().again(Task.CLAIM_CODE, VisitKey.of(UNIT, "1008"));
      assertThat(site.inVisit(visit, "claimcode_nhso")).hasValue(code);
    }

    void report(JhcisServer server) {
      DayReport report = day.report();
      report.heading("สรุป", "totals");
      report.total("visit ทั้งวัน", "visits", Visitor.all().size());
      report.total("claim code จาก สปสช.", "claim codes from NHSO", given(false));
      report.total("อยู่ใน JHCIS", "of them in JHCIS", written(claimCodes));
      report.total("ปิดสิทธิที่ สปสช.", "closed at NHSO", given(true));
      report.total("อยู่ใน JHCIS", "of them in JHCIS", written(closings));
      report.total("visit ที่ PHR", "visits at PHR", day.phr().versions().size());
      Map<Integer, Set<String>> reasons = new TreeMap<>();
      Visitor.all().forEach(each -> reasons.put(each.visitno(), forAPerson(each)));
      report.forAPerson(reasons);
      report.keep(Path.of("target", "working-day-" + server + ".txt"));
      System.out.println(server + "\n" + report.text());
      assertThat(report.text()).doesNotContainPattern("[0-9]{10}").doesNotContain("แต่งขึ้น");
    }

    private long given(boolean closing) {
      return day.book().all().stream().filter(each -> each.isClosing() == closing).count();
    }

    private static long written(Map<String, Row> rows) {
      return rows.values().stream().filter(row -> row.writeState().equals("WRITTEN")).count();
    }
  }
}
