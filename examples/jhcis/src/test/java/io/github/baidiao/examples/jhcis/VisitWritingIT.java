package io.github.baidiao.examples.jhcis;

import static io.github.baidiao.examples.jhcis.Answered.CLAIM;
import static io.github.baidiao.examples.jhcis.Answered.CLOSING;
import static io.github.baidiao.examples.jhcis.Answered.DAY;
import static io.github.baidiao.examples.jhcis.Answered.KEY;
import static io.github.baidiao.examples.jhcis.Answered.UNIT;
import static io.github.baidiao.examples.jhcis.Answered.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.TestRow;
import java.sql.SQLException;
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
