package io.github.baidiao.face.evaluation;

import java.util.Locale;

/**
 * So many of so many, with its 95 % interval after Wilson (1927), which holds for small counts and
 * for none at all. The interval takes the pairs to be independent; pairs that share photos or
 * persons are not, so that the true uncertainty is wider. Immutable.
 */
public final class Proportion {
  /** The normal distribution's 97.5 % point. */
  private static final double Z = 1.959963984540054;

  private final int count;
  private final int of;

  private Proportion(int count, int of) {
    this.count = count;
    this.of = of;
  }

  /**
   * Makes a proportion.
   *
   * @param count 0 to {@code of}
   * @param of at least 1
   */
  public static Proportion of(int count, int of) {
    if (of < 1 || count < 0 || count > of) {
      throw new IllegalArgumentException("0 <= count <= of and of >= 1 are needed");
    }
    return new Proportion(count, of);
  }

  /** Returns how many. */
  public int count() {
    return count;
  }

  /** Returns of how many. */
  public int of() {
    return of;
  }

  /** Returns the share, 0 to 1. */
  public double value() {
    return (double) count / of;
  }

  /** Returns the lower end of the 95 % interval, 0 to {@link #value}. */
  public double lower() {
    return count == 0 ? 0 : centre() - halfWidth();
  }

  /** Returns the upper end of the 95 % interval, {@link #value} to 1. */
  public double upper() {
    return count == of ? 1 : centre() + halfWidth();
  }

  private double centre() {
    return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
  }

  private double halfWidth() {
    double p = value();
    return Z * Math.sqrt(p * (1 - p) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
  }

  Proportion complement() {
    return new Proportion(of - count, of);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.2f %% (%.2f to %.2f)", 100 * value(), 100 * lower(), 100 * upper());
  }
}
