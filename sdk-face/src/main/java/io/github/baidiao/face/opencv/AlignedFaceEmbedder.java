package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.FaceEmbedder;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.util.Arrays;

/**
 * Brings a face into the template's pose and lets a net describe it; with flip averaging also its
 * mirror image, the two descriptions weighing the same.
 */
final class AlignedFaceEmbedder implements FaceEmbedder {
  /**
   * A square taken from fewer picture pixels, as a share of its own, shows one colour and no face:
   * such squares are all alike. A finder that counts from 0 to 1 gives them.
   */
  private static final double SMALLEST_SCALE = 0.05;

  private final ModelInfo model;
  private final EmbeddingRecipe recipe;
  private final Workplaces workplaces;

  AlignedFaceEmbedder(ModelInfo model, EmbeddingRecipe recipe, Workplaces workplaces) {
    this.model = model;
    this.recipe = recipe;
    this.workplaces = workplaces;
  }

  @Override
  public ModelInfo model() {
    return model;
  }

  @Override
  public FaceTemplate embed(Pixels picture, FoundFace face) {
    SimilarityTransform onto = recipe.square(face.points());
    if (!(onto.scale() >= SMALLEST_SCALE && Double.isFinite(onto.scale()))) {
      throw new FaceException(
          FaceErrorCode.ENGINE_FAILURE, "the points of a face are in one place");
    }
    return workplaces.call(
        nets -> {
          byte[] square = Cutout.of(picture, recipe.size, onto);
          try {
            return template(describe(nets.embedder, square));
          } finally {
            Arrays.fill(square, (byte) 0);
          }
        });
  }

  private float[] describe(Net net, byte[] square) {
    float[] vector = unit(net, square);
    if (recipe.flipAveraging) {
      mirror(square);
      add(vector, unit(net, square));
    }
    return vector;
  }

  private FaceTemplate template(float[] vector) {
    try {
      return FaceTemplate.of(model, vector);
    } catch (IllegalArgumentException noDirection) {
      throw new FaceException(FaceErrorCode.ENGINE_FAILURE, model.id() + " gave no template");
    } finally {
      Arrays.fill(vector, 0);
    }
  }

  /** Returns the net's vector, brought to length 1. */
  private float[] unit(Net net, byte[] square) {
    float[] input = recipe.normalisation.apply(square);
    float[] vector = net.run(input)[0];
    Arrays.fill(input, 0);
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) length;
    }
    return vector;
  }

  private static void add(float[] sum, float[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
    Arrays.fill(more, 0);
  }

  private void mirror(byte[] rgb) {
    int size = recipe.size;
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size / 2; x++) {
        for (int channel = 0; channel < 3; channel++) {
          int left = 3 * (y * size + x) + channel;
          int right = 3 * (y * size + size - 1 - x) + channel;
          byte moved = rgb[left];
          rgb[left] = rgb[right];
          rgb[right] = moved;
        }
      }
    }
  }

  @Override
  public void close() {
    workplaces.close();
  }
}
