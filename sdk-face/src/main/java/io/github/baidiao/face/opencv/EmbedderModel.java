package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.ModelInfo;

/** An embedder's weights and how a face is prepared for them. */
interface EmbedderModel {

  ModelInfo info();

  EmbeddingRecipe recipe();

  Net newNet();

  void free();
}
