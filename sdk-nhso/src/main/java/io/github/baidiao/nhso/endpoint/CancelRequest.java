package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What cancels the closed rights of a visit; which of it is sent, the {@link CancelContract} says.
 * Immutable; {@code toString} is masked.
 */
@ValueStyle
@Value.Immutable
public abstract class CancelRequest {
  CancelRequest() {}

  /** The patient. */
  public abstract CitizenId citizenId();

  /** The visit number that was closed, 1 to 30 characters. */
  public abstract String visitNumber();

  /** The EP code that closing it gave. */
  public abstract ClaimCode claimCode();

  /** The transaction id it was closed with; by default hospital code and visit number. */
  public abstract Optional<String> transactionId();

  /** NHSO's number of the record. */
  public abstract Optional<String> seq();

  /** The officer who cancels. */
  public abstract Optional<CitizenId> recorder();

  /** Why, on one line. */
  public abstract Optional<String> reason();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    OneLine.check(visitNumber(), 30, NhsoErrorCode.VISIT_NUMBER_INVALID, null);
    transactionId().ifPresent(text -> OneLine.check(text, "transactionId"));
    seq().ifPresent(text -> OneLine.check(text, "seq"));
    reason().ifPresent(text -> OneLine.check(text, "reason"));
  }

  @Override
  public String toString() {
    return "CancelRequest[masked]";
  }

  /**
   * Builds a {@link CancelRequest}; person, visit number and claim code are needed. {@code build()}
   * throws an {@link io.github.baidiao.nhso.error.NhsoException} ({@code NHSO-410}, {@code
   * NHSO-110}) for a text of another form.
   */
  public static final class Builder extends ImmutableCancelRequest.Builder {
    Builder() {}
  }
}
