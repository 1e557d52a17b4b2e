package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.bytedeco.javacpp.BytePointer;

/** A model file that is in the jar; {@code MODEL-CARD.md} beside it tells where it comes from. */
enum BundledModel {
  FACE_DETECTION(
      "face_detection_short_range.tflite",
      229_032,
      "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633"),
  FACE_LANDMARK(
      "face_landmark.tflite",
      1_241_896,
      "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1"),
  /** Its PReLUs are fused by the build, which makes it faster and its answers no different. */
  MOBILE_FACE_NET(
      "mobilefacenet.tflite",
      5_243_108,
      "2db5e5ae955f184a5b61be7bd54e37bf305540e2beabc1bffb7da82f6eeb2680");

  private final String name;
  private final int size;
  private final String sha256;

  BundledModel(String name, int size, String sha256) {
    this.name = name;
    this.size = size;
    this.sha256 = sha256;
  }

  /** The first digits of the weights' SHA-256. */
  String version() {
    return sha256.substring(0, 12);
  }

  /** Loads the file piece by piece: programs with a small Java heap shall not notice its size. */
  TfliteModel load() {
    BytePointer file = new BytePointer(size);
    try (InputStream in = BundledModel.class.getResourceAsStream("models/" + name)) {
      if (in == null) {
        throw new FaceException(
            FaceErrorCode.MODEL_MISSING, name + ": sdk-face was built where npm was missing");
      }
      if (!copy(in, file).equals(sha256)) {
        throw new FaceException(FaceErrorCode.MODEL_INVALID, name + ": its SHA-256 differs");
      }
      return new TfliteModel(name, file);
    } catch (IOException | FaceException unusable) {
      file.close();
      throw unusable instanceof FaceException
          ? (FaceException) unusable
          : new FaceException(FaceErrorCode.MODEL_INVALID, name, unusable);
    }
  }

  /** Returns the SHA-256 of what was copied, at most {@link #size} bytes. */
  private String copy(InputStream in, BytePointer file) throws IOException {
    MessageDigest digest = Sha256.digest();
    byte[] buffer = new byte[1 << 16];
    int copied = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      int fitting = Math.min(read, size - copied);
      file.position(copied).put(buffer, 0, fitting);
      digest.update(buffer, 0, read);
      copied += fitting;
    }
    file.position(0);
    return Sha256.hex(digest);
  }
}
