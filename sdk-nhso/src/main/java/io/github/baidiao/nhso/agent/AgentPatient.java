package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The patient whose card is in the reader, with the right NHSO has on record. Immutable; {@code
 * toString} is masked.
 *
 * <p>Only the citizen ID is certain; what was not sent, or not in its known form, is absent. Times
 * are Gregorian and Bangkok time without a zone (confirmed by 3); the birth date was sent with its
 * Buddhist year (confirmed by 5). See {@code docs/protocols/nhso-agent.md} for every field.
 */
@ValueStyle
@Value.Immutable
public abstract class AgentPatient {
  AgentPatient() {}

  public abstract CitizenId citizenId();

  /**
   * The code of the title: 001 ด.ช., 002 ด.ญ., 003 นาย (confirmed by 2 to 3), 004 น.ส., 005 นาง
   * (derived).
   */
  public abstract Optional<String> titleCode();

  /**
   * Returns the title as a word, {@code ด.ช.}, {@code ด.ญ.}, {@code นาย}, {@code น.ส.} or {@code
   * นาง}, when its code is one of those known.
   */
  public final Optional<String> titleWord() {
    return titleCode().flatMap(TitleCode::word);
  }

  /** First and last name in Thai, without the title; where a middle name goes is unknown. */
  public abstract Optional<PersonName> name();

  /** The code of the nationality, {@code 099} for Thai (confirmed by 3). */
  public abstract Optional<String> nation();

  public abstract Optional<ThaiDate> birthDate();

  public abstract Optional<Sex> sex();

  /** The age in Thai words, "44 ปี 1 เดือน 8 วัน" (confirmed by 4). */
  public abstract Optional<String> age();

  public abstract Optional<Right> mainInscl();

  public abstract Optional<Right> subInscl();

  /** The main hospital; absent for OFC, the only one for SSS (confirmed by 5). */
  public abstract Optional<HospitalRef> hospMain();

  /** The main hospital for out-patients. */
  public abstract Optional<HospitalRef> hospMainOp();

  /** The primary care unit. */
  public abstract Optional<HospitalRef> hospSub();

  /** The paid model, "1" in the one sample known (single source; meaning unknown). */
  public abstract Optional<String> paidModel();

  public abstract Optional<LocalDateTime> transDate();

  /** Since when the right holds. */
  public abstract Optional<LocalDateTime> startDateTime();

  /** Until when the right holds (single source). */
  public abstract Optional<LocalDateTime> expireDateTime();

  /** When NHSO was asked. */
  public abstract Optional<LocalDateTime> checkDate();

  /** The claim types NHSO offers this patient, in its order; empty when it sent no list. */
  public abstract List<ClaimType> claimTypes();

  /** What ties a confirm-save to this read (confirmed by 8); how long it lives is unknown. */
  public abstract Optional<String> correlationId();

  /** The photo, when it was asked for. */
  public abstract Optional<AgentImage> image();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AgentPatient[masked]";
  }

  /** Builds an {@link AgentPatient}; the citizen ID is needed. */
  public static final class Builder extends ImmutableAgentPatient.Builder {
    Builder() {}
  }
}
