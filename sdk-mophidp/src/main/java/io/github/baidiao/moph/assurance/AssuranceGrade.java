package io.github.baidiao.moph.assurance;

import io.github.baidiao.core.ValueStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the facts of a proofing are evidence for under one policy. It certifies nothing. Immutable;
 * {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class AssuranceGrade {
  AssuranceGrade() {}

  /** The level of identity assurance that stands. */
  public abstract Ial ial();

  /** The level that the token handed out is evidence for; absent if it is for none. */
  public abstract Optional<Aal> aal();

  /** The rule of the policy that gave {@link #ial}. */
  public abstract String rule();

  /** Why that level, in Thai, as the policy says it. */
  public abstract String reasonTh();

  /** Why that level, in English, as the policy says it. */
  public abstract String reasonEn();

  /** The name of the policy, with its version: {@code th-ial-draft-1}. */
  public abstract String policyName();

  /** The SHA-256 of the policy file, 64 lower-case hexadecimal digits. */
  public abstract String policySha256();

  /** What kept it from each higher level of the policy, the highest first. */
  public abstract List<Shortfall> shortfalls();

  /** Returns one sentence for a Thai screen or a slip, which claims no more than there is. */
  public String statementTh() {
    return "บันทึกหลักฐานที่สอดคล้องกับระดับ IAL "
        + ial().label()
        + " ตามนโยบาย "
        + policyName()
        + " (มิใช่การรับรอง)";
  }

  /** Returns one sentence for a screen or a slip, which claims no more than there is. */
  public String statementEn() {
    return "Records evidence for IAL "
        + ial().label()
        + " under policy "
        + policyName()
        + "; this is no certification.";
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AssuranceGrade[masked]";
  }

  /** Builds an {@link AssuranceGrade}; all but AAL and shortfalls is needed. */
  public static final class Builder extends ImmutableAssuranceGrade.Builder {
    Builder() {}
  }
}
