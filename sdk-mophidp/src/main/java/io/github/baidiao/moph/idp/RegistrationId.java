package io.github.baidiao.moph.idp;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.regex.Pattern;

/** What the provider calls a registration. Immutable. */
public final class RegistrationId {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

  private final String value;

  private RegistrationId(String value) {
    this.value = value;
  }

  /**
   * Wraps an id.
   *
   * @param text 1 to 64 letters, digits and hyphens
   * @throws MophException {@code MOPH-103} for anything else
   */
  public static RegistrationId of(String text) {
    if (!FORM.matcher(text).matches()) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "registration id");
    }
    return new RegistrationId(text);
  }

  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RegistrationId && ((RegistrationId) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
