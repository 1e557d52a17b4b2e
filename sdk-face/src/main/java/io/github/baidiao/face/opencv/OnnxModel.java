package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.ModelInfo;

/** The hospital's own embedder, read and held against its settings. */
final class OnnxModel implements EmbedderModel {
  private final OnnxEmbedder settings;
  private final OnnxFile file;

  OnnxModel(OnnxEmbedder settings) {
    this.settings = settings;
    this.file = new OnnxFile(settings.modelId(), settings.file(), settings.sha256());
  }

  @Override
  public ModelInfo info() {
    return file.info;
  }

  @Override
  public EmbeddingRecipe recipe() {
    return settings.recipe();
  }

  @Override
  public Net newNet() {
    return file.newNet(settings.inputSize());
  }

  @Override
  public void free() {}
}
