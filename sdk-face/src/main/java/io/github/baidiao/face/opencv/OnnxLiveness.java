package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.FaceBox;
import io.github.baidiao.face.engine.FoundFace;
import io.github.baidiao.face.engine.ModelInfo;
import io.github.baidiao.face.engine.Pixels;
import io.github.baidiao.face.engine.UnprovenLivenessHint;
import io.github.baidiao.face.error.FaceErrorCode;
import io.github.baidiao.face.error.FaceException;
import java.util.Arrays;

/**
 * Lets the hospital's own net look at a square around the face. A place of the engine is taken
 * meanwhile, so that no more threads are at work than its settings say.
 */
final class OnnxLiveness implements UnprovenLivenessHint {
  /** How far 32-bit floats may take a share out of 0 to 1. */
  private static final double ROUNDING = 1e-4;

  private final OnnxLivenessHint settings;
  private final OnnxFile file;
  private final Workplaces workplaces;
  private final Pool<Net> pool;

  /**
   * Reads the file and makes the first net.
   *
   * @throws FaceException {@code FACE-302} or {@code FACE-303} if the file is missing or wrong
   */
  OnnxLiveness(OnnxLivenessHint settings, Workplaces workplaces, int parallelism) {
    this.settings = settings;
    this.file = new OnnxFile(settings.modelId(), settings.file(), settings.sha256());
    this.workplaces = workplaces;
    this.pool = new Pool<>(parallelism, this::newNet);
  }

  private Net newNet() {
    int size = settings.inputSize();
    Net net = file.newNet(size);
    int outputs = net.run(new float[3 * size * size])[0].length;
    // The softmax of a single value is always 1.
    if (settings.liveOutput() >= outputs || (settings.softmax() && outputs == 1)) {
      net.free();
      throw new FaceException(
          FaceErrorCode.MODEL_INVALID, settings.modelId() + " has too few outputs: " + outputs);
    }
    return net;
  }

  @Override
  public ModelInfo model() {
    return file.info;
  }

  @Override
  public double looksAlive(Pixels picture, FoundFace face) {
    return workplaces.call(nets -> pool.call(net -> looksAlive(net, picture, face.box())));
  }

  private double looksAlive(Net net, Pixels picture, FaceBox box) {
    byte[] square = Cutout.of(picture, settings.inputSize(), around(box, picture));
    float[] input = settings.normalisation().apply(square);
    Arrays.fill(square, (byte) 0);
    float[] outputs = net.run(input)[0];
    Arrays.fill(input, 0);
    double live = settings.softmax() ? share(outputs) : outputs[settings.liveOutput()];
    Arrays.fill(outputs, 0);
    if (!(live >= -ROUNDING && live <= 1 + ROUNDING)) {
      throw new FaceException(
          FaceErrorCode.ENGINE_FAILURE, settings.modelId() + " gave no hint of 0 to 1");
    }
    return Math.min(1, Math.max(0, live));
  }

  private SimilarityTransform around(FaceBox box, Pixels picture) {
    double x = box.left() + box.width() / 2;
    double y = box.top() + box.height() / 2;
    double side = settings.cropFactor() * Math.max(box.width(), box.height());
    if (settings.insideOfPicture()) {
      side = Math.min(side, Math.min(picture.width(), picture.height()));
      x = within(x, side / 2, picture.width());
      y = within(y, side / 2, picture.height());
    }
    return SimilarityTransform.ontoSquare(settings.inputSize(), x, y, side, 0);
  }

  private static double within(double middle, double half, int length) {
    return Math.max(half, Math.min(length - half, middle));
  }

  /** The softmax, of differences, since powers of large outputs would overflow. */
  private double share(float[] outputs) {
    double all = 0;
    for (float output : outputs) {
      if (!Float.isFinite(output)) {
        return Double.NaN;
      }
      all += Math.exp((double) output - outputs[settings.liveOutput()]);
    }
    return 1 / all;
  }

  @Override
  public void close() {
    pool.close(Net::free);
  }
}
