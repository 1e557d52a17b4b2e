package io.github.baidiao.moph.phr.visit;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.moph.phr.code.FieldRule;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/** A diagnosis of this visit. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class Diagnosis {
  Diagnosis() {}

  /**
   * ICD-10, as the HIS has it. The server was seen to take it without a dot, {@code E119}; the
   * checker tells of a dot.
   */
  public abstract String icd10();

  /** What it is called. */
  public abstract Optional<String> name();

  /** Whether it lasts; active by default. */
  @Value.Default
  public DiagnosisStatus status() {
    return DiagnosisStatus.ACTIVE;
  }

  /** How certain it is; confirmed by default. */
  @Value.Default
  public DiagnosisCertainty certainty() {
    return DiagnosisCertainty.CONFIRMED;
  }

  /** How severe it is. */
  public abstract Optional<DiagnosisSeverity> severity();

  /** When it was written down. In Bangkok. */
  public abstract Optional<LocalDateTime> recordedAt();

  /** Returns the code without dots, as the server was seen to take it: {@code E119}. */
  public final String icd10WithoutDot() {
    return icd10().replace(".", "");
  }

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    FieldRule.code("icd10", Optional.of(icd10()));
    FieldRule.text("name", name());
    FieldRule.time("recordedAt", recordedAt());
  }

  @Override
  public String toString() {
    return "Diagnosis[masked]";
  }

  /**
   * Builds a {@link Diagnosis}; the code is needed. {@code build()} throws a {@code MophException}
   * with {@code MOPH-911} that names the field that is not valid.
   */
  public static final class Builder extends ImmutableDiagnosis.Builder {
    Builder() {}
  }
}
