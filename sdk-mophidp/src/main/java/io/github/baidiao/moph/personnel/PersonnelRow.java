package io.github.baidiao.moph.personnel;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Somebody who works at a unit. Immutable; {@code toString} is masked.
 *
 * <p>Texts are MOPH's own, Thai as a rule. {@code build()} throws a {@link MophException} with
 * {@code MOPH-103} for one that is blank, longer than 200 characters or has control characters: our
 * own limits.
 */
@ValueStyle
@Value.Immutable
public abstract class PersonnelRow {
  private static final int LONGEST = 200;

  PersonnelRow() {}

  public abstract CitizenId citizenId();

  /** The title before the name. */
  public abstract Optional<String> prefix();

  public abstract Optional<String> firstName();

  public abstract Optional<String> lastName();

  /** What kind of personnel it is. */
  public abstract Optional<String> typeName();

  public abstract Optional<String> departmentName();

  public abstract Optional<String> positionName();

  public abstract Optional<String> positionTypeName();

  public abstract Optional<String> positionLevelName();

  public abstract Optional<String> positionCode();

  /** The number of the position in MOPH's own list. */
  public abstract OptionalInt positionStdId();

  /** The number of the position's kind in MOPH's own list. */
  public abstract OptionalInt positionStdTypeId();

  /** The mobile number; is sent, and never shown. */
  public abstract Optional<String> mobilePhone();

  /** The professional licence's number; is sent, and never shown. */
  public abstract Optional<String> licenseNo();

  /** Whether it is an administrator of the register; is shown, and never sent. */
  public abstract Optional<Boolean> hrAdmin();

  /** Whether the person has a Provider ID; is shown, and never sent. */
  public abstract Optional<Boolean> hasProviderId();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    Stream.of(
            prefix(),
            firstName(),
            lastName(),
            typeName(),
            departmentName(),
            positionName(),
            positionTypeName(),
            positionLevelName(),
            positionCode(),
            mobilePhone(),
            licenseNo())
        .filter(Optional::isPresent)
        .map(Optional::get)
        .filter(text -> !isText(text))
        .findAny()
        .ifPresent(
            bad -> {
              throw MophException.of(MophErrorCode.REQUEST_INVALID, "text of a personnel row");
            });
  }

  private static boolean isText(String text) {
    return !text.trim().isEmpty()
        && text.length() <= LONGEST
        && text.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public String toString() {
    return "PersonnelRow[masked]";
  }

  /** Builds a {@link PersonnelRow}; the citizen ID is needed. */
  public static final class Builder extends ImmutablePersonnelRow.Builder {
    Builder() {}
  }
}
