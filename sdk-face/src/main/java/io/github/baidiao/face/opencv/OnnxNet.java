package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.dnn.Dnn;

/**
 * A net run by OpenCV's dnn module; its input is {@code [1,3,size,size]}. OpenCV's Java API leaves
 * it to the garbage collector to free the weights.
 */
final class OnnxNet implements Net {
  private final String name;
  private final org.opencv.dnn.Net net;
  private final Mat input;

  OnnxNet(String name, byte[] file, int size) {
    this.name = name;
    MatOfByte bytes = new MatOfByte(file);
    try {
      net = Dnn.readNetFromONNX(bytes);
    } catch (CvException unreadable) {
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name, unreadable);
    } finally {
      bytes.release();
    }
    input = new Mat(new int[] {1, 3, size, size}, CvType.CV_32F);
    try {
      run(new float[3 * size * size]);
    } catch (FaceException unfit) {
      free();
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name + " for size " + size, unfit);
    }
  }

  @Override
  public float[][] run(float[] values) {
    input.put(new int[] {0, 0, 0, 0}, values);
    try {
      net.setInput(input);
      Mat output = net.forward();
      float[] result = new float[(int) output.total()];
      output.reshape(1, 1).get(0, 0, result);
      output.release();
      return new float[][] {result};
    } catch (CvException failure) {
      throw new FaceException(FaceErrorCode.ENGINE_FAILURE, name, failure);
    } finally {
      input.setTo(Scalar.all(0));
    }
  }

  @Override
  public void free() {
    input.release();
  }
}
