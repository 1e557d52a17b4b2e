package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What closes the rights of one visit. Immutable; {@code toString} is masked.
 *
 * <p>A request that exists has passed every check that needs neither clock nor hospital code;
 * {@code build()} throws an {@link NhsoException} with a code of its own ({@code NHSO-401} to
 * {@code NHSO-410}, {@code NHSO-110} for the rest) for what NHSO does not take. How paid and
 * privilege amount relate to the total is not documented, so it is not checked. Times are Gregorian
 * and in Bangkok.
 */
@ValueStyle
@Value.Immutable
public abstract class CloseRequest {
  CloseRequest() {}

  /** The patient. A number that begins with 0 needs {@link #foreignerAllowed}. */
  public abstract CitizenId citizenId();

  /** The hospital's number of the visit (VN), 1 to 30 characters (length: single source). */
  public abstract String visitNumber();

  /**
   * The number of this transaction, at most 255 characters, beginning with the hospital code
   * (single source each). By default hospital code and visit number, as clients do.
   */
  public abstract Optional<String> transactionId();

  /** When the service was given. */
  public abstract LocalDateTime serviceDateTime();

  /** The invoice's time, not in the future; by default that of the service. */
  @Value.Default
  public LocalDateTime invoiceDateTime() {
    return serviceDateTime();
  }

  /** The main right, {@code UCS}, {@code WEL}, {@code OFC}, {@code SSS}, {@code LGO} ... */
  public abstract String mainInscl();

  /** The charges of the visit in baht, above 0, with at most 2 decimals and 8 digits before. */
  public abstract BigDecimal totalAmount();

  /** What the patient paid, in baht, 0 or more. */
  public abstract BigDecimal paidAmount();

  /** What is claimed from the right, in baht, 0 or more. */
  public abstract BigDecimal privilegeAmount();

  /** The service, normally {@code PG0060001} (confirmed by 7). */
  public abstract ClaimType service();

  /** The officer who records; needed, and absent only on the way to {@code build()}. */
  public abstract Optional<CitizenId> recorder();

  public abstract Optional<Department> department();

  public abstract Optional<MobileNumber> mobile();

  /** Another telephone number, in any form. */
  public abstract Optional<String> tel();

  /** Degrees north (single source). */
  public abstract Optional<BigDecimal> latitude();

  /** Degrees east (single source). */
  public abstract Optional<BigDecimal> longitude();

  /** What a reservation is called (single source). */
  public abstract Optional<String> reservedId();

  /** The PC's name (single source). */
  public abstract Optional<String> computerName();

  /**
   * Whether a patient's number may begin with 0; by default not, since clients filter such visits
   * out before sending (confirmed by 3). For a hospital that knows NHSO takes them.
   */
  @Value.Default
  public boolean foreignerAllowed() {
    return false;
  }

  /**
   * Whether nothing is sent when NHSO has an EP code for this patient, day, hospital and service on
   * record. By default it is sent: such a code may be an earlier visit's of the same day, which a
   * look-up cannot tell. Right for a visit whose closing ended as "outcome unknown" before.
   */
  @Value.Default
  public boolean onlyIfNoneOnRecord() {
    return false;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Returns a builder that begins with this request. */
  public Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Baht.check(totalAmount(), "totalAmount");
    Baht.check(paidAmount(), "paidAmount");
    Baht.check(privilegeAmount(), "privilegeAmount");
    if (totalAmount().signum() == 0) {
      throw NhsoException.of(NhsoErrorCode.TOTAL_IS_ZERO);
    }
    OneLine.check(visitNumber(), 30, NhsoErrorCode.VISIT_NUMBER_INVALID, null);
    if (!recorder().isPresent()) {
      throw NhsoException.of(NhsoErrorCode.RECORDER_MISSING);
    }
    if (!foreignerAllowed() && citizenId().value().startsWith("0")) {
      throw NhsoException.of(NhsoErrorCode.FOREIGN_PATIENT);
    }
    OneLine.check(mainInscl(), 20, NhsoErrorCode.REQUEST_INVALID, "mainInscl");
    tel().ifPresent(text -> OneLine.check(text, "tel"));
    reservedId().ifPresent(text -> OneLine.check(text, "reservedId"));
    computerName().ifPresent(text -> OneLine.check(text, "computerName"));
    latitude().ifPresent(degrees -> Measure.check(degrees, 90, "latitude"));
    longitude().ifPresent(degrees -> Measure.check(degrees, 180, "longitude"));
  }

  @Override
  public String toString() {
    return "CloseRequest[masked]";
  }

  /** Builds a {@link CloseRequest}; what is not {@code Optional}, and the recorder, are needed. */
  public static final class Builder extends ImmutableCloseRequest.Builder {
    Builder() {}

    /**
     * Names the recorder by 13 digits.
     *
     * @throws NhsoException ({@code NHSO-408}) unless they are a citizen ID
     */
    public Builder recorder(String digits) {
      if (!CitizenId.isValid(digits)) {
        throw NhsoException.of(NhsoErrorCode.RECORDER_INVALID);
      }
      return recorder(CitizenId.of(digits));
    }
  }
}
