package io.github.baidiao.face.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RocCurveTest {
  private final ComparisonSet comparisons = new ComparisonSet();

  @BeforeEach
  void compare() {
    for (double similarity : new double[] {0.9, 0.4, 0.7, 0.7}) {
      comparisons.add(true, similarity);
    }
    for (double similarity : new double[] {0.1, 0.7, 0.4, 0.3, 0.2}) {
      comparisons.add(false, similarity);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.1, 5, 0", "0.4, 2, 0", "0.41, 1, 1", "0.7, 1, 1", "0.71, 0, 3", "0.95, 0, 4"})
  void similarityAtTheThresholdIsAMatch(double threshold, int falseMatches, int falseNonMatches) {
    OperatingPoint point = comparisons.roc().at(threshold);

    assertThat(point.falseMatchRate().count()).isEqualTo(falseMatches);
    assertThat(point.falseMatchRate().of()).isEqualTo(5);
    assertThat(point.falseNonMatchRate().count()).isEqualTo(falseNonMatches);
    assertThat(point.falseNonMatchRate().of()).isEqualTo(4);
    assertThat(point.trueAcceptRate().count()).isEqualTo(4 - falseNonMatches);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.7, 1", "0.19, 0.7, 1", "0.2, 0.4, 3", "0.39, 0.4, 3", "0.4, 0.3, 4"})
  void thresholdIsJustAboveTheFirstStrangerTooMany(double rate, double stranger, int trueAccepts) {
    OperatingPoint point = comparisons.roc().atFalseMatchRate(rate);

    assertThat(point.threshold()).isEqualTo(Math.nextUp(stranger));
    assertThat(point.trueAcceptRate().count()).isEqualTo(trueAccepts);
  }

  @Test
  void tiedStrangersAreRefusedTogether() {
    comparisons.add(false, 0.7);

    assertThat(comparisons.roc().atFalseMatchRate(0.2).falseMatchRate().count()).isZero();
    assertThat(comparisons.roc().atFalseMatchRate(0.34).falseMatchRate().count()).isEqualTo(2);
  }

  @Test
  void rateThatTheCountsReachExactlyIsReached() {
    ComparisonSet hundred = new ComparisonSet();
    hundred.add(true, 2);
    for (int i = 0; i < 100; i++) {
      hundred.add(false, i / 100.0);
    }

    for (int percent = 0; percent < 100; percent++) {
      assertThat(hundred.roc().atFalseMatchRate(percent / 100.0).falseMatchRate().count())
          .isEqualTo(percent);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void rateThatIsNoneIsRefused(double rate) {
    RocCurve roc = comparisons.roc();

    assertThatThrownBy(() -> roc.atFalseMatchRate(rate))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // From 0.7 on: 1 of 5 strangers is matched, 1 of 4 persons is not.
  @Test
  void equalErrorRateIsTheMeanWhereTheRatesAreNearest() {
    OperatingPoint point = comparisons.roc().equalError();

    assertThat(point.threshold()).isEqualTo(0.7);
    assertThat(point.meanErrorRate()).isEqualTo(0.225);
  }

  // 0.9 beats 5 strangers, each 0.7 four and a half, 0.4 three and a half: 17.5 of 20.
  @Test
  void areaCountsTiesHalf() {
    assertThat(comparisons.roc().areaUnderCurve()).isEqualTo(0.875);
  }

  // From 0.4 on 4 + 3 of 9 are right, from 0.7 on 3 + 4 as well: the lower one is taken.
  @Test
  void bestAccuracyIsAtTheLowestOfTheBestThresholds() {
    OperatingPoint point = comparisons.roc().bestAccuracy();

    assertThat(point.threshold()).isEqualTo(0.4);
    assertThat(point.accuracy().count()).isEqualTo(7);
    assertThat(point.accuracy().of()).isEqualTo(9);
  }

  @Test
  void curveGoesFromAllMatchesToNone() {
    assertThat(comparisons.roc().points())
        .extracting(OperatingPoint::threshold)
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.7, 0.9, Math.nextUp(0.9));
    assertThat(comparisons.roc().points())
        .extracting(point -> point.falseMatchRate().count())
        .containsExactly(5, 4, 3, 2, 1, 0, 0);
    assertThat(comparisons.roc().points())
        .extracting(point -> point.falseNonMatchRate().count())
        .containsExactly(0, 0, 0, 0, 1, 3, 4);
  }

  @Test
  void failuresAreCountedApart() {
    comparisons.addFailure(true);
    comparisons.addFailure(false);
    comparisons.addFailure(false);

    assertThat(comparisons.matedFailures()).isEqualTo(1);
    assertThat(comparisons.nonMatedFailures()).isEqualTo(2);
    assertThat(comparisons.roc().mated()).isEqualTo(4);
    assertThat(comparisons.roc().nonMated()).isEqualTo(5);
    assertThat(comparisons.roc().at(0.4).falseNonMatchRate().count()).isZero();
  }

  @Test
  void failuresAreNonMatchesAtEveryThresholdIfThatIsAsked() {
    comparisons.addFailure(true);
    comparisons.addFailure(false);
    RocCurve roc = comparisons.rocWithFailuresAsNonMatches();

    assertThat(roc.at(0.1).falseNonMatchRate().value()).isEqualTo(0.2);
    assertThat(roc.at(0.1).falseMatchRate().count()).isEqualTo(5);
    assertThat(roc.at(0.1).falseMatchRate().of()).isEqualTo(6);
    assertThat(roc.points().get(0).threshold()).isEqualTo(0.1);
    assertThat(roc.atFalseMatchRate(0.9).threshold()).isEqualTo(0.1);
  }

  @Test
  void bothKindsOfPairsAreNeeded() {
    ComparisonSet matedOnly = new ComparisonSet();
    matedOnly.add(true, 0.5);
    matedOnly.addFailure(false);

    assertThatThrownBy(matedOnly::roc).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(matedOnly::rocWithFailuresAsNonMatches)
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void similarityIsANumber(double similarity) {
    assertThatThrownBy(() -> comparisons.add(true, similarity))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // 0.5 is best on the second half and right on the first; 0.8 is best there, and misses 0.5 and
  // 0.6.
  @Test
  void foldsAreJudgedByTheThresholdOfTheOthers() {
    ComparisonSet four = new ComparisonSet();
    for (double similarity : new double[] {0.9, 0.8, 0.5, 0.6}) {
      four.add(true, similarity);
    }
    for (double similarity : new double[] {0.3, 0.1, 0.4, 0.2}) {
      four.add(false, similarity);
    }
    CrossValidation folds = four.crossValidation(2);

    assertThat(folds.folds()).extracting(Proportion::count).containsExactly(4, 2);
    assertThat(folds.mean()).isEqualTo(0.75);
    assertThat(folds.standardError()).isCloseTo(0.25, within(1e-15));
    assertThatThrownBy(() -> four.crossValidation(5)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> four.crossValidation(1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void proportionIsOfSomething() {
    assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThat(Proportion.of(680, 713)).hasToString("95.37 % (93.57 to 96.69)");
  }
}
