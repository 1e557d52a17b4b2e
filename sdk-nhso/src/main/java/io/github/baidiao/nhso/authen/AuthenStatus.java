package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.Right;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What NHSO has on record for a person and a day. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class AuthenStatus {
  AuthenStatus() {}

  /** The services of that day, of all hospitals, in the order they came. */
  public abstract List<ServiceHistory> serviceHistories();

  public abstract Optional<PersonName> name();

  public abstract Optional<Sex> sex();

  /** The nationality's code, {@code 099} for Thai. */
  public abstract Optional<String> nation();

  public abstract Optional<Right> mainInscl();

  public abstract Optional<Right> subInscl();

  /** What NHSO wrote for the operator. */
  public abstract Optional<String> statusMessage();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AuthenStatus[masked]";
  }

  /** Builds an {@link AuthenStatus}. */
  public static final class Builder extends ImmutableAuthenStatus.Builder {
    Builder() {}
  }
}
