package io.github.baidiao.examples.jhcis.day;

import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What the site's people do in JHCIS itself, by its windows. */
final class Clinic {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final JhcisSite site;

  Clinic(JhcisSite site) {
    this.site = site;
  }

  /** Registers the people of the day, one of them twice. */
  void opens() throws SQLException {
    // Known from a single source; where it is missing, or the number was typed later, it happens.
    site.execute("ALTER TABLE person DROP INDEX person_idcard");
    site.execute("CREATE INDEX person_idcard ON person (pcucodeperson, idcard)");
    for (Visitor each : Visitor.all()) {
      if (each.course() == Course.SECOND_OF_THE_DAY) {
        continue;
      }
      @Nullable String idcard = each.course() == Course.NO_CITIZEN_ID ? null : each.citizenId();
      site.person(each.pid()).with("idcard", idcard).with("mobile", "0812345678").insert();
      if (each.course() == Course.REGISTERED_TWICE) {
        site.person(9_000 + each.pid()).with("idcard", idcard).insert();
      }
    }
  }

  /** The visit is opened. */
  void registers(Visitor visitor) throws SQLException {
    site.visit(visitor.visitno(), visitor.pid(), Visitor.DAY.toString())
        .with("timestart", TIME.format(visitor.arrives()))
        .with("flagservice", "01")
        .with("rightcode", visitor.course() == Course.NO_RIGHT ? "50" : "89")
        .with("username", visitor.course() == Course.NO_OFFICER_ID ? "noid" : "malee")
        .with("mit_flag", visitor.course() == Course.LOCKED ? "Y" : null)
        .with("money1", 0.0)
        .insert();
  }

  void cancels(Visitor visitor) throws SQLException {
    set(visitor, "flagservice = '99'");
  }

  /** A window that was opened before the claim code came saves all that it shows. */
  void savesOver(Visitor visitor) throws SQLException {
    set(
        visitor,
        "flagservice = '02', symptoms = 'ไข้', claimcode_nhso = NULL, datetime_claim = NULL,"
            + " hiciauthen_nhso = NULL, main_inscl = NULL, sub_inscl = NULL");
  }

  /** The patient goes home: diagnosis, drug, charges. */
  void finishes(Visitor visitor) throws SQLException {
    diagnoses(visitor, "J00", "01");
    site.row("visitdrug")
        .with("pcucode", JhcisSite.UNIT)
        .with("visitno", visitor.visitno())
        .with("drugcode", "PARA500")
        .with("unit", 20)
        .with("dose", "1 เม็ด ทุก 6 ชั่วโมง")
        .with("realprice", "1.00")
        .with("doctor1", "malee")
        .insert();
    double charges = visitor.course() == Course.NO_CHARGES ? 0 : 150;
    set(
        visitor,
        "flagservice = '03', symptoms = 'ไข้ ไอ', weight = 60.5, height = 165, temperature = 37.8,"
            + " pulse = 80, respri = 20, pressure = '120/80', timeend = '"
            + TIME.format(visitor.goesHome())
            + "', money1 = "
            + charges);
  }

  void diagnoses(Visitor visitor, String code, String type) throws SQLException {
    site.row("visitdiag")
        .with("pcucode", JhcisSite.UNIT)
        .with("visitno", visitor.visitno())
        .with("diagcode", code)
        .with("dxtype", type)
        .with("doctordiag", "malee")
        .insert();
  }

  private void set(Visitor visitor, String columns) throws SQLException {
    int rows =
        site.execute(
            "UPDATE visit SET "
                + columns
                + " WHERE pcucode = '"
                + JhcisSite.UNIT
                + "' AND visitno = "
                + visitor.visitno());
    if (rows != 1) {
      throw new IllegalStateException(rows + " rows");
    }
  }
}
