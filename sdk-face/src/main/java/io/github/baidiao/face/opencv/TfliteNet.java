package io.github.baidiao.face.opencv;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/** A net run by TensorFlow Lite on one thread: two made these small nets slower. */
final class TfliteNet implements Net {
  private final Interpreter interpreter = new Interpreter((Pointer) null);
  private final Tensor input;
  private final Tensor[] outputs;

  TfliteNet(FlatBufferModel model, OpResolver operators) {
    try (InterpreterBuilder builder = new InterpreterBuilder(model, operators)) {
      builder.SetNumThreads(1);
      check(FaceErrorCode.MODEL_INVALID, builder.apply(interpreter));
    }
    check(FaceErrorCode.MODEL_INVALID, interpreter.AllocateTensors());
    input = new Tensor(interpreter.typed_input_tensor_float(0), interpreter.input_tensor(0));
    outputs = new Tensor[(int) interpreter.outputs().limit()];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] =
          new Tensor(interpreter.typed_output_tensor_float(i), interpreter.output_tensor(i));
    }
  }

  private static void check(FaceErrorCode code, int status) {
    if (status != kTfLiteOk) {
      throw new FaceException(code, "TensorFlow Lite status " + status);
    }
  }

  @Override
  public float[][] run(float[] values) {
    input.write(values);
    int status = interpreter.Invoke();
    input.wipe();
    check(FaceErrorCode.ENGINE_FAILURE, status);
    float[][] results = new float[outputs.length][];
    for (int i = 0; i < results.length; i++) {
      results[i] = outputs[i].read();
    }
    return results;
  }

  @Override
  public void free() {
    interpreter.close();
  }

  /** Where an interpreter keeps an input or output of 32-bit numbers. */
  private static final class Tensor {
    private final FloatPointer data;
    private final int length;

    Tensor(FloatPointer data, TfLiteTensor tensor) {
      this.data = data;
      this.length = Math.toIntExact(tensor.bytes() / Float.BYTES);
    }

    void write(float[] values) {
      if (values.length != length) {
        throw new IllegalArgumentException(values.length + " values for " + length);
      }
      data.put(values, 0, length);
    }

    float[] read() {
      float[] values = new float[length];
      data.get(values, 0, length);
      wipe();
      return values;
    }

    void wipe() {
      Pointer.memset(data, 0, (long) length * Float.BYTES);
    }
  }
}
