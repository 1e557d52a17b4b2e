package io.github.baidiao.examples.jhcis;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.anyhis.ClaimCodeWrite;
import io.github.baidiao.examples.anyhis.ClosingWrite;
import io.github.baidiao.examples.anyhis.PersonKey;
import io.github.baidiao.examples.anyhis.VisitIdentity;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.examples.jhcis.site.JhcisSite;
import io.github.baidiao.nhso.ClaimCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** What NHSO has answered, in tests, for visit 7 of person 1. */
final class Answered {
  static final HospitalCode UNIT = HospitalCode.of(JhcisSite.UNIT);
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  static final VisitKey KEY = VisitKey.of(UNIT, "7");
  static final VisitIdentity VISIT = VisitIdentity.of(KEY, PersonKey.of(UNIT, "1"), DAY);
  static final ClaimCodeWrite CLAIM =
      ClaimCodeWrite.builder()
          .code(ClaimCode.of("PP1234567890"))
          .at(LocalDateTime.of(2026, 11, 20, 9, 31, 5, 999_000_000))
          .service("PG0060001")
          .mainInscl("UCS")
          .subInscl("89")
          .build();
  static final ClosingWrite CLOSING =
      ClosingWrite.builder()
          .code(ClaimCode.of("EP0000000042"))
          .seq("S-1")
          .amount(new BigDecimal("150.10"))
          .claimId("C-9")
          .build();

  private Answered() {}
}
