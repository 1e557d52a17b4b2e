package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Invented visits by number, each of a patient of its own. */
final class Patients {
  private Patients() {}

  static FinishedVisit visit(int number, String reason) {
    // Yesterday, since NHSO takes no time in the future; each in a minute of its own.
    LocalDateTime start = LocalDate.now().minusDays(1).atTime(0, 10).plusMinutes(number % 1400);
    return new FinishedVisit(
        "%06d".formatted(number),
        "%07d".formatted(number),
        person(number),
        PersonName.builder().first("สมมติ").last("ตัวอย่าง").build(),
        Sex.FEMALE,
        LocalDate.of(1990, 1, 2),
        start,
        start,
        reason,
        "J00",
        Optional.of(new Bill("UCS", new BigDecimal("350"), BigDecimal.ZERO, BigDecimal.TEN)));
  }

  private static CitizenId person(int number) {
    String twelve = "1100000%05d".formatted(number);
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (twelve.charAt(i) - '0') * (13 - i);
    }
    return CitizenId.of(twelve + (11 - sum % 11) % 10);
  }
}
