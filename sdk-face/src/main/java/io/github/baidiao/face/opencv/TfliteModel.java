package io.github.baidiao.face.opencv;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteModelCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteModelDelete;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TfLiteModel;

/**
 * A model file in native memory, shared by the nets that run it. Everything comes from TensorFlow
 * Lite's C functions and {@code malloc}: JavaCPP frees C++ objects and its own arrays whenever
 * their wrappers are garbage, which is too early for what a net still points to.
 */
final class TfliteModel {
  private final Pointer bytes;
  private final TfLiteModel model;

  TfliteModel(String name, byte[] file) {
    bytes = Pointer.malloc(file.length);
    new BytePointer(bytes).put(file, 0, file.length);
    model = TfLiteModelCreate(bytes, file.length);
    if (model == null) {
      Pointer.free(bytes);
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name);
    }
  }

  Net newNet() {
    return new TfliteNet(model);
  }

  /** Frees it; its nets must be gone. */
  void free() {
    TfLiteModelDelete(model);
    Pointer.free(bytes);
  }
}
