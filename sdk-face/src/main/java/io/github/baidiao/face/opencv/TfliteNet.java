package io.github.baidiao.face.opencv;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterAllocateTensors;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterDelete;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetInputTensor;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetOutputTensor;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterGetOutputTensorCount;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterInvoke;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsCreate;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsDelete;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteInterpreterOptionsSetNumThreads;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorByteSize;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.TfLiteTensorData;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TfLiteInterpreter;
import org.bytedeco.tensorflowlite.TfLiteInterpreterOptions;
import org.bytedeco.tensorflowlite.TfLiteModel;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/** A net run by TensorFlow Lite on one thread: its nets are too small for two to be faster. */
final class TfliteNet implements Net {
  private final TfLiteInterpreter interpreter;
  private final Tensor input;
  private final Tensor[] outputs;

  TfliteNet(TfLiteModel model) {
    TfLiteInterpreterOptions options = TfLiteInterpreterOptionsCreate();
    TfLiteInterpreterOptionsSetNumThreads(options, 1);
    interpreter = TfLiteInterpreterCreate(model, options);
    TfLiteInterpreterOptionsDelete(options);
    if (interpreter == null || TfLiteInterpreterAllocateTensors(interpreter) != kTfLiteOk) {
      throw new FaceException(FaceErrorCode.MODEL_INVALID, "TensorFlow Lite cannot run it");
    }
    input = new Tensor(TfLiteInterpreterGetInputTensor(interpreter, 0));
    outputs = new Tensor[TfLiteInterpreterGetOutputTensorCount(interpreter)];
    for (int i = 0; i < outputs.length; i++) {
      outputs[i] = new Tensor(TfLiteInterpreterGetOutputTensor(interpreter, i));
    }
  }

  @Override
  public float[][] run(float[] values) {
    input.write(values);
    int status = TfLiteInterpreterInvoke(interpreter);
    input.wipe();
    if (status != kTfLiteOk) {
      throw new FaceException(FaceErrorCode.ENGINE_FAILURE, "TensorFlow Lite status " + status);
    }
    float[][] results = new float[outputs.length][];
    for (int i = 0; i < results.length; i++) {
      results[i] = outputs[i].read();
      outputs[i].wipe();
    }
    return results;
  }

  @Override
  public void free() {
    TfLiteInterpreterDelete(interpreter);
  }

  /** Where an interpreter keeps an input or output of 32-bit numbers. */
  private static final class Tensor {
    private final FloatPointer data;
    private final int length;

    Tensor(TfLiteTensor tensor) {
      data = new FloatPointer(TfLiteTensorData(tensor));
      length = Math.toIntExact(TfLiteTensorByteSize(tensor) / Float.BYTES);
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
      return values;
    }

    void wipe() {
      Pointer.memset(data, 0, (long) length * Float.BYTES);
    }
  }
}
