package io.github.baidiao.examples.jhcis;

import static io.github.baidiao.examples.jhcis.Answered.CLAIM;
import static io.github.baidiao.examples.jhcis.Answered.CLOSING;
import static io.github.baidiao.examples.jhcis.Answered.KEY;
import static io.github.baidiao.examples.jhcis.Answered.UNIT;
import static io.github.baidiao.examples.jhcis.Answered.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.TestRow;
import io.github.baidiao.nhso.ClaimCode;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Columns that are shorter, missing or bound otherwise than at other sites, on every server. */
@ParameterizedClass(name = "{0}")
@EnumSource(JhcisServer.class)
class SitesColumnsIT {
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
}
