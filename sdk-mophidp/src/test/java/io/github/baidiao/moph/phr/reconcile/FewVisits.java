package io.github.baidiao.moph.phr.reconcile;

import io.github.baidiao.moph.phr.send.PhrPlace;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A HIS with a few visits, and a queue that keeps what it is given. */
final class FewVisits implements VisitSource, VisitQueue {
  final List<LocalDate> askedFor = new ArrayList<>();
  final List<String> queued = new ArrayList<>();
  private final Map<String, LocalDate> days = new LinkedHashMap<>();
  private Outcome outcome = Outcome.QUEUED;

  FewVisits with(String number, LocalDate day) {
    days.put(number, day);
    return this;
  }

  FewVisits answering(Outcome what) {
    outcome = what;
    return this;
  }

  @Override
  public Collection<String> visitNumbersOf(LocalDate day) {
    askedFor.add(day);
    return days.keySet().stream().filter(number -> day.equals(days.get(number))).toList();
  }

  @Override
  public Optional<PhrVisit> load(String number) {
    return Optional.ofNullable(days.get(number)).map(day -> PhrPlace.visit(number, day));
  }

  @Override
  public Outcome queue(PhrVisit visit) {
    queued.add(visit.encounter().visitNumber());
    return outcome;
  }
}
