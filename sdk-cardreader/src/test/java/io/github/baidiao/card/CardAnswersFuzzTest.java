package io.github.baidiao.card;

import io.github.baidiao.card.fixture.AnswersFromInput;
import io.github.baidiao.card.fixture.AnyCard;
import io.github.baidiao.core.testing.FuzzCorpus;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A card may answer what it likes: the read ends, with a person or with a fault of ours. */
class CardAnswersFuzzTest {
  @TestFactory
  Stream<DynamicTest> corpus() {
    return FuzzCorpus.of(CardAnswersFuzzTest.class, CardAnswersFuzzTest::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    AnyCard.read(new AnswersFromInput(input));
  }
}
