package io.github.baidiao.examples.didstation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaserMaskTest {
  @ParameterizedTest
  @CsvSource({
    "aa1000000001, AA1-0000000-01",
    "AA1-0000000-01, AA1-0000000-01",
    "aa1, AA1",
    "aa10, AA1-0",
    "1aa, AA",
    "A1, A",
    "AA10000000019999, AA1-0000000-01"
  })
  void hyphensAndCapitalsComeByThemselves(String typed, String shown) throws Exception {
    JTextField field = field();
    // Elsewhere the caret would stay where it is.
    SwingUtilities.invokeAndWait(
        () -> typed.chars().forEach(key -> field.replaceSelection(Character.toString(key))));
    assertThat(field.getText()).isEqualTo(shown);
  }

  @Test
  void pastedCodeIsTakenWhole() {
    JTextField field = field();
    field.setText(" aa1 0000000 01 ");
    assertThat(field.getText()).isEqualTo("AA1-0000000-01");
    assertThat(LaserMask.missing(field.getText())).isZero();
  }

  @Test
  void missingCharactersAreCounted() {
    assertThat(LaserMask.missing("")).isEqualTo(12);
    assertThat(LaserMask.missing("AA1-00")).isEqualTo(7);
  }

  private static JTextField field() {
    JTextField field = new JTextField();
    LaserMask.on(field);
    return field;
  }
}
