package io.github.baidiao.examples.didstation.camera;

import java.awt.image.BufferedImage;

/** A camera that is open. For one thread, and not the window's: each call may take a while. */
public interface Camera extends AutoCloseable {

  /**
   * Waits for the next frame.
   *
   * @throws io.github.baidiao.examples.didstation.fault.DeskException {@code DESK-102} when it
   *     gives none any more
   */
  BufferedImage next();

  @Override
  void close();

  /** Where a camera is opened anew for each person. Thread-safe. */
  @FunctionalInterface
  interface Source {

    /**
     * Opens it.
     *
     * @throws io.github.baidiao.examples.didstation.fault.DeskException {@code DESK-101}, {@code
     *     DESK-103} when there is none
     */
    Camera open();
  }
}
