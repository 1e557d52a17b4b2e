package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.jhcis.record.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the visits of one unit: all by one statement, which differs in what it looks for. */
final class VisitReading {
  // Persons by both of their columns: one that is registered at another unit has a number there
  // (confirmed by JHCIS's own reports; clients that join otherwise find somebody else). LEFT: a
  // visit whose person is missing is to be told, not to be overlooked.
  private static final String VISIT =
      "SELECT v.visitno, v.pcucodeperson, v.pid,"
          + " DATE_FORMAT(v.visitdate, '%Y-%m-%d') AS day,"
          + " TIME_FORMAT(v.timestart, '%H:%i:%s') AS start, v.flagservice, v.mit_flag,"
          + " v.claimcode_nhso, DATE_FORMAT(v.datetime_claim, '%Y-%m-%d %H:%i:%s') AS claimed,"
          + " v.hiciauthen_nhso, v.main_inscl, v.sub_inscl, v.nhso_authencode_closed,"
          + " v.money_closed_all, v.money1, v.moneynoclaim, v.rightcode, r.rightgroup,"
          + " p.idcard AS patient, u.idcard AS recorder"
          + " FROM visit v"
          + " LEFT JOIN person p ON p.pcucodeperson = v.pcucodeperson AND p.pid = v.pid"
          + " LEFT JOIN cright r ON r.rightcode = v.rightcode"
          + " LEFT JOIN `user` u ON u.pcucode = v.pcucode AND u.username = v.username";
  private static final String OF_DAY =
      VISIT + " WHERE v.pcucode = ? AND v.visitdate = ? ORDER BY v.visitno DESC";
  private static final String OF_PERSON =
      VISIT
          + " WHERE v.pcucodeperson = ? AND v.pid = ? AND v.visitdate = ? AND v.pcucode = ?"
          + " ORDER BY v.visitno DESC";
  private static final String ONE = VISIT + " WHERE v.pcucode = ? AND v.visitno = ?";

  /**
   * What flagservice is in visits that do not count: 99 is cancelled (confirmed by 2); 04 to 07 are
   * none that JHCIS itself counts. Z1 and Y1 are queues to the next room (single source): such a
   * visit goes on.
   */
  static final Set<String> CANCELLED =
      Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList("04", "05", "06", "07", "99")));

  private static final String FINISHED = "03";

  private final JhcisConnections connections;
  private final HospitalCode unit;
  private final FundRule funds;

  VisitReading(JhcisConnections connections, HospitalCode unit, FundRule funds) {
    this.connections = connections;
    this.unit = unit;
    this.funds = funds;
  }

  List<HisVisit> ofDay(LocalDate day) {
    return visits(OF_DAY, unit.value(), day.toString());
  }

  List<HisVisit> ofPerson(LocalDate day, PersonKey person) {
    Optional<Integer> pid = JhcisNumbers.of(person.number());
    return pid.isPresent()
        ? visits(OF_PERSON, person.registeredAt().value(), pid.get(), day.toString(), unit.value())
        : new ArrayList<>();
  }

  /** A visit whose day is none any more is as good as gone. */
  Optional<HisVisit> one(VisitKey visit) {
    return visit.unit().equals(unit)
        ? JhcisNumbers.of(visit.number())
            .flatMap(number -> visits(ONE, unit.value(), number).stream().findFirst())
        : Optional.empty();
  }

  private List<HisVisit> visits(String sql, Object... parameters) {
    List<Row> rows = connections.read(connection -> Rows.of(connection, sql, parameters));
    List<HisVisit> visits = new ArrayList<>();
    rows.forEach(row -> visit(row).ifPresent(visits::add));
    return visits;
  }

  // Without its person's key or a day that can be, it is nobody's visit, and can be neither
  // authenticated nor closed.
  private Optional<HisVisit> visit(Row row) {
    Optional<PersonKey> person = person(row);
    Optional<LocalDate> day = row.date("day");
    Optional<String> number = row.text("visitno");
    if (!person.isPresent() || !day.isPresent() || !number.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        HisVisit.builder()
            .key(VisitKey.of(unit, number.get()))
            .person(person.get())
            .citizenId(citizenId(row, "patient"))
            .day(day.get())
            .start(day.get().atTime(row.time("start").orElse(LocalTime.MIDNIGHT)))
            .state(state(row.text("flagservice").orElse("")))
            .locked(row.text("mit_flag").filter("Y"::equalsIgnoreCase).isPresent())
            .claimCode(row.text("claimcode_nhso"))
            .claimedAt(row.dateTime("claimed"))
            .serviceCode(row.text("hiciauthen_nhso"))
            .mainInscl(row.text("main_inscl"))
            .subInscl(row.text("sub_inscl"))
            .fund(funds.fund(row.text("main_inscl"), row.text("rightcode"), row.text("rightgroup")))
            .closingCode(row.text("nhso_authencode_closed"))
            .closedAmount(baht(row, "money_closed_all"))
            .total(baht(row, "money1"))
            .notClaimable(baht(row, "moneynoclaim"))
            .recorder(citizenId(row, "recorder"))
            .build());
  }

  private static Optional<PersonKey> person(Row row) {
    Optional<HospitalCode> registeredAt =
        row.text("pcucodeperson").filter(JhcisUnits::isCode).map(HospitalCode::of);
    Optional<String> pid = row.text("pid");
    return registeredAt.flatMap(at -> pid.map(number -> PersonKey.of(at, number)));
  }

  private static VisitState state(String flag) {
    if (CANCELLED.contains(flag)) {
      return VisitState.CANCELLED;
    }
    return flag.equals(FINISHED) ? VisitState.FINISHED : VisitState.OPEN;
  }

  private static Optional<CitizenId> citizenId(Row row, String column) {
    return row.text(column).filter(CitizenId::isValid).map(CitizenId::of);
  }

  // JHCIS keeps charges as floating point: 0.1 + 0.2 is one of them.
  private static Optional<BigDecimal> baht(Row row, String column) {
    return row.number(column).map(number -> number.setScale(2, RoundingMode.HALF_UP));
  }
}
