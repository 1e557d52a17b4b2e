package io.github.baidiao.examples.anyhis.evidence;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.anyhis.Finding;
import io.github.baidiao.examples.anyhis.Findings;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.ledger.Ledger;
import io.github.baidiao.examples.anyhis.ledger.LedgerEntry;
import io.github.baidiao.examples.anyhis.ledger.LedgerState;
import io.github.baidiao.examples.anyhis.ledger.Task;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.reconcile.Visit;
import io.github.baidiao.nhso.reconcile.VisitRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The visits of a period that have no usable code, day by day, as rows to ask for. It remembers a
 * visit until its answer is taken. For one thread, the one that calls the reconciler.
 */
final class VisitsWithoutCode implements Iterator<VisitRow> {
  private final His his;
  private final Ledger ledger;
  private final Findings findings;
  private final LocalDate to;
  private final Instant aliveSince;
  private final Deque<WaitingVisit> ofTheDay = new ArrayDeque<>();
  private final Map<String, WaitingVisit> waiting = new HashMap<>();
  private LocalDate day;
  private long visits;
  private long withCode;
  private long knownToUs;
  private long underWay;

  /**
   * Makes the rows.
   *
   * @param aliveSince a counter that began to ask before this is dead
   */
  VisitsWithoutCode(
      His his, Ledger ledger, Findings findings, LocalDate from, LocalDate to, Instant aliveSince) {
    this.his = his;
    this.ledger = ledger;
    this.findings = findings;
    this.day = from;
    this.to = to;
    this.aliveSince = aliveSince;
  }

  @Override
  public boolean hasNext() {
    while (ofTheDay.isEmpty() && !day.isAfter(to)) {
      read(his.visits(day));
      day = day.plusDays(1);
    }
    return !ofTheDay.isEmpty();
  }

  @Override
  public VisitRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    WaitingVisit next = ofTheDay.remove();
    HisVisit visit = next.visit;
    String key = visit.key().toString();
    waiting.put(key, next);
    Optional<CitizenId> person = visit.citizenId();
    if (!person.isPresent()) {
      return VisitRow.unusable(key, HisErrorCode.NO_CITIZEN_ID);
    }
    return VisitRow.of(
        Visit.builder()
            .key(key)
            .citizenId(person.get())
            .day(visit.day())
            .hospital(his.unit())
            .claimType(visit.serviceCode().filter(ClaimType::isValid).map(ClaimType::of))
            .build());
  }

  /** Returns the visit of an answer, and forgets it. */
  WaitingVisit took(String key) {
    return Optional.ofNullable(waiting.remove(key)).orElseThrow(NoSuchElementException::new);
  }

  EvidenceSummary.Builder counted() {
    return EvidenceSummary.builder()
        .visits(visits)
        .withCode(withCode)
        .knownToUs(knownToUs)
        .underWay(underWay);
  }

  private void read(List<HisVisit> day) {
    for (HisVisit visit : day) {
      if (visit.state() == VisitState.CANCELLED) {
        continue;
      }
      visits++;
      if (visit.usableClaimCode().isPresent()) {
        withCode++;
        continue;
      }
      Optional<LedgerEntry> row = ledger.find(Task.CLAIM_CODE, visit.key());
      if (row.filter(it -> !it.visit().equals(visit.identity())).isPresent()) {
        // The number was given again: what we know is of the visit that had it before.
        findings.found(Finding.of(visit.key(), HisErrorCode.ANOTHER_VISIT));
      } else if (row.filter(it -> it.state() == LedgerState.KNOWN).isPresent()) {
        knownToUs++;
      } else if (row.filter(this::isBeingAskedFor).isPresent()) {
        underWay++;
      } else {
        ofTheDay.add(withOthers(visit, row, day));
      }
    }
  }

  private boolean isBeingAskedFor(LedgerEntry row) {
    return row.state() == LedgerState.PLANNED && row.changedAt().isAfter(aliveSince);
  }

  private WaitingVisit withOthers(HisVisit visit, Optional<LedgerEntry> row, List<HisVisit> day) {
    Set<String> codes = new HashSet<>();
    boolean notAlone = false;
    for (HisVisit each : day) {
      boolean isOther =
          each.person().equals(visit.person())
              && !each.key().equals(visit.key())
              && each.state() != VisitState.CANCELLED;
      if (isOther) {
        Optional<String> code = codeOf(each);
        code.ifPresent(codes::add);
        notAlone |= !code.isPresent();
      }
    }
    return new WaitingVisit(visit, row, codes, notAlone);
  }

  private Optional<String> codeOf(HisVisit other) {
    Optional<String> inHis = other.usableClaimCode().map(ClaimCode::value);
    return inHis.isPresent()
        ? inHis
        : ledger
            .find(Task.CLAIM_CODE, other.key())
            .flatMap(LedgerEntry::values)
            .map(values -> values.match(claim -> claim.code(), closing -> closing.code()).value());
  }
}
