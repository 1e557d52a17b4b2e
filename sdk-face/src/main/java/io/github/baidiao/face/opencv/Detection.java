package io.github.baidiao.face.opencv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A face as BlazeFace sees it: how sure, a box, and the two eyes. Immutable. */
final class Detection {
  /** Left, top, right, bottom, right eye's x and y, left eye's x and y. */
  private final double[] places;

  final double score;

  Detection(double score, double... places) {
    this.score = score;
    this.places = places;
  }

  double left() {
    return places[0];
  }

  double top() {
    return places[1];
  }

  double width() {
    return places[2] - places[0];
  }

  double height() {
    return places[3] - places[1];
  }

  double centreX() {
    return left() + width() / 2;
  }

  double centreY() {
    return top() + height() / 2;
  }

  boolean contains(double x, double y) {
    return x >= places[0] && y >= places[1] && x <= places[2] && y <= places[3];
  }

  /** The longer side of the box. */
  double side() {
    return Math.max(width(), height());
  }

  /** The square in which FaceMesh looks for its points: half as large again, the eyes level. */
  SimilarityTransform square(int size) {
    return SimilarityTransform.ontoSquare(
        size,
        centreX(),
        centreY(),
        1.5 * side(),
        Math.atan2(places[7] - places[5], places[6] - places[4]));
  }

  /** The same in the pixels of a picture; the transform turns nothing. */
  Detection in(SimilarityTransform picture) {
    double[] moved = new double[places.length];
    for (int i = 0; i < places.length; i += 2) {
      moved[i] = picture.x(places[i], places[i + 1]);
      moved[i + 1] = picture.y(places[i], places[i + 1]);
    }
    return new Detection(score, moved);
  }

  /**
   * Makes one of those that overlap by more than 0.3 of their union, the surest first: places are
   * the mean weighted by score. MediaPipe's way, steadier than taking the surest alone.
   */
  static List<Detection> merge(List<Detection> candidates) {
    List<Detection> rest = new ArrayList<>(candidates);
    rest.sort(Comparator.comparingDouble((Detection candidate) -> candidate.score).reversed());
    List<Detection> merged = new ArrayList<>();
    while (!rest.isEmpty()) {
      Detection best = rest.get(0);
      List<Detection> same = new ArrayList<>();
      rest.removeIf(other -> (other == best || best.overlap(other) > 0.3) && same.add(other));
      merged.add(mean(same));
    }
    return merged;
  }

  private static Detection mean(List<Detection> same) {
    double[] mean = new double[same.get(0).places.length];
    double sum = same.stream().mapToDouble(one -> one.score).sum();
    for (Detection one : same) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += one.score / sum * one.places[i];
      }
    }
    return new Detection(same.get(0).score, mean);
  }

  private double overlap(Detection other) {
    double width = Math.min(places[2], other.places[2]) - Math.max(places[0], other.places[0]);
    double height = Math.min(places[3], other.places[3]) - Math.max(places[1], other.places[1]);
    double both = Math.max(0, width) * Math.max(0, height);
    return both / (width() * height() + other.width() * other.height() - both);
  }
}
