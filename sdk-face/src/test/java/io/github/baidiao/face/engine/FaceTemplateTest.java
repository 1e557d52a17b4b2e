package io.github.baidiao.face.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FaceTemplateTest {
  private static final ModelInfo MODEL = ModelInfo.of("model", "1");

  @Test
  void vectorIsBroughtToLengthOne() {
    assertThat(FaceTemplate.of(MODEL, new float[] {3, -4}).toArray()).containsExactly(0.6f, -0.8f);
  }

  @Test
  void similarityIsTheCosine() {
    FaceTemplate right = FaceTemplate.of(MODEL, new float[] {5, 0});
    assertThat(right.similarityTo(FaceTemplate.of(MODEL, new float[] {3, 4})))
        .isEqualTo(0.6, within(1e-6));
    assertThat(right.similarityTo(FaceTemplate.of(MODEL, new float[] {-1, 0}))).isEqualTo(-1);
  }

  @Test
  void roundingDoesNotLeadBeyondOne() {
    float[] vector = new float[512];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = 0.1f * i;
    }
    FaceTemplate template = FaceTemplate.of(MODEL, vector);
    assertThat(template.similarityTo(template)).isBetween(0.99999, 1.0);
  }

  @Test
  void whatHasNoDirectionIsNoTemplate() {
    for (float[] vector :
        new float[][] {{}, {1}, {0, 0}, {Float.NaN, 1}, {Float.POSITIVE_INFINITY, 1}}) {
      assertThatIllegalArgumentException().isThrownBy(() -> FaceTemplate.of(MODEL, vector));
    }
  }

  @Test
  void templatesOfTwoModelsAreNotCompared() {
    FaceTemplate one = FaceTemplate.of(MODEL, new float[] {1, 0});
    FaceTemplate otherVersion = FaceTemplate.of(ModelInfo.of("model", "2"), new float[] {1, 0});
    FaceTemplate otherLength = FaceTemplate.of(MODEL, new float[] {1, 0, 0});
    assertThatIllegalArgumentException().isThrownBy(() -> one.similarityTo(otherVersion));
    assertThatIllegalArgumentException().isThrownBy(() -> one.similarityTo(otherLength));
  }

  @Test
  void closingWipesItAndLeavesCopiesToTheirOwners() {
    float[] given = {3, 4};
    FaceTemplate template = FaceTemplate.of(MODEL, given);
    float[] copy = template.toArray();
    template.close();
    assertThat(template.toArray()).containsOnly(0);
    assertThat(copy).containsExactly(0.6f, 0.8f);
    assertThat(given).containsExactly(3, 4);
  }

  @Test
  void doesNotPrintItself() {
    assertThat(FaceTemplate.of(MODEL, new float[] {3, 4})).hasToString("FaceTemplate[masked]");
  }
}
