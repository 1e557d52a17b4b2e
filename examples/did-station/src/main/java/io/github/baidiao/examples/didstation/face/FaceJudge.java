package io.github.baidiao.examples.didstation.face;

import java.awt.image.BufferedImage;
import java.util.List;

/** Who compares the person at the counter with the photo of the card. Thread-safe; calls block. */
public interface FaceJudge extends AutoCloseable {

  /** Says what could be better about a frame. */
  FrameQuality inspect(BufferedImage frame);

  /**
   * Compares.
   *
   * @param chipPhoto JPEG, as the card gave it
   * @param frames of the live camera, at least one
   */
  Verdict compare(byte[] chipPhoto, List<BufferedImage> frames);

  @Override
  void close();
}
