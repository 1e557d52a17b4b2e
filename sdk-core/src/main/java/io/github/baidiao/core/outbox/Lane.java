package io.github.baidiao.core.outbox;

import io.github.baidiao.core.identity.HospitalCode;
import java.util.regex.Pattern;

/**
 * What is sent in one way, with one token and at one rate: a kind of message of one unit.
 * Immutable; compared by value.
 */
public final class Lane {
  private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]{0,23}");

  private final String kind;
  private final HospitalCode unit;

  private Lane(String kind, HospitalCode unit) {
    this.kind = kind;
    this.unit = unit;
  }

  /**
   * Returns the lane of that kind and unit.
   *
   * @param kind {@code phr}, {@code close-rights} ...: small letters, digits and hyphens, at most
   *     24
   * @throws OutboxException ({@code OUTBOX-102}) for any other form
   */
  public static Lane of(String kind, HospitalCode unit) {
    if (!KIND.matcher(kind).matches()) {
      throw OutboxException.of(OutboxErrorCode.MESSAGE_INVALID, "kind");
    }
    return new Lane(kind, unit);
  }

  /** Returns what is sent. */
  public String kind() {
    return kind;
  }

  /** Returns whose it is. */
  public HospitalCode unit() {
    return unit;
  }

  /** Returns kind and unit, {@code phr:99999}, as it stands in the table. */
  public String id() {
    return kind + ':' + unit.value();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lane && ((Lane) other).id().equals(id());
  }

  @Override
  public int hashCode() {
    return id().hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
