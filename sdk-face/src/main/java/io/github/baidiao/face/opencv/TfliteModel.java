package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;

/**
 * A model file in native memory, shared by the nets that run it. JavaCPP frees a C++ object when
 * its wrapper is garbage, whatever still points to it: hence all of them are fields until {@link
 * #free}. TensorFlow Lite's C functions would be simpler, but leave out XNNPACK and take five times
 * as long.
 */
final class TfliteModel {
  private final BytePointer bytes;
  private final FlatBufferModel model;
  private final BuiltinOpResolver operators;

  /** Takes the file over, unless it throws. */
  TfliteModel(String name, BytePointer file) {
    bytes = file;
    model = FlatBufferModel.BuildFromBuffer(bytes, bytes.capacity());
    if (model == null || model.isNull()) {
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name);
    }
    operators = new BuiltinOpResolver();
  }

  Net newNet() {
    return new TfliteNet(model, operators);
  }

  /** Frees it; its nets must be gone. */
  void free() {
    operators.close();
    model.close();
    bytes.close();
  }
}
