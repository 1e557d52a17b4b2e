package io.github.baidiao.examples.didstation.camera;

import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.opencv.core.Mat;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.Videoio;

/**
 * A webcam, through OpenCV. The face engine has to be made before, since it loads OpenCV; a webcam
 * that gives no frame several times in a row counts as unplugged.
 */
public final class Webcam implements Camera {
  // A camera needs some frames until its light is right; a lost one in between is no fault.
  private static final int EMPTY_FRAMES = 10;

  private final VideoCapture capture;
  private final Mat frame = new Mat();

  private Webcam(VideoCapture capture) {
    this.capture = capture;
  }

  /**
   * Returns the source of a webcam.
   *
   * @param number from 0, in the order of the system
   */
  public static Source source(int number) {
    return () -> {
      VideoCapture capture = new VideoCapture(number);
      if (!capture.isOpened()) {
        capture.release();
        throw new DeskException(DeskErrorCode.CAMERA_MISSING, "camera " + number);
      }
      capture.set(Videoio.CAP_PROP_FRAME_WIDTH, 1280);
      capture.set(Videoio.CAP_PROP_FRAME_HEIGHT, 720);
      return new Webcam(capture);
    };
  }

  @Override
  public BufferedImage next() {
    for (int i = 0; i < EMPTY_FRAMES; i++) {
      if (capture.read(frame) && !frame.empty()) {
        return picture();
      }
    }
    throw new DeskException(DeskErrorCode.CAMERA_GONE, "webcam");
  }

  // OpenCV's frames are BGR, 8 bits each, as TYPE_3BYTE_BGR is.
  private BufferedImage picture() {
    BufferedImage picture =
        new BufferedImage(frame.cols(), frame.rows(), BufferedImage.TYPE_3BYTE_BGR);
    frame.get(0, 0, ((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
    return picture;
  }

  @Override
  public void close() {
    capture.release();
    frame.release();
  }
}
