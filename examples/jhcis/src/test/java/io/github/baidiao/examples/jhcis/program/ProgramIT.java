package io.github.baidiao.examples.jhcis.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program on a JHCIS database, as the account that it is granted, with the sandbox. */
@Timeout(300)
class ProgramIT {
  // People whom the sandbox knows: one with a claim code on record, one without anything.
  private static final String SOMCHAI = "1100000000016";
  private static final String BOONMEE = "3100000000039";

  private final String today = LocalDate.now(BangkokTime.ZONE).toString();
  @TempDir private Path folder;
  private JhcisSite site;
  private Desktop desktop;

  @BeforeEach
  void open() throws Exception {
    site = JhcisSite.on(JhcisServer.MARIADB);
    desktop = new Desktop(folder);
    desktop.settle(site, "jhcis.copy=true");
    site.person(1).with("idcard", SOMCHAI).with("mobile", "0812345678").insert();
    site.person(2).with("idcard", BOONMEE).insert();
    site.visit(101, 1, today).with("hiciauthen_nhso", "PG0060001").insert();
    site.visit(102, 2, today)
        .with("claimcode_nhso", "PP1000000003")
        .with("hiciauthen_nhso", "PG0060001")
        .insert();
  }

  @AfterEach
  void close() throws Exception {
    desktop.close();
    site.close();
  }

  @Test
  void doctorFindsTheDatabaseFitAndTellsNothingPersonal() {
    assertThat(desktop.run("doctor", "--json")).as(desktop.all()).isZero();
    assertThat(desktop.out()).contains("\"WRITE_CLAIM_CODE\"", "\"sql_mode\"");
    assertThat(desktop.all()).doesNotContain(SOMCHAI, "สมมติ1", site.user());
  }

  @Test
  void dayListTellsWhatIsMissing() throws Exception {
    assertThat(desktop.run("visits", "--json")).isZero();
    assertThat(desktop.json())
        .containsEntry("sandbox", true)
        .extracting("visits")
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .extracting(
            visit -> visit.get("visit"),
            visit -> visit.get("claimCode"),
            visit -> visit.get("closing"))
        .containsExactly(tuple("102", "DONE", "MISSING"), tuple("101", "MISSING", "MISSING"));

    assertThat(desktop.run("visits")).isZero();
    assertThat(desktop.out()).contains("SANDBOX", "without claim code 1, not closed 2");
    assertThat(desktop.all()).doesNotContain(SOMCHAI, "PP1000000003");
  }

  @Test
  void evidenceIsLookedUpAndWrittenOnlyWhenSaid() throws Exception {
    assertThat(desktop.run("evidence")).as(desktop.all()).isZero();
    assertThat(desktop.out()).contains("dry run", "asked for 1, codes 1");
    assertThat(site.inVisit(101, "claimcode_nhso")).isEmpty();

    assertThat(desktop.run("evidence", "--write")).as(desktop.all()).isZero();
    assertThat(desktop.run("writes", "--write")).as(desktop.all()).isZero();
    assertThat(site.inVisit(101, "claimcode_nhso")).contains("PP1000000001");
    assertThat(site.inVisit(101, "main_inscl")).contains("UCS");
  }

  @Test
  void rightsAreClosedOnceAndTheirCodeIsWritten() throws Exception {
    assertThat(desktop.run("close")).isEqualTo(72);
    assertThat(desktop.out()).contains("would be sent 1", "101        HIS-402");
    assertThat(site.inVisit(102, "nhso_authencode_closed")).isEmpty();

    assertThat(desktop.run("close", "--write")).isEqualTo(72);
    assertThat(site.inVisit(102, "nhso_authencode_closed"))
        .as(desktop.all())
        .contains("EP1000000013");
    assertThat(site.inVisit(102, "money_closed_all")).isPresent();

    site.execute("UPDATE visit SET nhso_authencode_closed = NULL WHERE visitno = 102");
    assertThat(desktop.run("close", "--write", "--json")).isEqualTo(72);
    assertThat(desktop.json()).containsEntry("queued", 0.0).containsEntry("inLedger", 1.0);
  }

  @Test
  void codeThatWasSavedOverIsWrittenAgainWhenAsked() throws Exception {
    desktop.run("close", "--write");
    site.execute("UPDATE visit SET nhso_authencode_closed = NULL WHERE visitno = 102");

    assertThat(desktop.run("writes", "--again", "102", "--write")).as(desktop.all()).isZero();
    assertThat(site.inVisit(102, "nhso_authencode_closed")).contains("EP1000000013");
    assertThat(desktop.run("writes", "--again", "999", "--write")).isEqualTo(2);
  }

  @Test
  void visitsReachThePhrAndUnchangedOnesNotAgain() throws Exception {
    assertThat(desktop.run("phr", "--json")).as(desktop.all()).isIn(0, 72);
    assertThat(desktop.sandbox.healthRecord().versions()).isEmpty();

    desktop.run("phr", "--write");
    int sent = desktop.sandbox.healthRecord().versions().size();
    desktop.run("phr", "--write", "--json");

    assertThat(sent).as(desktop.all()).isEqualTo(2);
    assertThat(desktop.json())
        .extracting("visits")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("unchanged", 2.0);
  }

  @Test
  void cardAtTheCounterGetsItsCode() throws Exception {
    desktop.sandbox.insert("somchai");

    assertThat(
            desktop.run(
                "authen",
                "--json",
                "--write",
                "--claim-type",
                "PG0060001",
                "--mobile",
                "0812345678"))
        .as(desktop.all())
        .isZero();

    assertThat(desktop.json())
        .containsEntry("visit", "101")
        .containsEntry("claimCode", "PP1000000001")
        .containsEntry("inHis", "WRITTEN");
    assertThat(site.inVisit(101, "claimcode_nhso")).contains("PP1000000001");
  }

  @Test
  void operatorIsAskedForWhatIsNotSaid() throws Exception {
    desktop.sandbox.insert("somchai");

    assertThat(desktop.runTyping("1\n\n", "authen", "--write")).as(desktop.all()).isZero();

    assertThat(desktop.err()).contains("claim type [1-3]", "(Enter = 0812345678)");
    assertThat(desktop.out()).contains("new claim code", "PP1000000001");
    assertThat(desktop.runTyping("", "authen")).isEqualTo(50);
  }

  @Test
  void counterWithoutACardSaysSo() {
    assertThat(desktop.run("authen", "--json")).isEqualTo(10);
    assertThat(desktop.out()).contains("\"code\": \"NHSO-10");
  }

  @Test
  void reportTellsWhatIsLeftForAPerson() throws Exception {
    desktop.run("close", "--write");

    assertThat(desktop.run("report", "--json")).isEqualTo(72);
    assertThat(desktop.json())
        .containsEntry("visits", 2.0)
        .containsEntry("closingDone", 1.0)
        .extracting("left")
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .extracting(finding -> finding.get("visit") + " " + finding.get("code"))
        .containsExactly("101 HIS-402");
  }

  @Test
  void serviceDoesTheWholeDay() throws Exception {
    desktop.settle(site, "jhcis.copy=true", "service.minutes=1");

    assertThat(desktop.run("service", "--rounds", "1", "--write", "--json"))
        .as(desktop.all())
        .isZero();

    assertThat(desktop.json())
        .containsEntry("healthy", true)
        .extracting("steps")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("results", "phr-results", "evidence", "close", "phr", "writes");
    assertThat(site.inVisit(101, "claimcode_nhso")).contains("PP1000000001");
  }

  @Test
  void nothingIsSentBeyondThisMachineUnlessSaid() throws Exception {
    for (String command : List.of("evidence", "close", "phr", "authen", "service")) {
      desktop.settle(
          site,
          "jhcis.copy=true",
          "nhso.authen-status.url=http://192.0.2.1/authencodestatus",
          "nhso.endpoint.url=http://192.0.2.1/nhsoendpoint",
          "nhso.agent.url=http://192.0.2.1",
          "phr.url=http://192.0.2.1/api");

      assertThat(desktop.run(command, "--write")).as(command).isEqualTo(2);
      assertThat(desktop.err()).as(command).contains("HIS-120");
    }
  }

  @Test
  void theSandboxIsNotTakenForTheRealService() throws Exception {
    desktop.settle(site);

    for (String command : List.of("evidence", "close", "phr", "authen")) {
      assertThat(desktop.run(command, "--live", "--write")).as(command).isEqualTo(2);
      assertThat(desktop.err()).as(command).contains("HIS-122");
    }
  }

  @Test
  void aCopyIsNotWorkedOnForReal() throws Exception {
    desktop.settle(site, "jhcis.copy=true");

    assertThat(desktop.run("close", "--live", "--write")).isEqualTo(2);
    assertThat(desktop.err()).contains("HIS-122").contains("jhcis.copy");
  }

  @Test
  void whatTheSandboxSaysIsNotWrittenIntoARealDatabase() throws Exception {
    desktop.settle(site);

    assertThat(desktop.run("evidence", "--write")).isEqualTo(2);
    assertThat(desktop.err()).contains("HIS-121");
    assertThat(site.inVisit(101, "claimcode_nhso")).isEmpty();
  }

  @Test
  void sandboxHasALedgerOfItsOwn() throws Exception {
    desktop.run("evidence");

    assertThat(folder.resolve("jhcis-ledger.db.sandbox")).exists();
    assertThat(folder.resolve("outbox.key.sandbox")).exists();
    assertThat(folder.resolve("jhcis-ledger.db")).doesNotExist();
  }

  @Test
  void nothingPersonalIsSaidByALongRun() throws Exception {
    desktop.run("evidence", "--write", "--from", today, "--to", today);
    String said = desktop.all();
    desktop.run("close", "--write");
    said += desktop.all();
    desktop.run("phr", "--write");
    said += desktop.all();
    desktop.run("report");
    said += desktop.all();

    assertThat(said).doesNotContain(SOMCHAI, BOONMEE, "สมมติ", "PP1000000001", "EP1000000013");
    assertThat(Files.readString(desktop.settings())).doesNotContain(Desktop.TOKEN);
  }
}
