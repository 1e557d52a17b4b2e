package io.github.baidiao.moph.phr.check;

import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Looks through a visit before it is sent, for what the server would warn about and for what can
 * hardly be right ({@link PhrRule}). Immutable and thread-safe; it asks nobody.
 *
 * <p>What it cannot find is not there: {@code active}, {@code suffix} and {@code contact}, about
 * which the server warns when they are missing, are always sent, and a visit has always one
 * encounter and a valid citizen ID.
 */
public final class PhrCheck {
  private final Clock clock;

  private PhrCheck(Clock clock) {
    this.clock = clock;
  }

  /** Returns a check by the system's clock. */
  public static PhrCheck now() {
    return at(Clock.systemUTC());
  }

  /**
   * Returns a check by a clock.
   *
   * @param clock what tells the future; ten minutes of it are forgiven
   */
  public static PhrCheck at(Clock clock) {
    return new PhrCheck(clock);
  }

  /** Returns what was found, the patient first; empty for a visit without fault. */
  public List<PhrFinding> check(PhrVisit visit) {
    Findings found = new Findings(LocalDateTime.now(clock.withZone(BangkokTime.ZONE)));
    PatientRules.check(visit, found);
    EncounterRules.check(visit, found);
    ClinicalRules.check(visit, found);
    TreatmentRules.check(visit, found);
    return found.all();
  }
}
