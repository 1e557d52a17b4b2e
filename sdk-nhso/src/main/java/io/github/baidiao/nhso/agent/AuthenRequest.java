package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What authenticates one visit: the patient as read, the claim type picked and a mobile number.
 * Immutable; {@code toString} is masked.
 *
 * <p>A request that exists can be sent: {@code build()} throws an {@link NhsoException} with {@code
 * NHSO-107} for a claim type that NHSO did not offer (when it sent a list at all), {@code NHSO-108}
 * for a patient without correlation id, {@code NHSO-110} for an impossible hospital number.
 */
@ValueStyle
@Value.Immutable
public abstract class AuthenRequest {
  private static final int MAX_HN_LENGTH = 30;

  AuthenRequest() {}

  public abstract AgentPatient patient();

  public abstract ClaimType claimType();

  public abstract MobileNumber mobile();

  /**
   * The patient's hospital number, 1 to 30 characters (our own limit), may be absent (confirmed by
   * 6).
   */
  public abstract Optional<String> hn();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    if (!patient().correlationId().isPresent()) {
      throw NhsoException.of(NhsoErrorCode.CORRELATION_ID_MISSING);
    }
    if (!patient().claimTypes().isEmpty() && !patient().claimTypes().contains(claimType())) {
      throw NhsoException.of(NhsoErrorCode.CLAIM_TYPE_NOT_OFFERED);
    }
    if (hn().isPresent() && !isHospitalNumber(hn().get())) {
      throw NhsoException.of(NhsoErrorCode.REQUEST_INVALID, "hn");
    }
  }

  private static boolean isHospitalNumber(String hn) {
    return !hn.trim().isEmpty()
        && hn.length() <= MAX_HN_LENGTH
        && hn.chars().noneMatch(Character::isISOControl);
  }

  @Override
  public String toString() {
    return "AuthenRequest[masked]";
  }

  /** Builds an {@link AuthenRequest}; patient, claim type and mobile number are needed. */
  public static final class Builder extends ImmutableAuthenRequest.Builder {
    Builder() {}
  }
}
