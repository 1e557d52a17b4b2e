package io.github.baidiao.card.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Any bytes may be an ATR: what can be told of them is told. */
class AtrFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(AtrFuzzTest.class, AtrFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Atr atr = Atr.of(input);
    assertThat(Hex.parse(atr.hex())).isEqualTo(input);
    assertThat(atr.wantsGetResponse01()).isEqualTo(atr.hex().startsWith("3B67"));
    assertThat(atr.protocols()).isSorted().doesNotContain(15);
    atr.ta1().ifPresent(ta1 -> assertThat(ta1).isBetween(0, 255));
    assertThat(atr.historicalBytes().length).isLessThanOrEqualTo(15);
    atr.hint().ifPresent(hint -> assertThat(hint).matches("TH NID [ -~]*"));
    assertThat(atr).hasToString("Atr[" + atr.hex() + "]");
  }
}
