package io.github.baidiao.house;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.outbox.KeyFile;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.AccountCenter;
import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.phr.AgentStatus;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrBody;
import io.github.baidiao.moph.phr.PhrResult;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.PhrToken;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.json.VisitJson;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.person.PhrPatient;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileFile;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileSettings;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileSummary;
import io.github.baidiao.moph.phr.reconcile.PhrReconciliation;
import io.github.baidiao.moph.phr.reconcile.VisitQueue;
import io.github.baidiao.moph.phr.reconcile.VisitSource;
import io.github.baidiao.moph.phr.send.PhrAgent;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrPrepared;
import io.github.baidiao.moph.phr.send.PhrReceipt;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.moph.phr.treatment.Immunization;
import io.github.baidiao.moph.phr.visit.Coverage;
import io.github.baidiao.moph.phr.visit.Diagnosis;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.EncounterClass;
import io.github.baidiao.moph.phr.visit.LabResult;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** The program texts of {@code docs/phr.md}; {@link PhrGuideTest} holds the guides to them. */
final class PhrGuideExamples {
  private PhrGuideExamples() {}

  static PhrApi connect(
      HospitalCode unit, String user, SecretSource password, SecretSource dashboard) {
    AccountCenter account =
        AccountCenter.connect(
            AccountSettings.builder().user(user).password(password).hospitalCode(unit).build());
    return PhrApi.connect(
        PhrSettings.builder()
            .unit(unit)
            .token(account) // for everything
            .phrToken(PhrToken.of(unit, dashboard)) // if given, visits are sent with this one
            .build());
  }

  static PhrSettings test(PhrSettings settings, URI address, X509Certificate itsOwn) {
    return settings.toBuilder()
        .baseUrl(address)
        .http(settings.http().toBuilder().addTrustAnchors(itsOwn).build())
        .build();
  }

  static PhrVisit visit(HospitalCode unit, CitizenId citizen) {
    return PhrVisit.builder()
        .hospital(PhrHospital.builder().code(unit).build())
        .hisName("HIS Example")
        .hisVersion("5.1")
        .patient(
            PhrPatient.builder()
                .citizenId(citizen)
                .nameTh(PersonName.builder().title("นาย").first("สมมติ").last("ตัวอย่าง").build())
                .sex(Sex.MALE)
                .birthDate(ThaiDate.ofBuddhist("25040413")) // or a LocalDate
                .deceased(false)
                .maritalStatus(Coded.of("M", "Married"))
                .nationality(Coded.of("099", "ไทย"))
                .build())
        .encounter(
            Encounter.builder()
                .visitNumber("690001")
                .version(1) // a newer one each time the visit is saved
                .encounterClass(EncounterClass.AMBULATORY)
                .type(Coded.of("1", "มาเอง"))
                .priority(Coded.of("R", "routine"))
                .start(LocalDateTime.of(2026, 1, 15, 8, 30)) // in Bangkok
                .end(LocalDateTime.of(2026, 1, 15, 11, 5))
                .addReasons("มาตามนัด")
                .build())
        .addCoverages(Coverage.builder().code("UCS").build())
        .addDiagnoses(Diagnosis.builder().icd10("E119").build())
        .addLabResults(
            LabResult.builder()
                .test(Coded.of("1558-6", "Fasting glucose"))
                .value(BigDecimal.valueOf(142))
                .unit("mg/dL")
                .takenAt(LocalDateTime.of(2026, 1, 15, 8, 45))
                .reportedAt(LocalDateTime.of(2026, 1, 15, 9, 40))
                .build())
        .build();
  }

  static PhrVisit read(byte[] json) {
    return VisitJson.read(json); // MOPH-912 with the field, never its value
  }

  static void check(PhrVisit visit, Consumer<String> screen) {
    PhrCheck.now()
        .check(visit)
        .forEach(found -> screen.accept(found.path() + " " + found.text(Locale.ENGLISH)));
  }

  static Outbox open(PhrApi phr, DataSource his, Path keys) {
    OutboxSettings settings = OutboxSettings.builder().keys(KeyFile.at(keys)).build();
    Outbox outbox = Outbox.on(his, settings); // the HIS's own database
    outbox.register(PhrSender.over(phr), PhrSender.recommended());
    outbox.start();
    return outbox;
  }

  static String visitEnded(Outbox outbox, Connection transaction, PhrVisit visit) {
    PhrDesk desk = PhrDesk.of(PhrSendMode.AT_THE_END_OF_THE_VISIT); // once for the program
    PhrPrepared prepared = desk.visitEnded(visit);
    prepared.message().ifPresent(message -> outbox.enqueue(transaction, message));
    return prepared.match(
        ready -> "queued; " + ready.findings().size() + " things PHR may warn about",
        heldBack -> "not queued: correct " + heldBack.findings().size() + " findings first",
        leftToAPerson -> "this unit sends by hand");
  }

  static PhrPrepared byHand(PhrVisit visit) {
    return PhrDesk.of(PhrSendMode.BY_HAND).asked(visit);
  }

  static String update(PhrApi phr, PhrVisit visit) {
    PhrResult result = phr.update(PhrBody.visit(visit));
    return result.match(
        accepted -> "stored",
        warned -> "stored; to correct: " + String.join(", ", warned.warnings()),
        refused -> "not stored: " + refused.serverText().orElse("no reason given"),
        notSupported -> "not stored: PHR does not offer this",
        unknown -> "perhaps stored: the same visit may be sent again");
  }

  static Optional<PhrReceipt> receipt(Outbox outbox, OutboxEntry entry) {
    return outbox.answer(entry.id()).map(PhrReceipt::of);
  }

  static PhrResult everyDose(
      PhrApi phr, PhrHospital unit, PhrPatient patient, List<Immunization> allOfThem) {
    return phr.replaceWholeImmunizationRegister(PhrBody.allDoses(unit, patient, allOfThem));
  }

  static PhrReconcileSummary reconcile(
      PhrApi phr, VisitSource his, Outbox outbox, PhrDesk desk, Path file) {
    PhrReconcileSettings settings = PhrReconcileSettings.builder().build();
    VisitQueue queue = VisitQueue.into(outbox, desk);
    LocalDate today = LocalDate.now(BangkokTime.ZONE);
    try (PhrReconcileFile journal = PhrReconcileFile.open(file, phr.unit());
        PhrReconciliation run = PhrReconciliation.over(phr, his, queue, settings)) {
      return run.run(today.minusYears(5), today, journal, (day, done, of) -> {});
    }
  }

  static PhrAgent heartbeat(PhrApi phr) {
    AgentStatus self =
        AgentStatus.builder()
            .status("starting")
            .computerName("COUNTER-1")
            .mostClientVersion("5.1")
            .agentVersion("HIS Example 5.1")
            .build();
    PhrAgent agent = PhrAgent.over(phr, self);
    agent.begin(); // MOPH-928: another computer of the unit sends already
    return agent; // and now and then: agent.tell("sent 120, waiting 3")
  }
}
