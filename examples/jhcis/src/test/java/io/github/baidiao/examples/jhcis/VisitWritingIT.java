package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.TestRow;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written into a visit, on every server, seen by the administrator's own connection. */
@ParameterizedClass(name = "{0}")
@EnumSource(JhcisServer.class)
class VisitWritingIT {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final VisitKey KEY = VisitKey.of(UNIT, "7");
  private static final VisitIdentity VISIT = VisitIdentity.of(KEY, PersonKey.of(UNIT, "1"), DAY);
  private static final ClaimCodeWrite CLAIM =
      ClaimCodeWrite.builder()
          .code(ClaimCode.of("PP1234567890"))
          .at(LocalDateTime.of(2026, 11, 20, 9, 31, 5, 999_000_000))
          .service("PG0060001")
          .mainInscl("UCS")
          .subInscl("89")
          .build();
  private static final ClosingWrite CLOSING =
      ClosingWrite.builder()
          .code(ClaimCode.of("EP0000000042"))
          .seq("S-1")
          .amount(new BigDecimal("150.10"))
          .claimId("C-9")
          .build();

  @Parameter JhcisServer server;
  private JhcisSite site;
  private VisitWriting writing;

  @BeforeEach
  void visitOfOnePerson() throws SQLException {
    site = JhcisSite.on(server);
    site.person(1).insert();
    site.person(2).insert();
    writing = new VisitWriting(site.connections(), UNIT);
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private TestRow visit() {
    return site.visit(7, 1, "2026-11-20");
  }

  private String write(VisitWrite values) {
    return writing.write(VISIT, values, WriteMode.WRITE).toString();
  }

  private String stored(String columns) throws SQLException {
    return site.text("SELECT CONCAT_WS('|', " + columns + ") FROM visit WHERE visitno = 7")
        .orElse("");
  }

  private String claim() throws SQLException {
    return stored("claimcode_nhso, datetime_claim, hiciauthen_nhso, main_inscl, sub_inscl");
  }

  private String closing() throws SQLException {
    return stored(
        "nhso_authencode_closed, nhso_seq_closed, FORMAT(money_closed_all, 2), id_nhso_claim");
  }

  @Test
  void aClaimCodeComesWithItsTimeServiceAndRights() throws SQLException {
    visit().insert();

    assertThat(write(CLAIM)).isEqualTo("Written");

    assertThat(claim()).isEqualTo("PP1234567890|2026-11-20 09:31:05|PG0060001|UCS|89");
    assertThat(writing.stillThere(KEY, CLAIM)).contains(true);
  }

  @Test
  void closedRightsComeWithTheirNumbersAndAmount() throws SQLException {
    visit().insert();

    assertThat(write(CLOSING)).isEqualTo("Written");

    assertThat(closing()).isEqualTo("EP0000000042|S-1|150.10|C-9");
    assertThat(writing.stillThere(KEY, CLOSING)).contains(true);
  }

  @Test
  void nothingElseOfTheVisitChanges() throws SQLException {
    visit().with("symptoms", "ไอ").with("dateupdate", "2026-11-20 10:00:00").insert();

    write(CLAIM);
    write(CLOSING);

    assertThat(stored("symptoms, dateupdate, flagservice, money1, username"))
        .isEqualTo("ไอ|2026-11-20 10:00:00|03|150|malee");
  }

  @Test
  void writtenTwiceItIsThereAlready() throws SQLException {
    visit().insert();
    write(CLAIM);
    write(CLOSING);

    assertThat(write(CLAIM)).isEqualTo("AlreadyThere");
    assertThat(write(CLOSING)).isEqualTo("AlreadyThere");
  }

  @Test
  void blanksAndZeroDatesAreFilled() throws SQLException {
    site.execute("SET SESSION sql_mode = ''");
    visit()
        .with("claimcode_nhso", " ")
        .with("datetime_claim", "0000-00-00 00:00:00")
        .with("hiciauthen_nhso", "")
        .with("money_closed_all", 0)
        .insert();

    assertThat(write(CLAIM)).isEqualTo("Written");
    assertThat(write(CLOSING)).isEqualTo("Written");

    assertThat(claim()).isEqualTo("PP1234567890|2026-11-20 09:31:05|PG0060001|UCS|89");
  }

  @Test
  void aDryRunLooksAtEverythingAndWritesNothing() throws SQLException {
    visit().with("sub_inscl", "71").insert();

    assertThat(writing.write(VISIT, CLAIM, WriteMode.DRY_RUN))
        .hasToString("WouldWrite, leave alone [sub_inscl]");

    assertThat(claim()).isEqualTo("71");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PP9999999999", "pp1234567890", "PG0060001"})
  void anotherCodeStaysAndNothingIsWrittenBesideIt(String there) throws SQLException {
    visit().with("claimcode_nhso", there).insert();

    assertThat(write(CLAIM)).isEqualTo("Refused HIS-203 claimcode_nhso");

    assertThat(claim()).isEqualTo(there);
  }

  @Test
  void aCancelledClosingIsAnotherValue() throws SQLException {
    visit().with("nhso_authencode_closed", "cancel").insert();

    assertThat(write(CLOSING)).isEqualTo("Refused HIS-203 nhso_authencode_closed");

    assertThat(closing()).isEqualTo("cancel");
  }

  @Test
  void otherValuesBesideTheCodeStayAndAreNamed() throws SQLException {
    visit().with("main_inscl", "OFC").with("datetime_claim", "2026-11-20 08:00:00").insert();

    assertThat(write(CLAIM)).isEqualTo("Written, left alone [datetime_claim, main_inscl]");

    assertThat(claim()).isEqualTo("PP1234567890|2026-11-20 08:00:00|PG0060001|OFC|89");
    assertThat(writing.stillThere(KEY, CLAIM)).contains(true);
  }

  @Test
  void whatIsMissingBesideOurCodeIsAdded() throws SQLException {
    visit().with("claimcode_nhso", "PP1234567890").insert();

    assertThat(write(CLAIM)).isEqualTo("Written");

    assertThat(claim()).isEqualTo("PP1234567890|2026-11-20 09:31:05|PG0060001|UCS|89");
  }

  @ParameterizedTest
  @CsvSource({
    "mit_flag, Y, HIS-201",
    "flagservice, 99, HIS-202",
    "flagservice, 04, HIS-202",
    "flagservice, 07, HIS-202",
    "visitdate, 2026-11-21, HIS-205",
    "pid, 2, HIS-205",
    "visitno, 8, HIS-204"
  })
  void aVisitThatMustNotBeWrittenIsNot(String column, String value, String code)
      throws SQLException {
    visit().with(column, value).insert();

    assertThat(write(CLAIM)).isEqualTo("Refused " + code);

    assertThat(site.text("SELECT claimcode_nhso FROM visit")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "02", "03", "Z1", "Y1", ""})
  void aVisitInAnyOtherStateIsWritten(String state) throws SQLException {
    visit().with("flagservice", state).with("mit_flag", "N").insert();

    assertThat(write(CLAIM)).isEqualTo("Written");
  }

  @Test
  void aVisitThatWasLockedAfterOurCodeCameIsAsItShouldBe() throws SQLException {
    visit().insert();
    write(CLAIM);
    site.execute("UPDATE visit SET mit_flag = 'Y'");

    assertThat(write(CLAIM)).isEqualTo("AlreadyThere");
  }

  @Test
  void aNumberThatMerelyBeginsLikeTheVisitsIsNoVisit() throws SQLException {
    visit().insert();
    VisitKey key = VisitKey.of(UNIT, "7A");

    assertThat(writing.stillThere(key, CLAIM)).isEmpty();
    assertThat(writing.write(VisitIdentity.of(key, VISIT.person(), DAY), CLAIM, WriteMode.WRITE))
        .hasToString("Refused HIS-204");
  }

  @Test
  void aCodeThatWouldBeCutIsNotWritten() throws SQLException {
    visit().insert();
    ClosingWrite longer =
        ClosingWrite.builder().from(CLOSING).code(ClaimCode.of("EP" + "1".repeat(19))).build();

    assertThat(write(longer)).isEqualTo("Refused HIS-206 nhso_authencode_closed");

    assertThat(closing()).isEmpty();
  }

  @Test
  void whatWouldBeCutBesideTheCodeIsLeftOutAndNamed() throws SQLException {
    visit().insert();
    ClosingWrite longer = ClosingWrite.builder().from(CLOSING).seq("9".repeat(51)).build();

    assertThat(write(longer)).isEqualTo("Written, left alone [nhso_seq_closed]");

    assertThat(closing()).isEqualTo("EP0000000042|150.10|C-9");
    assertThat(writing.stillThere(KEY, longer)).contains(true);
  }

  @Test
  void whatTheServerChangesOnItsWayInIsTakenBack() throws SQLException {
    visit().insert();
    site.execute(
        "CREATE TRIGGER cut BEFORE UPDATE ON visit FOR EACH ROW"
            + " SET NEW.claimcode_nhso = LEFT(NEW.claimcode_nhso, 4)");

    assertThat(write(CLAIM)).isEqualTo("Refused HIS-206 claimcode_nhso");

    assertThat(claim()).isEmpty();
  }

  @Test
  void aColumnThatThisJhcisDoesNotHaveIsLeftOutUnlessItIsTheCodes() throws SQLException {
    visit().insert();
    site.execute("ALTER TABLE visit DROP COLUMN id_nhso_claim, DROP COLUMN claimcode_nhso");

    assertThat(write(CLAIM)).isEqualTo("Refused HIS-208 claimcode_nhso");
    assertThat(write(CLOSING)).isEqualTo("Written, left alone [id_nhso_claim]");
  }

  @Test
  void aRightThatTheSiteDoesNotKnowIsNotWritten() throws SQLException {
    visit().insert();
    site.execute(
        "ALTER TABLE visit MODIFY sub_inscl varchar(4),"
            + " ADD FOREIGN KEY (sub_inscl) REFERENCES cright (rightcode)");

    // The least account does not see what refers to what: there the server refuses the whole.
    assertThat(write(ClaimCodeWrite.builder().from(CLAIM).subInscl("77").build()))
        .isEqualTo(server.hasAccounts() ? "Refused HIS-207" : "Written, left alone [sub_inscl]");
    assertThat(write(CLAIM)).isEqualTo("Written");
    assertThat(claim()).endsWith("|UCS|89");
  }

  @Test
  void aCodeThatRefersToATableWeMayNotReadIsRefusedByTheServer() throws SQLException {
    visit().insert();
    site.execute("CREATE TABLE codes (code varchar(20) PRIMARY KEY) ENGINE=InnoDB CHARSET=utf8");
    site.execute("ALTER TABLE visit ADD FOREIGN KEY (claimcode_nhso) REFERENCES codes (code)");

    assertThat(write(CLAIM)).startsWith("Refused HIS-207");

    assertThat(claim()).isEmpty();
  }

  @Test
  void aTableWithoutTransactionsIsNeverWritten() throws SQLException {
    visit().insert();
    site.execute("SET SESSION foreign_key_checks = 0");
    site.execute("CREATE TABLE copied ENGINE=MyISAM AS SELECT * FROM visit");
    site.execute("DROP TABLE visit");
    site.execute("RENAME TABLE copied TO visit");

    assertThatThrownBy(() -> write(CLAIM))
        .isInstanceOf(HisException.class)
        .hasMessageContaining("HIS-106")
        .hasMessageContaining("InnoDB");
  }

  @Test
  void whatIsGoneOrChangedLaterIsNoticed() throws SQLException {
    visit().insert();
    write(CLAIM);
    assertThat(writing.stillThere(KEY, CLAIM)).contains(true);

    site.execute("UPDATE visit SET datetime_claim = NULL");
    assertThat(writing.stillThere(KEY, CLAIM)).contains(false);

    site.execute("UPDATE visit SET claimcode_nhso = 'PP9999999999'");
    assertThat(writing.stillThere(KEY, CLAIM)).contains(false);

    site.execute("DELETE FROM visit");
    assertThat(writing.stillThere(KEY, CLAIM)).isEqualTo(Optional.empty());
  }

  @Test
  void aVisitOfAnotherUnitIsNotThisDatabasesBusiness() {
    VisitKey other = VisitKey.of(HospitalCode.of("99998"), "7");

    assertThatThrownBy(() -> writing.stillThere(other, CLAIM))
        .isInstanceOf(HisException.class)
        .hasMessageContaining("HIS-101");
  }
}
