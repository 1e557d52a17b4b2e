package io.github.baidiao.examples.didstation.camera;

import io.github.baidiao.examples.didstation.face.FrameQuality;
import java.awt.image.BufferedImage;

/**
 * A frame of the camera and what could be better about it.
 *
 * @param picture the frame; not to be drawn into
 * @param quality what was found in it
 */
public record LiveFrame(BufferedImage picture, FrameQuality quality) {
  @Override
  public String toString() {
    return "LiveFrame[masked]";
  }
}
