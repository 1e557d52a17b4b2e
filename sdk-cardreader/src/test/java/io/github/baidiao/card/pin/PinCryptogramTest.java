package io.github.baidiao.card.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PinCryptogramTest {
  static final List<Vectors.Vector> VECTORS = Vectors.ALL;

  @Test
  void thereAreVectors() {
    assertThat(VECTORS).hasSize(20);
  }

  @ParameterizedTest
  @FieldSource("VECTORS")
  void keyStringIsThatOfOpenssl(Vectors.Vector vector) {
    assertThat(new PinCryptogram().keyString(vector.pin().toCharArray()))
        .isEqualTo(vector.keyString());
  }

  @ParameterizedTest
  @FieldSource("VECTORS")
  void answerIsThatOfOpenssl(Vectors.Vector vector) {
    byte[] challenge = vector.challenge().clone();

    assertThat(new PinCryptogram().answer(vector.pin().toCharArray(), challenge))
        .isEqualTo(vector.response());
    assertThat(challenge).isEqualTo(vector.challenge());
  }
}
