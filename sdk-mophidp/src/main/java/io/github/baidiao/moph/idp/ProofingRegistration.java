package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.evidence.SealedBytes;
import java.util.UUID;
import org.immutables.value.Value;

/** A proofed person to register. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class ProofingRegistration {
  ProofingRegistration() {}

  /** The station's own id of this proofing: what finds it when an answer is lost. */
  public abstract UUID transactionId();

  public abstract CardHolder holder();

  public abstract MobileNumber phone();

  /** The level that the checks are evidence for, {@code 2.1} for instance. */
  public abstract String ial();

  /** The policy that derived it. */
  public abstract String policyName();

  /** Its hash, 64 hexadecimal digits. */
  public abstract String policySha256();

  /** The sealed evidence. */
  public abstract SealedBytes evidence();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ProofingRegistration[masked]";
  }

  /** Builds a {@link ProofingRegistration}; everything is needed. */
  public static final class Builder extends ImmutableProofingRegistration.Builder {
    Builder() {}
  }
}
