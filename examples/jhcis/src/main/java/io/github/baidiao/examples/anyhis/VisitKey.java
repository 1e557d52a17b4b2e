package io.github.baidiao.examples.anyhis;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import org.immutables.value.Value;

/** Which visit: the unit and its number of the visit. Immutable. */
@ValueStyle
@Value.Immutable
public abstract class VisitKey {
  private static final int LONGEST = 30;

  VisitKey() {}

  public abstract HospitalCode unit();

  /** The HIS's number of the visit (VN), 1 to 30 letters, digits and hyphens. */
  public abstract String number();

  /**
   * Returns the key.
   *
   * @throws HisException ({@code HIS-101}) for a number of another form
   */
  public static VisitKey of(HospitalCode unit, String number) {
    return ImmutableVisitKey.builder().unit(unit).number(number).build();
  }

  @Value.Check
  void check() {
    if (!number().matches("[0-9A-Za-z-]{1," + LONGEST + "}")) {
      throw HisException.of(HisErrorCode.SETTINGS_INVALID, "visit number");
    }
  }

  @Override
  public String toString() {
    return unit().value() + "/" + number();
  }
}
