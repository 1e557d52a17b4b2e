package io.github.baidiao.examples.jhcis.site;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.StringJoiner;
import java.util.function.IntFunction;

/**
 * As many people and visits as a site has after years, each visit with a diagnosis, a drug and a
 * fee: the largest site that is told of has 400,000 visits and 13,000 people.
 *
 * @param perDay visits of each day; on {@code lastDay}, and on every day before it until all are
 *     there
 */
public record ManyVisits(int people, int visits, int perDay, LocalDate lastDay) {
  private static final int ROWS = 1_000;
  private static final int HALF = 2;

  /** Puts them into an empty site; seconds for 20,000 visits. */
  public void into(JhcisSite site) throws SQLException {
    Connection connection = site.administrator();
    site.execute("SET SESSION foreign_key_checks = 0, unique_checks = 0");
    connection.setAutoCommit(false);
    insert(
        site,
        "person (pcucodeperson, pid, idcard, prename, fname, lname, birth, sex, rightcode)",
        people,
        pid ->
            "('99999', "
                + pid
                + ", '"
                + Citizens.number(pid)
                + "', '003', 'สมมติ"
                + pid
                + "', 'แต่งขึ้น', '1980-05-09', '1', '89')");
    insert(
        site,
        "visit (pcucode, visitno, visitdate, pcucodeperson, pid, timestart, timeend, rightcode,"
            + " symptoms, pressure, money1, moneynoclaim, username, flagservice, claimcode_nhso,"
            + " datetime_claim, hiciauthen_nhso, main_inscl)",
        visits,
        this::visit);
    insert(
        site,
        "visitdiag (pcucode, visitno, diagcode, dxtype, doctordiag)",
        visits,
        number -> "('99999', " + number + ", 'J00', '01', 'malee')");
    insert(
        site,
        "visitdrug (pcucode, visitno, drugcode, unit, dose, realprice, doctor1)",
        HALF * visits,
        row ->
            "('99999', "
                + (row + 1) / HALF
                + (row % HALF == 0 ? ", 'PARA500', 10" : ", 'FEE', 1")
                + ", '1 x 3', 1.00, 'malee')");
    connection.commit();
    connection.setAutoCommit(true);
    site.execute("SET SESSION foreign_key_checks = 1, unique_checks = 1");
    // The optimizer goes by what it counted last.
    site.execute("ANALYZE TABLE person, visit, visitdiag, visitdrug");
  }

  /** The day of a visit by its number, 1 to {@link #visits}. */
  public LocalDate dayOf(int visitno) {
    return lastDay.minusDays((visits - visitno) / perDay);
  }

  // Every second one has no claim code yet.
  private String visit(int number) {
    LocalDate day = dayOf(number);
    int pid = 1 + (int) (number * 7_919L % people);
    String claim =
        number % HALF == 0
            ? String.format("'PP%010d', '%s 09:31:00', 'PG0060001', 'UCS'", number, day)
            : "NULL, NULL, '', NULL";
    return "('99999', "
        + number
        + ", '"
        + day
        + "', '99999', "
        + pid
        + ", '09:30:00', '10:05:00',"
        + " '89', 'ไข้ ไอ มีน้ำมูก 3 วัน', '120/80', 150, 0, 'malee', '03', "
        + claim
        + ")";
  }

  private static void insert(JhcisSite site, String into, int count, IntFunction<String> row)
      throws SQLException {
    for (int first = 1; first <= count; first += ROWS) {
      StringJoiner rows = new StringJoiner(", ");
      for (int i = first; i < first + ROWS && i <= count; i++) {
        rows.add(row.apply(i));
      }
      site.execute("INSERT INTO " + into + " VALUES " + rows);
    }
  }
}
