package io.github.baidiao.moph.phr.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.phr.wire.PhrWire;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever a HIS writes: a visit that can be checked, written and sent, or a refusal by path. */
class VisitJsonFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(VisitJsonFuzzTest.class, VisitJsonFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    PhrVisit visit;
    try {
      visit = VisitJson.read(input);
    } catch (MophException e) {
      assertThat(e.code())
          .isIn(MophErrorCode.VISIT_JSON_INVALID, MophErrorCode.VISIT_FORMAT_UNKNOWN);
      assertThat(e.getMessage()).doesNotContain("1100000000008").hasSizeLessThan(400);
      return;
    }
    PhrCheck.now()
        .check(visit)
        .forEach(found -> assertThat(found.path()).matches("(/[a-zA-Z0-9]+)*"));
    assertThat(PhrWire.updatePhr(visit)).isNotEmpty();
    assertThat(VisitJson.read(VisitJson.write(visit))).isEqualTo(visit);
  }
}
