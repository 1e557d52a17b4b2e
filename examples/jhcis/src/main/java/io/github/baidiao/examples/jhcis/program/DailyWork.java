package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.authen.DeskSettings;
import io.github.baidiao.examples.anyhis.closing.CloseResults;
import io.github.baidiao.examples.anyhis.closing.CloseRun;
import io.github.baidiao.examples.anyhis.evidence.EvidenceRun;
import io.github.baidiao.examples.anyhis.phr.PhrResults;
import io.github.baidiao.examples.anyhis.phr.PhrRun;
import io.github.baidiao.examples.anyhis.service.ServiceStep;
import io.github.baidiao.examples.anyhis.writing.WriteBack;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.nhso.outbox.CloseRightsQueue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The runs of a site, each made of the parts that the site has. */
final class DailyWork {
  private final Site site;
  private final Findings findings;
  private final WriteBack writeBack;

  DailyWork(Site site, Findings findings) {
    this.site = site;
    this.findings = findings;
    this.writeBack = site.writeBack(findings);
  }

  WriteBack writeBack() {
    return writeBack;
  }

  EvidenceRun evidence() {
    return new EvidenceRun(
        site.his(),
        site.ledger(),
        writeBack,
        site.services().reconciler(),
        findings,
        site.clock(),
        DeskSettings.builder().build().longestAsk());
  }

  CloseRun closing() {
    return new CloseRun(site.his(), site.ledger(), site.outbox(), writeBack, findings);
  }

  CloseResults closed() {
    return new CloseResults(site.his(), site.ledger(), site.outbox(), writeBack, findings);
  }

  PhrRun phr() {
    PhrDesk desk = PhrDesk.of(site.phrMode(), PhrCheck.at(site.clock()));
    return new PhrRun(site.his(), site.ledger(), site.outbox(), desk, site.mode(), findings);
  }

  PhrResults sent() {
    return new PhrResults(site.ledger(), site.outbox(), site.his().unit(), findings);
  }

  /** Lets the outbox send closings; not in a dry run, which sends nothing. */
  void sendClosings() {
    if (site.mode() == WriteMode.WRITE) {
      CloseRightsQueue sender = CloseRightsQueue.over(site.services().endpoint());
      site.outbox().register(sender, LaneSettings.builder().build());
    }
  }

  /** Lets the outbox send visits to PHR; not in a dry run. */
  void sendVisits() {
    if (site.mode() == WriteMode.WRITE) {
      PhrSender sender = PhrSender.over(site.services().phr());
      site.outbox().register(sender, PhrSender.recommended());
    }
  }

  /** Returns the outbox for the service to start; none in a dry run. */
  Optional<Outbox> sending() {
    return Optional.of(site.outbox()).filter(outbox -> site.mode() == WriteMode.WRITE);
  }

  /**
   * Returns what the service does each time, as far as the settings name its services. What was
   * sent comes back first: a code that is known is not looked for.
   */
  List<ServiceStep> steps(SiteSettings settings) {
    List<ServiceStep> steps = new ArrayList<>();
    CloseResults closed = closed();
    PhrResults sent = sent();
    steps.add(ServiceStep.of("results", (from, to) -> closed.collect()));
    steps.add(ServiceStep.of("phr-results", (from, to) -> sent.run()));
    if (settings.has(RemoteService.AUTHEN_STATUS)) {
      EvidenceRun evidence = evidence();
      steps.add(ServiceStep.of("evidence", (from, to) -> lookUp(evidence, from, to)));
    }
    if (settings.has(RemoteService.ENDPOINT)) {
      sendClosings();
      CloseRun closing = closing();
      steps.add(ServiceStep.of("close", closing::plan));
    }
    if (settings.has(RemoteService.PHR)) {
      sendVisits();
      PhrRun phr = phr();
      steps.add(ServiceStep.of("phr", phr::run));
    }
    steps.add(ServiceStep.of("writes", (from, to) -> writeBack.run()));
    return steps;
  }

  // What ends the run for all visits is a fault of the step.
  private static void lookUp(EvidenceRun evidence, LocalDate from, LocalDate to) {
    Optional<SdkException> fault = evidence.run(from, to, (done, known) -> {}).asked().fault();
    if (fault.isPresent()) {
      throw fault.get();
    }
  }
}
