package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the agent reads from a card without asking NHSO. Immutable; {@code toString} is masked.
 *
 * <p>Only the citizen ID is certain; what was not sent, or not in its known form, is absent. There
 * is no correlation id (derived), so this read cannot authenticate a visit.
 */
@ValueStyle
@Value.Immutable
public abstract class AgentCard {
  AgentCard() {}

  public abstract CitizenId citizenId();

  /** The code of the title, as in {@link AgentPatient#titleCode}. */
  public abstract Optional<String> titleCode();

  /** Returns the title as a word, as {@link AgentPatient#titleWord} does. */
  public final Optional<String> titleWord() {
    return titleCode().flatMap(TitleCode::word);
  }

  /** First and last name in Thai, without the title. */
  public abstract Optional<PersonName> name();

  public abstract Optional<ThaiDate> birthDate();

  public abstract Optional<Sex> sex();

  /** The photo, when it was asked for. */
  public abstract Optional<AgentImage> image();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AgentCard[masked]";
  }

  /** Builds an {@link AgentCard}; the citizen ID is needed. */
  public static final class Builder extends ImmutableAgentCard.Builder {
    Builder() {}
  }
}
