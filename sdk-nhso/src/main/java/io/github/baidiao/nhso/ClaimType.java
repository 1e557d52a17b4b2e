package io.github.baidiao.nhso;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.AsciiCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The kind of service a claim code is asked for, such as {@code PG0060001}: an open list, which the
 * server sends for each patient and which no program should hold a copy of. Immutable; equal when
 * the codes are.
 */
@ValueStyle
@Value.Immutable
public abstract class ClaimType {
  // Our own limit.
  private static final int MAX_CODE_LENGTH = 40;

  ClaimType() {}

  public abstract String code();

  /** The Thai name, if the server gave one: look-ups of claim codes give the code alone. */
  @Value.Auxiliary
  public abstract Optional<String> name();

  /**
   * Returns the claim type with this code, for a program that stores codes.
   *
   * @throws NhsoException ({@code NHSO-110}) unless it is 1 to 40 printable ASCII characters
   *     without blanks, which is our own limit
   */
  public static ClaimType of(String code) {
    return of(code, Optional.empty());
  }

  /**
   * Returns the claim type with this code and name.
   *
   * @throws NhsoException as {@link #of(String)}
   */
  public static ClaimType of(String code, Optional<String> name) {
    return ImmutableClaimType.builder().code(code).name(name).build();
  }

  /** Returns whether {@link #of(String)} would accept it. */
  public static boolean isValid(String code) {
    return AsciiCode.isOne(code, MAX_CODE_LENGTH);
  }

  @Value.Check
  void check() {
    if (!isValid(code())) {
      throw NhsoException.of(NhsoErrorCode.REQUEST_INVALID, "claim type");
    }
  }
}
