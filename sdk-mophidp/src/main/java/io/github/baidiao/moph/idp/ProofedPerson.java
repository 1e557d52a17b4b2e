package io.github.baidiao.moph.idp;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.PersonName;
import org.immutables.value.Value;

/** A line of the register of proofed people. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class ProofedPerson {
  ProofedPerson() {}

  public abstract Registration registration();

  public abstract CitizenId citizenId();

  public abstract PersonName nameTh();

  public abstract String ial();

  public abstract OfficerId officer();

  public abstract String deviceName();

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "ProofedPerson[masked]";
  }

  /** Builds a {@link ProofedPerson}; everything is needed. */
  public static final class Builder extends ImmutableProofedPerson.Builder {
    Builder() {}
  }
}
