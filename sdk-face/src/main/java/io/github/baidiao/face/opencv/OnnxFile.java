package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** A model file that the hospital brings along, read once. */
final class OnnxFile {
  final ModelInfo info;
  private final byte[] bytes;

  /**
   * Reads it.
   *
   * @throws FaceException {@code FACE-302} if it cannot be read, {@code FACE-303} if it is another
   *     than the one wanted
   */
  OnnxFile(String modelId, Path file, Optional<String> wantedSha256) {
    this.bytes = read(modelId, file);
    String sha256 = Sha256.of(bytes);
    if (!sha256.equals(wantedSha256.orElse(sha256).toLowerCase(Locale.ROOT))) {
      throw new FaceException(FaceErrorCode.MODEL_INVALID, modelId + ": its SHA-256 is " + sha256);
    }
    this.info = ModelInfo.of(modelId, sha256.substring(0, 12));
  }

  private static byte[] read(String modelId, Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new FaceException(FaceErrorCode.MODEL_MISSING, modelId, unreadable);
    }
  }

  Net newNet(int inputSize) {
    return new OnnxNet(info.id(), bytes, inputSize);
  }
}
