package io.github.baidiao.moph.ekyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is a sweep's own; how rows are asked for is the same for all, and tested in core. */
class EkycSweepTest {
  private static final String[] FOUR = {
    "1100000000016", "1100000000024", "3100000000039", "5100000000043"
  };

  private final SweptPeople people = new SweptPeople();

  @Test
  void aServiceThatIsDownStopsItAndTheNextOneGoesOn() {
    BulkSummary first =
        run(
            person -> {
              throw MophException.of(MophErrorCode.SERVICE_FAILED);
            },
            2);
    BulkSummary second = run(person -> EkycStatus.of(1), 2);

    assertThat(first.end()).isEqualTo(BulkSummary.End.STOPPED);
    assertThat(first.fault())
        .get()
        .extracting(SdkException::code)
        .isEqualTo(MophErrorCode.SWEEP_SERVICE_DOWN);
    assertThat(second.end()).isEqualTo(BulkSummary.End.COMPLETE);
    assertThat(people.told()).containsExactly("0: 1", "1: 1", "2: 1", "3: 1");
  }

  @Test
  void aTokenThatIsNotTakenStopsItAtOnce() {
    BulkSummary summary =
        run(
            person -> {
              throw MophException.of(MophErrorCode.TOKEN_NOT_TAKEN);
            },
            20);

    assertThat(summary.fault())
        .get()
        .extracting(SdkException::code)
        .isEqualTo(MophErrorCode.TOKEN_NOT_TAKEN);
    assertThat(people.told()).isEmpty();
  }

  @Test
  void oneRefusedPersonIsThatRowsResult() {
    run(
        person -> {
          if (person.value().equals(FOUR[1])) {
            throw MophException.of(MophErrorCode.REFUSED);
          }
          return EkycStatus.of(0);
        },
        20);

    assertThat(people.told()).containsExactly("0: 0", "1: MOPH-104", "2: 0", "3: 0");
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    assertThatThrownBy(() -> settings().parallel(65).build()).hasMessageContaining("parallel");
    assertThatThrownBy(() -> settings().pause(Duration.ofHours(25)).build())
        .hasMessageContaining("MOPH-102")
        .hasMessageContaining("pause");
  }

  private BulkSummary run(EkycSource source, int failuresInARow) {
    try (EkycSweep sweep =
        EkycSweep.over(source, settings().failuresInARow(failuresInARow).build())) {
      return sweep.run(people.rows(FOUR), people, (done, known) -> {});
    }
  }

  private static EkycSweepSettings.Builder settings() {
    return EkycSweepSettings.builder()
        .unit(HospitalCode.of("99999"))
        .rateLimit(RateLimit.off())
        .pause(Duration.ofMillis(1))
        .parallel(1);
  }
}
