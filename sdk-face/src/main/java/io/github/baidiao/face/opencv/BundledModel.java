package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** A model file that is in the jar; {@code MODEL-CARD.md} beside it tells where it comes from. */
enum BundledModel {
  FACE_DETECTION(
      "face_detection_short_range",
      "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633"),
  FACE_LANDMARK(
      "face_landmark", "c603fa6149219a3e9487dc9abd7a0c24474c77263273d24868378cdf40aa26d1"),
  /** Its PReLUs are fused by the build, which makes it faster and its answers no different. */
  MOBILE_FACE_NET(
      "mobilefacenet", "2db5e5ae955f184a5b61be7bd54e37bf305540e2beabc1bffb7da82f6eeb2680");

  private final String name;
  private final String sha256;

  BundledModel(String name, String sha256) {
    this.name = name;
    this.sha256 = sha256;
  }

  /** The first digits of the weights' SHA-256. */
  String version() {
    return sha256.substring(0, 12);
  }

  TfliteModel load() {
    byte[] file = read();
    if (!Sha256.of(file).equals(sha256)) {
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name + ": its SHA-256 differs");
    }
    return new TfliteModel(name, file);
  }

  private byte[] read() {
    try (InputStream in = BundledModel.class.getResourceAsStream("models/" + name + ".tflite")) {
      if (in == null) {
        throw new FaceException(
            FaceErrorCode.MODEL_MISSING, name + ": sdk-face was built where npm was missing");
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
      return bytes.toByteArray();
    } catch (IOException unreadable) {
      throw new FaceException(FaceErrorCode.MODEL_MISSING, name, unreadable);
    }
  }
}
