package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.ModelInfo;

/** MobileFaceNet with 192 numbers, the embedder in the jar, averaged with the mirror image. */
final class MobileFaceNet implements EmbedderModel {
  static final String ID = "mobilefacenet-192-flip";

  private static final String RECIPE = "r1";

  private final TfliteModel model = BundledModel.MOBILE_FACE_NET.load();

  @Override
  public ModelInfo info() {
    return ModelInfo.of(ID, BundledModel.MOBILE_FACE_NET.version() + "-" + RECIPE);
  }

  @Override
  public EmbeddingRecipe recipe() {
    return EmbeddingRecipe.MOBILE_FACE_NET;
  }

  @Override
  public Net newNet() {
    return model.newNet();
  }

  @Override
  public void free() {
    model.free();
  }
}
