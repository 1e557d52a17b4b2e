package io.github.baidiao.core.identity;

import io.github.baidiao.core.ValueStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The person an ID card was issued to, as far as a registration needs it and from whatever reader
 * it came. Immutable; {@code toString} is masked.
 *
 * <p>Only the citizen ID and the Thai name are on every card; what a card leaves blank or spoils is
 * absent.
 */
@ValueStyle
@Value.Immutable
public abstract class CardHolder {
  CardHolder() {}

  public abstract CitizenId citizenId();

  public abstract PersonName nameTh();

  public abstract Optional<PersonName> nameEn();

  public abstract Optional<ThaiDate> birthDate();

  public abstract Optional<Sex> sex();

  public abstract Optional<ThaiAddress> address();

  /** The day the card was issued. */
  public abstract Optional<ThaiDate> issueDate();

  public abstract Optional<ExpiryDate> expiry();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "CardHolder[masked]";
  }

  /** Builds a {@link CardHolder}; citizen ID and Thai name are needed. */
  public static final class Builder extends ImmutableCardHolder.Builder {
    Builder() {}
  }
}
