package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.Practitioner;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One coming of a patient: which, when, how and why. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Encounter {
  Encounter() {}

  /**
   * The number of the visit (VN) in the HIS, 1 to 60 letters, digits and {@code ._/-}. With the
   * hospital code it is the key of the visit at the server: sending it again updates (inferred).
   */
  public abstract String visitNumber();

  /**
   * Which version of the visit this is, from 0 and growing; 1 by default. It is not sent: an outbox
   * never sends an older one after a newer.
   */
  @Value.Default
  public long version() {
    return 1;
  }

  /** The number of the patient (HN) in the HIS. */
  public abstract Optional<String> hospitalNumber();

  /** What kind of encounter. */
  public abstract Optional<EncounterClass> encounterClass();

  /** How the patient came: {@code 1} by himself. */
  public abstract Optional<Coded> type();

  /** How urgent it was. */
  public abstract Optional<Coded> priority();

  /** When it began. In Bangkok. */
  public abstract Optional<LocalDateTime> start();

  /** When it ended. In Bangkok. */
  public abstract Optional<LocalDateTime> end();

  /** Why the patient came, in words. */
  public abstract List<String> reasons();

  /** Who treated. */
  public abstract List<Practitioner> practitioners();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.reference("visitNumber", visitNumber());
    FieldRule.require(version() >= 0, "version", "0 or more");
    FieldRule.text("hospitalNumber", hospitalNumber());
    FieldRule.time("start", start());
    FieldRule.time("end", end());
    FieldRule.texts("reasons", reasons());
  }

  @Override
  public String toString() {
    return "Encounter[masked]";
  }

  /**
   * Builds an {@link Encounter}; the visit number is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableEncounter.Builder {
    Builder() {}
  }
}
