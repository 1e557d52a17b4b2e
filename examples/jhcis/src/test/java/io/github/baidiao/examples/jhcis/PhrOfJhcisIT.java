package io.github.baidiao.examples.jhcis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.OwnDatabase;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.examples.anyhis.phr.PhrOutcome;
import io.github.baidiao.examples.anyhis.phr.PhrResults;
import io.github.baidiao.examples.anyhis.phr.PhrRun;
import io.github.baidiao.examples.anyhis.phr.PhrSummary;
import io.github.baidiao.examples.jhcis.site.JhcisServer;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.examples.jhcis.site.TestRow;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrVersion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From JHCIS's tables to what PHR has, which takes nothing that is not of its form. */
@Timeout(300)
class PhrOfJhcisIT {
  private static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 15);

  @TempDir Path folder;

  private final List<Finding> findings = new ArrayList<>();
  private Sandbox sandbox;
  private PhrApi phr;
  private OwnDatabase own;
  private Ledger ledger;
  private Outbox outbox;

  @BeforeEach
  void open() {
    sandbox = Sandbox.start(0, CardSlot.in(new SimulatedReaders()));
    SecretSource token = SecretSource.of(Secret.of(PhrStub.TOKEN.toCharArray()));
    phr =
        PhrApi.connect(
            PhrSettings.builder()
                .baseUrl(sandbox.mophPhr())
                .unit(UNIT)
                .phrToken(PhrToken.of(UNIT, token))
                .build());
    own = OwnDatabase.file(folder.resolve("own.db"));
    ledger = Ledger.on(own.source(), Clock.systemUTC());
    outbox =
        Outbox.on(
            own.source(),
            OutboxSettings.builder().keys(KeyFile.at(folder.resolve("keys"))).build());
    outbox.register(PhrSender.over(phr), LaneSettings.builder().build());
  }

  @AfterEach
  void close() {
    outbox.close();
    own.close();
    phr.close();
    sandbox.close();
  }

  @ParameterizedTest
  @EnumSource
  void aVisitArrivesAndItsChangeReplacesIt(JhcisServer server) throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("nation", "99").with("marystatus", "2").insert();
      site.visit(700, 12, "2026-01-15")
          .with("timeend", "10:15:00")
          .with("symptoms", "ไข้ ไอ 3 วัน")
          .with("pressure", "138/84")
          .with("typein", "1")
          .insert();
      ofVisit(site, "visitdiag").with("diagcode", "E11.9").with("dxtype", "01").insert();
      ofVisit(site, "visitlabsugarblood").with("sugarnumdigit", 142).insert();

      assertThat(queued(site).of(PhrOutcome.QUEUED)).isEqualTo(1);
      send();
      ofVisit(site, "visitdrug")
          .with("drugcode", "PARA500")
          .with("unit", 20)
          .with("dose", "1 เม็ด ทุก 6 ชั่วโมง")
          .insert();
      assertThat(queued(site).of(PhrOutcome.QUEUED_AGAIN)).isEqualTo(1);
      send();
      assertThat(queued(site).of(PhrOutcome.UNCHANGED)).isEqualTo(1);

      List<PhrVersion> versions = sandbox.healthRecord().versions().get("99999:700");
      assertThat(versions).hasSize(2);
      assertThat(versions.get(0).json())
          .contains("\"E119\"", "ไข้ ไอ 3 วัน", "\"bp_systolic_mmhg\":138", "2339-0", "\"UCS\"")
          .doesNotContain("Paracetamol");
      assertThat(versions.get(1).json()).contains("\"E119\"", "\"100001\"", "Paracetamol 500 mg");
      assertThat(row().state()).isEqualTo(LedgerState.KNOWN);
      assertThat(row().problem()).isEmpty();
      assertThat(row().version()).isEqualTo(2);
      assertThat(findings).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBirthYearOfTheBuddhistEraIsHeldBackUntilItIsCorrected(JhcisServer server)
      throws SQLException {
    try (JhcisSite site = JhcisSite.on(server)) {
      site.person(12).with("birth", "2523-05-09").insert();
      site.visit(700, 12, "2026-01-15").insert();
      site.visit(701, 12, "2026-01-15").with("flagservice", "Z1").insert();
      site.visit(702, 12, "2026-01-15").with("flagservice", "99").insert();

      PhrSummary first = queued(site);
      site.execute("UPDATE person SET birth = '1980-05-09'");
      PhrSummary second = queued(site);

      assertThat(first.of(PhrOutcome.HELD_BACK)).isEqualTo(1);
      assertThat(first.of(PhrOutcome.NOT_FINISHED)).isEqualTo(1);
      assertThat(first.of(PhrOutcome.CANCELLED)).isEqualTo(1);
      assertThat(findings)
          .extracting(Finding::toString)
          .containsExactly("99999/700 MOPH-927 buddhist-year /patient/birthDate");
      assertThat(second.of(PhrOutcome.QUEUED)).isEqualTo(1);
    }
  }

  private PhrSummary queued(JhcisSite site) {
    PhrDesk desk = PhrDesk.of(PhrSendMode.AT_THE_END_OF_THE_VISIT);
    return new PhrRun(
            JhcisDatabase.of(site.connections(), UNIT, FundRule.standard()),
            ledger,
            outbox,
            desk,
            WriteMode.WRITE,
            findings::add)
        .run(DAY, DAY);
  }

  private void send() {
    outbox.drainOnce();
    new PhrResults(ledger, outbox, UNIT, findings::add).run();
  }

  private LedgerEntry row() {
    return ledger.find(Task.PHR, VisitKey.of(UNIT, "700")).orElseThrow();
  }

  private static TestRow ofVisit(JhcisSite site, String table) {
    return site.row(table).with("pcucode", JhcisSite.UNIT).with("visitno", 700);
  }
}
