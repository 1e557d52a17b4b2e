package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardReadersTest {

  @Test
  void jsonListsTheReaderWithItsCard() {
    Run run = Run.of("card", "readers", "--json", "--simulated", "somchai");

    assertThat(run.exitCode()).isZero();
    assertThat(run.err()).isEmpty();
    Schemas.assertFits("card-readers", run);
    assertThat(run.json().get("readers"))
        .isEqualTo(List.of(Map.of("name", "Simulated Reader 0", "cardPresent", true)));
  }

  @Test
  void sheetIsForPeople() {
    Run run = Run.of("card", "readers", "--simulated", "somchai");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            "Reader / เครื่องอ่านบัตร  Simulated Reader 0: card in it / มีบัตร\n");
  }

  @Test
  void personThatIsNotThereIsAUsageError() {
    Run run = Run.of("card", "readers", "--json", "--simulated", "nobody");

    assertThat(run.exitCode()).isEqualTo(2);
    Schemas.assertFits("error", run);
  }
}
