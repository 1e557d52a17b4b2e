package io.github.baidiao.nhso;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.ThaiDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/**
 * A date as NHSO sent it, and what is certain of it: no era is ever guessed. Immutable; {@code
 * toString} is masked.
 *
 * <p>Where the era of a field is documented it is read in that era; a date that cannot be one of
 * that era stays a text. Where it is not (birth and death), a year above 2400 can only be Buddhist,
 * since nobody was born or died after 2400 CE, and a year from 1800 to 2342 can only be Gregorian,
 * since as a Buddhist one it would lie before 1800 CE, which no register of the living reaches. Any
 * other year stays without a date.
 */
@ValueStyle
@Value.Immutable
public abstract class SentDate {
  SentDate() {}

  /** The text as it was sent, if there was one. */
  public abstract Optional<String> text();

  /** The year as it was sent apart, of whatever era. */
  public abstract OptionalInt year();

  /** The month as it was sent apart, 0 for unknown; not checked. */
  public abstract OptionalInt month();

  /** The day as it was sent apart, 0 for unknown; not checked. */
  public abstract OptionalInt day();

  /** The date, if its era is certain and all that was sent agrees. */
  public abstract Optional<ThaiDate> date();

  /** The Gregorian time in Bangkok, if the text has a time of day and its era is certain. */
  public abstract Optional<LocalDateTime> time();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "SentDate[masked]";
  }

  /** Builds a {@link SentDate}. */
  public static final class Builder extends ImmutableSentDate.Builder {
    Builder() {}
  }
}
