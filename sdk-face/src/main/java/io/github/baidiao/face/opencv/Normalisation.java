package io.github.baidiao.face.opencv;

/**
 * How a net wants its pixels: {@code (value - mean) / divisor}, channels side by side or one after
 * the other. Immutable.
 */
final class Normalisation {
  /** Turns 0 to 255 into -1 to 1. */
  static final Normalisation SIGNED = new Normalisation(127.5f, 127.5f, false, false);

  /** Turns 0 to 255 into 0 to 1. */
  static final Normalisation UNSIGNED = new Normalisation(0, 255, false, false);

  /** What MobileFaceNet was trained with. */
  static final Normalisation BY_128 = new Normalisation(127.5f, 128, false, false);

  private final float mean;
  private final float divisor;
  private final boolean planes;
  private final boolean bgr;

  Normalisation(float mean, float divisor, boolean planes, boolean bgr) {
    this.mean = mean;
    this.divisor = divisor;
    this.planes = planes;
    this.bgr = bgr;
  }

  float[] apply(byte[] rgb) {
    float[] values = new float[rgb.length];
    int pixels = rgb.length / 3;
    for (int pixel = 0; pixel < pixels; pixel++) {
      for (int channel = 0; channel < 3; channel++) {
        int source = 3 * pixel + (bgr ? 2 - channel : channel);
        int target = planes ? channel * pixels + pixel : 3 * pixel + channel;
        values[target] = ((rgb[source] & 0xff) - mean) / divisor;
      }
    }
    return values;
  }
}
