package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import org.immutables.value.Value;

/**
 * A proofing officer to register; the PIN goes beside it. Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class OfficerRegistration {
  OfficerRegistration() {}

  public abstract HospitalCode unit();

  public abstract CitizenId citizenId();

  public abstract PersonName nameTh();

  public abstract MobileNumber phone();

  /** One address, with an {@code @}; at most 254 characters. */
  public abstract String email();

  /** Throws {@code MOPH-103} that names what is wrong. */
  @Value.Check
  void check() {
    int at = email().indexOf('@');
    if (at < 1 || at == email().length() - 1 || email().length() > 254) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "email");
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "OfficerRegistration[masked]";
  }

  /** Builds an {@link OfficerRegistration}; everything is needed. */
  public static final class Builder extends ImmutableOfficerRegistration.Builder {
    Builder() {}
  }
}
