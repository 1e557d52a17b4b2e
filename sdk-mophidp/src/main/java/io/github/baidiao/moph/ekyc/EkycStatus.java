package io.github.baidiao.moph.ekyc;

/**
 * How often a person has completed eKYC and typed the code in the app. Immutable; {@code toString}
 * is masked.
 */
public final class EkycStatus {
  private final int count;

  private EkycStatus(int count) {
    this.count = count;
  }

  /**
   * Makes a status.
   *
   * @param count at least 0
   * @throws IllegalArgumentException when it is less
   */
  public static EkycStatus of(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("less than 0");
    }
    return new EkycStatus(count);
  }

  /** Returns how often, at least 0. */
  public int count() {
    return count;
  }

  /** Returns whether it was done at all. */
  public boolean done() {
    return count > 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EkycStatus && ((EkycStatus) other).count == count;
  }

  @Override
  public int hashCode() {
    return count;
  }

  @Override
  public String toString() {
    return "EkycStatus[masked]";
  }
}
