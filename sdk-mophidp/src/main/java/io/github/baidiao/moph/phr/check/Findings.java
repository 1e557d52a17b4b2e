package io.github.baidiao.moph.phr.check;

import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.phr.code.CodeSystem;
import io.github.baidiao.moph.phr.code.Coded;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What was found so far, and the rules that hold for every time and every code. */
final class Findings {
  private static final int YEARS_AHEAD = 100;
  private static final int FORGIVEN_MINUTES = 10;

  private final LocalDateTime now;
  private final List<PhrFinding> all = new ArrayList<>();

  Findings(LocalDateTime now) {
    this.now = now;
  }

  LocalDateTime now() {
    return now;
  }

  List<PhrFinding> all() {
    return Collections.unmodifiableList(new ArrayList<>(all));
  }

  void add(PhrRule rule, String path) {
    add(rule, path, Optional.empty());
  }

  void add(PhrRule rule, String path, Optional<String> suggestion) {
    all.add(PhrFinding.builder().rule(rule).path(path).suggestion(suggestion).build());
  }

  void when(boolean holds, PhrRule rule, String path) {
    if (holds) {
      add(rule, path);
    }
  }

  void missing(Optional<?> value, PhrRule rule, String path) {
    when(!value.isPresent(), rule, path);
  }

  // No living person and no visit has a Gregorian year a century ahead; a Buddhist one always has.
  boolean isBuddhist(LocalDateTime time) {
    return time.getYear() > now.getYear() + YEARS_AHEAD;
  }

  /** A time that may lie ahead: an appointment, an expiry. */
  void time(Optional<LocalDateTime> time, String path) {
    time.filter(this::isBuddhist)
        .ifPresent(
            wrong ->
                add(
                    PhrRule.BUDDHIST_YEAR,
                    path,
                    Optional.of(String.valueOf(wrong.getYear() - ThaiDate.BUDDHIST_OFFSET))));
  }

  void date(Optional<LocalDate> date, String path) {
    time(date.map(LocalDate::atStartOfDay), path);
  }

  /** A time of something that has happened. */
  void past(Optional<LocalDateTime> time, String path) {
    time(time, path);
    time.filter(known -> !isBuddhist(known))
        .filter(known -> known.isAfter(now.plusMinutes(FORGIVEN_MINUTES)))
        .ifPresent(wrong -> add(PhrRule.IN_THE_FUTURE, path));
  }

  void inOrder(
      Optional<LocalDateTime> first, Optional<LocalDateTime> second, PhrRule rule, String path) {
    when(first.isPresent() && second.isPresent() && second.get().isBefore(first.get()), rule, path);
  }

  /** A code of a list that must have one, in a form that can be told. */
  void code(Coded coded, PhrRule rule, Predicate<String> form, String path) {
    if (coded.code().isPresent()) {
      boolean own = !coded.system().isPresent();
      when(own && !form.test(coded.code().get()), rule, path + "/code");
    } else {
      add(PhrRule.CODE_MISSING, path + "/code");
    }
    system(Optional.of(coded), path);
  }

  /** The list of a code that may be any. */
  void system(Optional<Coded> coded, String path) {
    coded
        .flatMap(Coded::system)
        .filter(uri -> !CodeSystem.ofUri(uri).isPresent())
        .ifPresent(unknown -> add(PhrRule.CODE_SYSTEM_UNKNOWN, path + "/system"));
  }
}
