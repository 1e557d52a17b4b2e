package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.SentDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What NHSO has on record for a person, whichever source told it. Immutable; {@code toString} is
 * masked.
 *
 * <p>Only the citizen ID is certain: it is the one that was asked for. What was not sent, or not in
 * its known form, is absent.
 */
@ValueStyle
@Value.Immutable
public abstract class Rights {
  Rights() {}

  /** Whom was asked for. An answer that names another person is never taken. */
  public abstract CitizenId citizenId();

  /** The name in Thai; the title as text, where the source sends one. */
  public abstract Optional<PersonName> name();

  public abstract Optional<Sex> sex();

  public abstract Optional<SentDate> birthDate();

  /** When the person died, if the source sent it (confirmed by 2; its form is unknown). */
  public abstract Optional<SentDate> deathDate();

  /** The nation; code {@code 099} is Thai (confirmed by 3). */
  public abstract Optional<CodedName> nation();

  /** Returns what the nation's code says. */
  @Value.Derived
  public Nationality nationality() {
    return Nationality.of(nation());
  }

  /**
   * The status of the person: 004 normal, 003 with a text that may say that the person died, 008 no
   * rights yet (single source for 003 and 008). Only the legacy service sends it.
   */
  public abstract Optional<CodedName> status();

  /** A province of the person's; of which kind is unknown. Only RealPerson sends it. */
  public abstract Optional<CodedName> province();

  /** The age as RealPerson writes it. */
  public abstract Optional<String> age();

  /** When NHSO looked, Gregorian, in Bangkok. */
  public abstract Optional<LocalDateTime> checkedAt();

  /** The funds in the order they came; no order of importance is known. */
  public abstract List<Fund> funds();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "Rights[masked]";
  }

  /** Builds {@link Rights}; the citizen ID is needed. */
  public static final class Builder extends ImmutableRights.Builder {
    Builder() {}
  }
}
