package io.github.baidiao.face.opencv;

import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
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
    net = read(name, file);
    input = new Mat(new int[] {1, 3, size, size}, CvType.CV_32F);
    try {
      run(new float[3 * size * size]);
    } catch (FaceException unfit) {
      free();
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name + " for size " + size, unfit);
    }
  }

  // OpenCV throws what C++ threw as java.lang.Exception, and declares nothing: hence Exception.
  private static org.opencv.dnn.Net read(String name, byte[] file) {
    MatOfByte bytes = new MatOfByte(file);
    try {
      return Dnn.readNetFromONNX(bytes);
    } catch (Exception unreadable) {
      throw new FaceException(FaceErrorCode.MODEL_INVALID, name, unreadable);
    } finally {
      bytes.release();
    }
  }

  @Override
  public float[][] run(float[] values) {
    input.put(new int[] {0, 0, 0, 0}, values);
    try {
      net.setInput(input);
      return new float[][] {numbers(net.forward())};
    } catch (Exception failure) {
      throw new FaceException(FaceErrorCode.ENGINE_FAILURE, name, failure);
    } finally {
      input.setTo(Scalar.all(0));
    }
  }

  private static float[] numbers(Mat output) {
    Mat row = output.reshape(1, 1);
    try {
      float[] numbers = new float[(int) row.total()];
      row.get(0, 0, numbers);
      return numbers;
    } finally {
      row.release();
      output.release();
    }
  }

  @Override
  public void free() {
    input.release();
  }
}
