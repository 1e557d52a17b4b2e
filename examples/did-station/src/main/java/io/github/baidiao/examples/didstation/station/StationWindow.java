package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.examples.didstation.camera.LiveFrame;

/** Who shows the station; called on the thread that its actions are called on. */
public interface StationWindow {

  /** Shows where the station stands; what was shown before is forgotten. */
  void show(View view);

  /** Shows a frame of the camera, on {@link Screen#CAMERA} alone. */
  void frame(LiveFrame frame);
}
