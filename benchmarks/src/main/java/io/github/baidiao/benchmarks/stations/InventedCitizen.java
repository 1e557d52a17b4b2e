package io.github.baidiao.benchmarks.stations;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.stub.StubPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A person who is there for the load alone; each number is another one. Immutable. */
record InventedCitizen(int number) {
  private static final LocalDate BIRTH_DATE = LocalDate.of(1990, 1, 15);

  CardHolder holder() {
    return CardHolder.builder()
        .citizenId(citizenId())
        .nameTh(PersonName.builder().first("สมมติ").last("ทดสอบ").build())
        .birthDate(ThaiDate.of(BIRTH_DATE))
        .build();
  }

  CitizenId citizenId() {
    String digits = String.format(Locale.ROOT, "9999%08d", number);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    return CitizenId.of(digits + (11 - sum % 11) % 10);
  }

  MobileNumber phone() {
    return MobileNumber.of(String.format(Locale.ROOT, "09%08d", number));
  }

  LaserCode laserCode() {
    return LaserCode.of(String.format(Locale.ROOT, "BM%010d", number));
  }

  /** Returns the person as the stub has to know them. */
  StubPerson known() {
    return new StubPerson(
        citizenId().value(),
        new StubPerson.Name("", "สมมติ", "", "ทดสอบ"),
        BIRTH_DATE.toString(),
        laserCode().value(),
        StubPerson.Card.NORMAL,
        List.of(phone().value()));
  }
}
