package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;

/** The hospital's own embedder, read and held against its settings. */
final class OnnxModel implements EmbedderModel {
  private final OnnxEmbedder settings;
  private final byte[] file;
  private final String sha256;

  OnnxModel(OnnxEmbedder settings) {
    this.settings = settings;
    this.file = read(settings);
    this.sha256 = Sha256.of(file);
    String wanted = settings.sha256().orElse(sha256).toLowerCase(Locale.ROOT);
    if (!sha256.equals(wanted)) {
      throw new FaceException(
          FaceErrorCode.MODEL_INVALID, settings.modelId() + ": its SHA-256 is " + sha256);
    }
  }

  private static byte[] read(OnnxEmbedder settings) {
    try {
      return Files.readAllBytes(settings.file());
    } catch (IOException unreadable) {
      throw new FaceException(FaceErrorCode.MODEL_MISSING, settings.modelId(), unreadable);
    }
  }

  @Override
  public ModelInfo info() {
    return ModelInfo.of(settings.modelId(), sha256.substring(0, 12));
  }

  @Override
  public EmbeddingRecipe recipe() {
    return settings.recipe();
  }

  @Override
  public Net newNet() {
    return new OnnxNet(settings.modelId(), file, settings.inputSize());
  }

  @Override
  public void free() {}
}
