package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A unit's hospital information system, as far as the flows here need it. Thread-safe. Each call
 * asks the HIS anew; days and times are Gregorian and in Bangkok.
 *
 * <p>Every method throws {@link HisException} when the HIS cannot be asked: {@code HIS-102} when it
 * does not answer, {@code HIS-104} when the account may not, {@code HIS-103} for any other failure.
 */
public interface His {

  /** Returns the unit whose visits these are; a HIS with several units is several of these. */
  HospitalCode unit();

  /** Returns who at this unit has that number, alive and not moved away. */
  PersonMatch person(CitizenId citizenId);

  /** Returns the day's visits of the unit, newest first, cancelled ones among them. */
  List<HisVisit> visits(LocalDate day);

  /** Returns the day's visits of one person, newest first, cancelled ones among them. */
  List<HisVisit> visits(LocalDate day, PersonKey person);

  /** Returns one visit; empty when it is not there (any more). */
  Optional<HisVisit> visit(VisitKey visit);

  /**
   * Returns all that is to reach the citizen's PHR of a visit; empty when the visit is not there,
   * or its person has no citizen ID that can be.
   *
   * @param version the version that the message shall have
   */
  Optional<PhrVisit> record(VisitKey visit, long version);

  /**
   * Writes what NHSO has answered into a visit, once: only where nothing is, or the same already.
   *
   * @param visit as it was when the answer was asked for: it must still be of the same person and
   *     day
   * @return what became of it; a refusal leaves the HIS as it was
   */
  WriteResult write(VisitIdentity visit, VisitWrite values, WriteMode mode);

  /** Returns whether those values still stand in the visit; empty when the visit is gone. */
  Optional<Boolean> stillThere(VisitKey visit, VisitWrite values);
}
