package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.examples.didstation.camera.Camera;
import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import java.awt.image.BufferedImage;
import java.util.concurrent.locks.LockSupport;

/** A camera that a test plugs and unplugs. */
final class ScriptedCamera implements Camera.Source {
  volatile boolean plugged = true;

  @Override
  public Camera open() {
    if (!plugged) {
      throw new DeskException(DeskErrorCode.CAMERA_MISSING, "scripted");
    }
    return new Camera() {
      @Override
      public BufferedImage next() {
        LockSupport.parkNanos(5_000_000);
        if (!plugged) {
          throw new DeskException(DeskErrorCode.CAMERA_GONE, "scripted");
        }
        return new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }
}
