package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.Coded;
import io.github.baidiao.moph.phr.code.FieldRule;
import io.github.baidiao.moph.phr.person.Practitioner;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When the patient is to come again. Its form on the wire has a single source. Immutable; {@code
 * toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class Appointment {
  Appointment() {}

  /** From when. In Bangkok. */
  public abstract LocalDateTime start();

  /** Until when. In Bangkok. */
  public abstract Optional<LocalDateTime> end();

  /** When it was made. In Bangkok. */
  public abstract Optional<LocalDateTime> createdAt();

  /** What is to be done: ฉีดยาและทำแผล. */
  public abstract Optional<Coded> serviceType();

  /** Which field of medicine. */
  public abstract Optional<Coded> specialty();

  /** What kind of appointment. */
  public abstract Optional<Coded> type();

  /** Why. */
  public abstract Optional<String> reason();

  /** What it is about, for the staff. */
  public abstract Optional<String> description();

  /** A remark. */
  public abstract Optional<String> note();

  /** What the patient is to do before. */
  public abstract Optional<String> patientInstruction();

  /** Whom the patient will see. */
  public abstract Optional<Practitioner> practitioner();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.time("start", Optional.of(start()));
    FieldRule.time("end", end());
    FieldRule.time("createdAt", createdAt());
    FieldRule.text("reason", reason());
    FieldRule.text("description", description());
    FieldRule.text("note", note());
    FieldRule.text("patientInstruction", patientInstruction());
  }

  @Override
  public String toString() {
    return "Appointment[masked]";
  }

  /**
   * Builds an {@link Appointment}; the start is needed. {@code build()} throws a {@code
   * MophException} with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableAppointment.Builder {
    Builder() {}
  }
}
