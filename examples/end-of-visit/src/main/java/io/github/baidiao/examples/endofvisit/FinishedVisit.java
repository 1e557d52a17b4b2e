package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A visit as the HIS knows it when the patient goes home. Times are Gregorian and in Bangkok.
 *
 * @param bill absent until the cashier is done; then the visit is finished once more, with it
 */
record FinishedVisit(
    String vn,
    String hn,
    CitizenId patient,
    PersonName name,
    Sex sex,
    LocalDate birthDate,
    LocalDateTime start,
    LocalDateTime end,
    String reason,
    String icd10,
    Optional<Bill> bill) {

  @Override
  public String toString() {
    return "FinishedVisit[" + vn + "]";
  }
}
