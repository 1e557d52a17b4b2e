package io.github.baidiao.examples.anyhis.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.anyhis.VisitKey;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.AgentPatient;
import org.immutables.value.Value;

/** For which visit a claim code is wanted. Immutable; {@code toString} is masked. */
@ValueStyle
@Value.Immutable
public abstract class DeskRequest {
  DeskRequest() {}

  /** As read from the card a moment ago. */
  public abstract AgentPatient patient();

  public abstract VisitKey visit();

  /** One of those that NHSO offered with the card. */
  public abstract ClaimType claimType();

  public abstract MobileNumber mobile();

  /**
   * Whether a person has looked at NHSO after an unknown outcome and seen no code of this visit:
   * then NHSO is asked anew. By default not.
   */
  @Value.Default
  public boolean noneOnRecordAsSomebodySaw() {
    return false;
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "DeskRequest[" + visit() + "]";
  }

  /** Builds a {@link DeskRequest}; all but the last is needed. */
  public static final class Builder extends ImmutableDeskRequest.Builder {
    Builder() {}
  }
}
