package io.github.baidiao.examples.jhcis.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.jhcis.JhcisConnections;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the doctor finds at sites of all kinds, on every server. */
@ParameterizedClass(name = "{0}")
@EnumSource(JhcisServer.class)
class DoctorIT {
  @Parameter JhcisServer server;
  private JhcisSite site;

  @BeforeEach
  void site() throws SQLException {
    site = JhcisSite.on(server);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private DoctorReport examined() {
    return Doctor.examine(site.connections(), Optional.empty());
  }

  private List<String> found(Ailment ailment) {
    return examined().complaints().stream()
        .filter(it -> it.ailment() == ailment)
        .map(Complaint::detail)
        .toList();
  }

  private Safety safety(Ability ability) {
    return examined().safety().get(ability);
  }

  @Test
  void atAnOrdinarySiteEverythingIsSafe() throws SQLException {
    DoctorReport report = examined();

    assertThat(report.safety().values()).as("%s", report.complaints()).containsOnly(Safety.SAFE);
    assertThat(report.facts())
        .containsEntry("units", "1")
        .containsEntry("jhcis_version", "2026-03-01")
        .containsEntry("engine.visit", "InnoDB")
        .containsEntry("visit.claimcode_nhso", "varchar(20)")
        .containsEntry("visit.datetime_claim", "datetime")
        .containsEntry("bytes.ctitle.titlename", "{UTF8=3}")
        .containsKey("rows.visit");
    assertThat(site.text("SELECT VERSION()")).contains(report.facts().get("version"));
  }

  @Test
  void aServerThatCutsIsTold() {
    assertThat(found(Ailment.NOT_STRICT)).hasSize(server.isStrict() ? 0 : 1);
  }

  @Test
  void theLeastAccountHasNothingTooMuchAndSeesNoTriggers() {
    assertThat(found(Ailment.ACCOUNT_TOO_MIGHTY)).isEmpty();
    assertThat(found(Ailment.NO_RIGHT_TO_WRITE)).isEmpty();
    assertThat(found(Ailment.TRIGGERS_HIDDEN)).hasSize(server.hasAccounts() ? 1 : 0);
    assertThat(found(Ailment.NO_ACCOUNTS)).hasSize(server.hasAccounts() ? 0 : 1);
  }

  @Test
  void aColumnThatMayNotBeWrittenIsNamed() throws SQLException {
    assumeThat(server.hasAccounts()).isTrue();
    site.execute(
        "REVOKE UPDATE (claimcode_nhso) ON " + site.schema() + ".visit FROM " + site.account());

    assertThat(found(Ailment.NO_RIGHT_TO_WRITE)).containsExactly("visit.claimcode_nhso");
    assertThat(safety(Ability.WRITE_CLAIM_CODE)).isEqualTo(Safety.NOT_SAFE);
    assertThat(safety(Ability.WRITE_CLOSING)).isEqualTo(Safety.SAFE);
  }

  @Test
  void aTableThatMayNotBeReadIsNoEndOfTheExamination() throws SQLException {
    assumeThat(server.hasAccounts()).isTrue();
    for (String column : List.of("titlecode", "titlename")) {
      site.execute(
          "REVOKE SELECT (" + column + ") ON " + site.schema() + ".ctitle FROM " + site.account());
    }

    assertThat(found(Ailment.COLUMN_MISSING)).containsExactly("ctitle");
    assertThat(examined().facts()).containsKey("bytes.chospital.hosname");
  }

  @Test
  void anIndexOnDatesIsMissedUntilItIsThere() throws SQLException {
    assertThat(found(Ailment.NO_INDEX)).containsExactly("visit (visitdate)");

    site.indexVisitDates();

    assertThat(found(Ailment.NO_INDEX)).isEmpty();
  }

  @Test
  void anOlderJhcisWithoutAColumnCanDoLess() throws SQLException {
    site.execute("ALTER TABLE visit DROP COLUMN respri");
    assertThat(found(Ailment.COLUMN_MISSING)).containsExactly("visit.respri");
    assertThat(safety(Ability.PHR)).isEqualTo(Safety.NOT_SAFE);
    assertThat(safety(Ability.CLOSING)).isEqualTo(Safety.SAFE);

    site.execute("ALTER TABLE visit DROP COLUMN nhso_authencode_closed");
    assertThat(safety(Ability.AUTHEN)).isEqualTo(Safety.NOT_SAFE);
  }

  @Test
  void aMissingTableIsTold() throws SQLException {
    site.execute("DROP TABLE visitlabsugarblood");

    assertThat(found(Ailment.COLUMN_MISSING)).containsExactly("visitlabsugarblood");
    assertThat(safety(Ability.PHR)).isEqualTo(Safety.NOT_SAFE);
    assertThat(safety(Ability.EVIDENCE)).isEqualTo(Safety.SAFE);
  }

  @Test
  void aColumnInWhichNoCodeFitsIsToldBeforeAnybodyWrites() throws SQLException {
    site.execute("ALTER TABLE visit MODIFY claimcode_nhso varchar(10)");

    assertThat(found(Ailment.COLUMN_UNSUITED)).containsExactly("visit.claimcode_nhso varchar(10)");
    assertThat(safety(Ability.WRITE_CLAIM_CODE)).isEqualTo(Safety.NOT_SAFE);
    assertThat(safety(Ability.WRITE_CLOSING)).isEqualTo(Safety.SAFE);
  }

  @Test
  void tablesWithoutTransactionsAreNotForWriting() throws SQLException {
    site.execute("SET SESSION foreign_key_checks = 0");
    site.execute("CREATE TABLE copied ENGINE=MyISAM AS SELECT * FROM visit");
    site.execute("DROP TABLE visit");
    site.execute("RENAME TABLE copied TO visit");

    assertThat(found(Ailment.NO_TRANSACTIONS)).containsExactly("MyISAM");
    assertThat(safety(Ability.WRITE_CLOSING)).isEqualTo(Safety.NOT_SAFE);
    assertThat(safety(Ability.EVIDENCE)).isEqualTo(Safety.SAFE);
  }

  @Test
  void aColumnThatChangesByItselfIsTold() throws SQLException {
    site.execute(
        "ALTER TABLE visit MODIFY dateupdate timestamp NULL DEFAULT NULL"
            + " ON UPDATE CURRENT_TIMESTAMP");

    // The least account sees only what it may read, and dateupdate is not among it.
    assertThat(found(Ailment.CHANGES_BY_ITSELF)).hasSize(server.hasAccounts() ? 0 : 1);
    assertThat(byAdministrator(Ailment.CHANGES_BY_ITSELF)).containsExactly("dateupdate");
  }

  @Test
  void aTriggerOfTheSiteAsksForCare() throws SQLException {
    site.execute(
        "CREATE TRIGGER copies BEFORE UPDATE ON visit FOR EACH ROW SET NEW.flagoffline = '1'");

    assertThat(byAdministrator(Ailment.TRIGGER)).containsExactly("copies");
  }

  @Test
  void anAdministratorsAccountIsTooMighty() throws SQLException {
    assertThat(byAdministrator(Ailment.ACCOUNT_TOO_MIGHTY)).hasSize(server.hasAccounts() ? 1 : 0);
  }

  private List<String> byAdministrator(Ailment ailment) throws SQLException {
    JhcisConnections all = JhcisConnections.of(site.administratorsDataSource());
    return Doctor.examine(all, Optional.empty()).complaints().stream()
        .filter(it -> it.ailment() == ailment)
        .map(Complaint::detail)
        .toList();
  }

  @Test
  void thaiThatIsBrokenInTheDatabaseMustNotReachThePhr() throws SQLException {
    site.execute(
        "UPDATE ctitle SET titlename = CONVERT(CAST(CONVERT(titlename USING utf8) AS BINARY)"
            + " USING latin1)");

    assertThat(found(Ailment.THAI_BROKEN)).containsExactly("ctitle.titlename TWICE_ENCODED");
    assertThat(safety(Ability.PHR)).isEqualTo(Safety.NOT_SAFE);
  }

  @Test
  void thaiInAnotherCharacterSetAsksForCare() throws SQLException {
    site.execute("ALTER TABLE ctitle CONVERT TO CHARACTER SET tis620");

    assertThat(found(Ailment.NOT_UTF8)).containsExactly("ctitle tis620");
    assertThat(found(Ailment.THAI_BROKEN)).isEmpty();
  }

  @Test
  void severalUnitsOrNoneAskForAName() throws SQLException {
    site.execute("INSERT INTO office (offid) VALUES ('99998')");
    assertThat(found(Ailment.UNIT_UNCLEAR)).containsExactly("99998 99999");

    DoctorReport named = Doctor.examine(site.connections(), Optional.of(HospitalCode.of("99998")));
    assertThat(named.safety()).containsEntry(Ability.CLOSING, Safety.SAFE);

    site.execute("DELETE FROM office WHERE offid <> '0000x'");
    assertThat(safety(Ability.CLOSING)).isEqualTo(Safety.NOT_SAFE);
  }

  @Test
  void nothingPersonalIsInIt() throws SQLException {
    site.person(1).insert();
    site.visit(7, 1, "2026-11-20").with("claimcode_nhso", "PP1234567890").insert();

    DoctorReport report = examined();

    String all = report.text(Locale.forLanguageTag("th")) + report.text(Locale.ENGLISH);
    for (String text : List.of(all, report.json(), report.toString())) {
      assertThat(text)
          .doesNotContain(
              "PP1234567890", "malee", "สมมติ", "แต่งขึ้น", "1999900000", site.user(), "127.0.0.1");
    }
  }

  @Test
  void whatIsSaidIsThaiForThaisAndOneObjectForPrograms() {
    DoctorReport report = examined();

    assertThat(report.text(Locale.forLanguageTag("th"))).contains("[ปลอดภัย] ปิดสิทธิ");
    assertThat(report.text(Locale.ENGLISH)).contains("[safe] close rights");
    assertThat(report.json()).startsWith("{\n  \"abilities\": {\n    \"AUTHEN\": \"SAFE\",");
  }

  @Test
  void everyAilmentHasWordsInBothLanguages() {
    for (Ailment ailment : Ailment.values()) {
      assertThat(Wording.THAI.of(ailment.name())).isNotBlank();
      assertThat(Wording.ENGLISH.of(ailment.name())).isNotBlank();
    }
    assertThat(Map.of("th", Wording.THAI, "en", Wording.ENGLISH)).hasSize(2);
  }
}
