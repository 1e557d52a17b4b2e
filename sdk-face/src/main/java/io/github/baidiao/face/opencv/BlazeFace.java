package io.github.baidiao.face.opencv;

import io.github.baidiao.face.engine.Pixels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds faces of people near the camera with MediaPipe's short-range BlazeFace. It looks at the
 * whole picture in a square of 128 pixels and answers for 896 anchors: two in each cell of a grid
 * of 16 x 16, then six in each of 8 x 8 (Bazarevsky et al. 2019, arXiv 1907.05047).
 */
final class BlazeFace {
  private static final int SIZE = 128;
  private static final int ANCHORS = 896;
  private static final int VALUES = 16;
  private static final double SURE_ENOUGH = 0.5;

  /**
   * How large the square is beside the picture's long side: a wider one when nothing is found finds
   * faces that fill the picture, a narrower one those that are far away.
   */
  private static final double[] SQUARES = {1, 1.5, 2, 0.75, 0.5};

  /** A face smaller than this share of the square is seen too roughly to lay a mesh over it. */
  private static final double LARGE_ENOUGH = 0.25;

  /** How wide the second look at such a face is, in sides of its box. */
  private static final double SECOND_LOOK = 2.5;

  private static final double[][] CENTRES = centres();

  private BlazeFace() {}

  /** Returns the faces in pixels of the picture, the surest first. */
  static List<Detection> find(Net net, Pixels picture) {
    for (double square : SQUARES) {
      double side = square * Math.max(picture.width(), picture.height());
      double x = picture.width() / 2.0;
      double y = picture.height() / 2.0;
      List<Detection> faces = new ArrayList<>();
      for (Detection face : look(net, picture, x, y, side)) {
        if (face.side() >= LARGE_ENOUGH * side) {
          faces.add(face);
        } else {
          nearer(net, picture, face).ifPresent(faces::add);
        }
      }
      if (!faces.isEmpty()) {
        return Detection.merge(faces);
      }
    }
    return new ArrayList<>();
  }

  /** Looks again at what is far away: now it is seen where it is, and whether it is a face. */
  private static Optional<Detection> nearer(Net net, Pixels picture, Detection face) {
    return look(net, picture, face.centreX(), face.centreY(), SECOND_LOOK * face.side()).stream()
        .filter(found -> face.contains(found.centreX(), found.centreY()))
        .findFirst();
  }

  private static List<Detection> look(Net net, Pixels picture, double x, double y, double side) {
    return look(net, picture, SimilarityTransform.ontoSquare(SIZE, x, y, side, 0));
  }

  private static List<Detection> look(Net net, Pixels picture, SimilarityTransform square) {
    byte[] rgb = Cutout.of(picture, SIZE, square);
    float[] input = Normalisation.SIGNED.apply(rgb);
    float[][] outputs = net.run(input);
    Arrays.fill(rgb, (byte) 0);
    Arrays.fill(input, 0);
    List<Detection> candidates = new ArrayList<>();
    for (int anchor = 0; anchor < ANCHORS; anchor++) {
      double score = 1 / (1 + Math.exp(-outputs[1][anchor]));
      if (score >= SURE_ENOUGH) {
        Detection candidate = decode(score, outputs[0], anchor).in(square);
        if (candidate.width() > 0 && candidate.height() > 0) {
          candidates.add(candidate);
        }
      }
    }
    return Detection.merge(candidates);
  }

  /** An anchor's values: centre, size and six points, all in pixels beside the anchor's centre. */
  private static Detection decode(double score, float[] values, int anchor) {
    int first = anchor * VALUES;
    double x = CENTRES[anchor][0];
    double y = CENTRES[anchor][1];
    double centreX = x + values[first];
    double centreY = y + values[first + 1];
    double halfWidth = values[first + 2] / 2;
    double halfHeight = values[first + 3] / 2;
    return new Detection(
        score,
        centreX - halfWidth,
        centreY - halfHeight,
        centreX + halfWidth,
        centreY + halfHeight,
        x + values[first + 4],
        y + values[first + 5],
        x + values[first + 6],
        y + values[first + 7]);
  }

  private static double[][] centres() {
    List<double[]> centres = new ArrayList<>();
    for (int[] grid : new int[][] {{16, 2}, {8, 6}}) {
      double cell = (double) SIZE / grid[0];
      for (int y = 0; y < grid[0]; y++) {
        for (int x = 0; x < grid[0]; x++) {
          for (int anchor = 0; anchor < grid[1]; anchor++) {
            centres.add(new double[] {(x + 0.5) * cell, (y + 0.5) * cell});
          }
        }
      }
    }
    return centres.toArray(new double[0][]);
  }
}
