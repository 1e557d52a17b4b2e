package io.github.baidiao.examples.anyhis.testing;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.His;
import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.HisException;
import io.github.baidiao.examples.anyhis.HisVisit;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.PersonMatch;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.anyhis.VisitState;
import io.github.baidiao.examples.anyhis.VisitWrite;
import io.github.baidiao.examples.anyhis.WriteMode;
import io.github.baidiao.examples.anyhis.WriteResult;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A HIS in memory, with the guard that {@link His#write} promises. Thread-safe. */
public final class FakeHis implements His {
  private final Map<VisitKey, HisVisit> visits = new LinkedHashMap<>();
  private final Map<CitizenId, PersonMatch> people = new LinkedHashMap<>();
  private final Deque<HisErrorCode> refusals = new ArrayDeque<>();
  private final Map<VisitKey, HisErrorCode> failing = new LinkedHashMap<>();
  private @Nullable HisErrorCode down;
  private List<String> leftAlone = List.of();
  private int writes;

  public synchronized FakeHis with(HisVisit.Builder visit) {
    HisVisit built = visit.build();
    visits.put(built.key(), built);
    built.citizenId().ifPresent(it -> people.put(it, PersonMatch.one(Invented.person(it))));
    return this;
  }

  public synchronized void match(CitizenId person, PersonMatch match) {
    people.put(person, match);
  }

  /** Somebody at a window of the HIS changes a visit. */
  public synchronized void change(String number, UnaryOperator<HisVisit.Builder> change) {
    HisVisit now = the(number);
    visits.put(now.key(), change.apply(HisVisit.builder().from(now)).build());
  }

  public synchronized void remove(String number) {
    visits.remove(Invented.key(number));
  }

  public synchronized HisVisit the(String number) {
    return Optional.ofNullable(visits.get(Invented.key(number))).orElseThrow();
  }

  /** From now on every call fails so, or none does. */
  public synchronized void down(@Nullable HisErrorCode how) {
    down = how;
  }

  /** Writing that visit fails, whenever it is tried. */
  public synchronized void failOn(String number, HisErrorCode how) {
    failing.put(Invented.key(number), how);
  }

  public synchronized void refuseNext(HisErrorCode why) {
    refusals.add(why);
  }

  public synchronized void leaveAlone(String... columns) {
    leftAlone = List.of(columns);
  }

  /** Returns how often something was really written. */
  public synchronized int writes() {
    return writes;
  }

  @Override
  public HospitalCode unit() {
    return Invented.UNIT;
  }

  @Override
  public synchronized PersonMatch person(CitizenId citizenId) {
    demandUp();
    return people.getOrDefault(citizenId, PersonMatch.none());
  }

  @Override
  public synchronized List<HisVisit> visits(LocalDate day) {
    demandUp();
    List<HisVisit> those =
        new ArrayList<>(visits.values().stream().filter(it -> it.day().equals(day)).toList());
    Collections.reverse(those);
    return those;
  }

  @Override
  public synchronized List<HisVisit> visits(LocalDate day, PersonKey person) {
    return visits(day).stream().filter(it -> it.person().equals(person)).toList();
  }

  @Override
  public synchronized Optional<HisVisit> visit(VisitKey visit) {
    demandUp();
    return Optional.ofNullable(visits.get(visit));
  }

  @Override
  public Optional<PhrVisit> record(VisitKey visit, long version) {
    throw new UnsupportedOperationException("no test here asks for a record");
  }

  @Override
  public synchronized WriteResult write(VisitIdentity visit, VisitWrite values, WriteMode mode) {
    demandUp();
    HisErrorCode fault = failing.get(visit.key());
    if (fault != null) {
      throw HisException.of(fault);
    }
    @Nullable HisErrorCode refusal = refusals.poll();
    if (refusal != null) {
      return WriteResult.refused(refusal, "column");
    }
    HisVisit now = visits.get(visit.key());
    if (now == null) {
      return WriteResult.refused(HisErrorCode.VISIT_GONE, "");
    } else if (!now.identity().equals(visit)) {
      return WriteResult.refused(HisErrorCode.ANOTHER_VISIT, "");
    } else if (now.locked()) {
      return WriteResult.refused(HisErrorCode.VISIT_LOCKED, "");
    } else if (now.state() == VisitState.CANCELLED) {
      return WriteResult.refused(HisErrorCode.VISIT_CANCELLED, "");
    }
    Optional<String> there = values.match(is -> now.claimCode(), is -> now.closingCode());
    if (there.equals(Optional.of(code(values)))) {
      return WriteResult.alreadyThere();
    } else if (there.isPresent()) {
      return WriteResult.refused(HisErrorCode.ANOTHER_VALUE, "code");
    } else if (mode == WriteMode.DRY_RUN) {
      return WriteResult.wouldWrite(leftAlone);
    }
    visits.put(visit.key(), values.match(it -> written(now, it), it -> written(now, it)));
    writes++;
    return WriteResult.written(leftAlone);
  }

  private static HisVisit written(HisVisit now, ClaimCodeWrite values) {
    return HisVisit.builder()
        .from(now)
        .claimCode(values.code().value())
        .claimedAt(values.at())
        .serviceCode(values.service())
        .mainInscl(values.mainInscl())
        .subInscl(values.subInscl())
        .build();
  }

  private static HisVisit written(HisVisit now, ClosingWrite values) {
    return HisVisit.builder()
        .from(now)
        .closingCode(values.code().value())
        .closedAmount(values.amount())
        .build();
  }

  @Override
  public synchronized Optional<Boolean> stillThere(VisitKey visit, VisitWrite values) {
    return visit(visit)
        .map(
            now ->
                values
                    .match(is -> now.claimCode(), is -> now.closingCode())
                    .equals(Optional.of(code(values))));
  }

  private static String code(VisitWrite values) {
    return values.match(it -> it.code(), it -> it.code()).value();
  }

  private void demandUp() {
    if (down != null) {
      throw HisException.of(down);
    }
  }
}
