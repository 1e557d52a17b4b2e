package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskRequest;
import io.github.baidiao.examples.anyhis.authen.DeskResult;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.AgentPatient;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jhcis authen}: the card at the counter, and the claim code of today's visit. */
@Command(
    description = {
      "Reads the card by NHSO's agent and gets the claim code of today's visit. That is real even"
          + " without --write, which alone writes the code into JHCIS.",
      "อ่านบัตรผ่าน NHSO Agent และขอ claim code ของ visit วันนี้ เป็นการขอจริงแม้ไม่ใส่ --write"
          + " ซึ่งมีผลเฉพาะการเขียนลง JHCIS"
    })
final class AuthenCommand extends SiteCommand {
  @Mixin private final WriteOption write = new WriteOption();

  @Option(
      names = "--visit",
      paramLabel = "VISIT",
      description = {"Which of today's visits; else it is asked for.", "เลข visit"})
  private @Nullable String visit;

  @Option(
      names = "--claim-type",
      paramLabel = "CODE",
      description = {"PG0060001 for instance; else it is asked for.", "ประเภทบริการ"})
  private @Nullable String claimType;

  @Option(
      names = "--mobile",
      paramLabel = "NUMBER",
      description = {"10 digits; else what JHCIS has is proposed.", "เบอร์มือถือ 10 หลัก"})
  private @Nullable String mobile;

  @Option(
      names = "--none-on-record",
      description = {
        "After an unknown outcome: somebody has looked at NHSO, and there is no code of this"
            + " visit.",
        "ตรวจที่ สปสช. แล้วว่ายังไม่มีรหัสของ visit นี้"
      })
  private boolean noneOnRecord;

  AuthenCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  ExitCode run(Report report) {
    FindingList findings = new FindingList();
    try (Site site = open(write.mode())) {
      site.headOfTheCounter(report);
      AuthenDesk desk =
          new AuthenDesk(
              site.services().agent(),
              site.his(),
              site.ledger(),
              site.writeBack(findings),
              DeskSettings.builder().clock(site.clock()).build());
      report.hint("กำลังอ่านบัตร", "reading the card");
      ExitCode exit =
          desk.read()
              .match(
                  ready -> authen(report, site, desk, ready),
                  not -> report.refusal(site.head(), not.code(), not.serverText()));
      findings.show(report);
      return exit;
    } catch (Asking.Ended ended) {
      report.hint("ยกเลิก ไม่มีการส่งข้อมูล", "ended, nothing was sent");
      return ExitCode.ENDED;
    }
  }

  private ExitCode authen(Report report, Site site, AuthenDesk desk, DeskReading.Ready ready) {
    AgentPatient patient = ready.patient();
    report.line(patient.name().map(PersonName::full).orElse(""));
    Asking asking = new Asking(terminal(), report);
    HisVisit chosen = visit(report, asking, ready);
    ClaimType type = claimType(report, asking, patient);
    Optional<String> known = ready.person().mobile().map(MobileNumber::value);
    MobileNumber number =
        MobileNumber.of(asking.text(mobile, "--mobile", known, "เบอร์มือถือ | mobile"));
    DeskRequest request =
        DeskRequest.builder()
            .patient(patient)
            .visit(chosen.key())
            .claimType(type)
            .mobile(number)
            .noneOnRecordAsSomebodySaw(noneOnRecord)
            .build();
    report.hint("กำลังขอ claim code", "asking for the claim code");
    return desk.authen(request)
        .match(
            coded -> coded(report, site, chosen, coded),
            notKept -> notKept(report, site, chosen, notKept),
            notDone -> report.refusal(site.head(), notDone.why(), notDone.serverText()),
            unknown -> report.refusal(site.head(), unknown.why(), Optional.empty()));
  }

  private HisVisit visit(Report report, Asking asking, DeskReading.Ready ready) {
    List<HisVisit> visits = ready.visits();
    if (visit == null && visits.size() == 1) {
      return visits.get(0);
    }
    for (int i = 0; i < visits.size(); i++) {
      HisVisit each = visits.get(i);
      report.line(
          String.format(
              "  %d) visit %s %s %s",
              i + 1,
              each.key().number(),
              each.start().toLocalTime(),
              each.usableClaimCode().isPresent() ? "มีรหัสแล้ว|has a code" : ""));
    }
    return asking.choose(visit, "--visit", visits, each -> each.key().number(), "visit");
  }

  private ClaimType claimType(Report report, Asking asking, AgentPatient patient) {
    List<ClaimType> offered = patient.claimTypes();
    if (offered.isEmpty()) {
      return ClaimType.of(
          asking.text(claimType, "--claim-type", Optional.empty(), "ประเภทบริการ | claim type"));
    }
    for (int i = 0; claimType == null && i < offered.size(); i++) {
      ClaimType each = offered.get(i);
      report.line(String.format("  %d) %s %s", i + 1, each.code(), each.name().orElse("")));
    }
    return asking.choose(
        claimType, "--claim-type", offered, ClaimType::code, "ประเภทบริการ | claim type");
  }

  private static ExitCode coded(Report report, Site site, HisVisit chosen, DeskResult.Coded coded) {
    String stands = coded.row().map(LedgerEntry::writeState).map(Enum::name).orElse("THERE");
    report.say(
        (coded.isNew() ? "ได้ claim code ใหม่ " : "มี claim code แล้ว ") + coded.code().value(),
        (coded.isNew() ? "new claim code" : "claim code from before") + ", in JHCIS: " + stands);
    coded.serverText().ifPresent(report::line);
    report.object(
        site.head()
            .with("visit", chosen.key().number())
            .with("claimCode", coded.code().value())
            .with("isNew", coded.isNew())
            .with("inHis", stands));
    boolean refused = stands.equals("NOT_WRITTEN") || stands.equals("OVERWRITTEN");
    return refused ? ExitCode.LEFT : ExitCode.DONE;
  }

  private static ExitCode notKept(
      Report report, Site site, HisVisit chosen, DeskResult.NotKept notKept) {
    report.say(
        "โปรดจดรหัสนี้ เพราะบันทึกไม่ได้: " + notKept.code().value(),
        "note this code down: it could not be kept");
    report.line(FindingList.meaning(notKept.why().id()));
    report.object(
        site.head()
            .with("visit", chosen.key().number())
            .with("claimCode", notKept.code().value())
            .with("isNew", true)
            .with("inHis", "NOT_KEPT"));
    return ExitCode.LEDGER;
  }
}
