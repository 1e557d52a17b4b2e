package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.core.bulk.BulkWork;
import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.EncounterList;
import io.github.baidiao.moph.phr.EncounterRef;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares one day, and queues what is missing. */
final class DayWork implements BulkWork<LocalDate, PhrDay> {
  private final PhrApi phr;
  private final VisitSource his;
  private final VisitQueue queue;
  private final Clock clock;

  DayWork(PhrApi phr, VisitSource his, VisitQueue queue, Clock clock) {
    this.phr = phr;
    this.his = his;
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public Optional<PhrDay> withoutAsking(long row, LocalDate day) {
    return Optional.empty();
  }

  @Override
  public PhrDay ask(long row, LocalDate day) {
    // Before the HIS is asked: a visit that it gets later on must not be missed for ever, because
    // the day was over when the comparison was.
    Instant begun = clock.instant();
    // The HIS first: what it gets while PHR is asked is not taken for a ghost.
    Set<String> inHis = new LinkedHashSet<>(his.visitNumbersOf(day));
    EncounterList list = phr.encountersOf(day);
    Set<String> atPhr =
        list.refs().stream()
            .map(EncounterRef::number)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Found found = new Found();
    for (String number : inHis) {
      if (!atPhr.contains(number)) {
        missing(number, found);
      }
    }
    PhrDay.Builder result = PhrDay.builder().day(day).checkedAt(begun);
    for (String number : atPhr) {
      if (!inHis.contains(number) && !his.has(number)) {
        result.addGhosts(number);
      }
    }
    return found
        .in(result)
        .atPhr(atPhr.size())
        .inHis(inHis.size())
        .unreadable(list.unreadable())
        .build();
  }

  private void missing(String number, Found found) {
    // A day may have hundreds: whoever cancels does not wait for them all.
    if (Thread.currentThread().isInterrupted()) {
      throw ServiceException.interruptedBeforeSending();
    }
    Optional<PhrVisit> visit = his.load(number);
    if (!visit.isPresent()) {
      found.notLoaded(number);
      return;
    }
    String name = phr.unit().value() + ':' + number;
    if (!visit.get().encounterRefCode().equals(name)) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "VisitSource: another visit");
    }
    found.queued(number, queue.queue(visit.get()));
  }

  @Override
  public PhrDay failed(long row, LocalDate day, ErrorCode code) {
    return PhrDay.builder().day(day).checkedAt(clock.instant()).failure(code.id()).build();
  }

  @Override
  public SdkException serviceDown(ErrorCode code) {
    return MophException.of(MophErrorCode.RECONCILE_SERVICE_DOWN, code.id());
  }
}
