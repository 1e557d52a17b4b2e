package io.github.baidiao.examples.endofvisit;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** A visit that ends now, of a patient who does not exist; in a HIS it stands on the screen. */
final class InventedVisit {
  private static final DateTimeFormatter VN =
      DateTimeFormatter.ofPattern("yyMMddHHmmss", Locale.ROOT);

  private InventedVisit() {}

  static FinishedVisit endingNow(Optional<String> vn) {
    LocalDateTime now =
        LocalDateTime.now(ZoneId.of("Asia/Bangkok")).truncatedTo(ChronoUnit.SECONDS);
    return new FinishedVisit(
        vn.orElse(VN.format(now)),
        "0000016",
        CitizenId.of("1100000000016"),
        PersonName.builder().title("นาย").first("สมชาย").last("ใจดี").build(),
        Sex.MALE,
        LocalDate.of(1995, 4, 13),
        now.minusMinutes(40),
        now,
        "ไข้ ไอ มีน้ำมูก",
        "J00",
        Optional.of(
            new Bill("UCS", new BigDecimal("350"), BigDecimal.ZERO, new BigDecimal("350"))));
  }
}
