package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What asks for a claim code without a card. Immutable; {@code toString} is masked.
 *
 * <p>The whole call is known from a single source, which tells the names of the fields and hardly
 * their forms. So texts are sent as they are given here: take the forms from what NHSO tells the
 * hospital. {@code build()} throws an {@link NhsoException} ({@code NHSO-407} without a recorder,
 * {@code NHSO-110} for a text that is blank, longer than 255 characters or more than one line).
 */
@ValueStyle
@Value.Immutable
public abstract class AuthenCodeRequest {
  AuthenCodeRequest() {}

  /** The patient. */
  public abstract CitizenId citizenId();

  /** The program's own number of this transaction ({@code transId}), new for each. */
  public abstract String transactionId();

  /** The patient's name; its title is not sent. */
  public abstract Optional<PersonName> name();

  /** The sex, in a form that is unknown. */
  public abstract Optional<String> sex();

  /** The birth day, in a form that is unknown. */
  public abstract Optional<String> birthDay();

  /** The patient's telephone numbers. */
  public abstract List<MobileNumber> phones();

  /** The service, {@code PG0060001} for instance. */
  public abstract ClaimType service();

  /** The officer who records; needed, and absent only on the way to {@code build()}. */
  public abstract Optional<CitizenId> recorder();

  /** The hospital's number of the patient. */
  public abstract Optional<String> hn();

  /** The hospital's number of an admission. */
  public abstract Optional<String> an();

  /** The main right, {@code UCS} for instance. */
  public abstract Optional<String> mainInscl();

  /** Weight, in a unit that is unknown. */
  public abstract Optional<BigDecimal> weight();

  /** Height, in a unit that is unknown. */
  public abstract Optional<BigDecimal> height();

  /** Degrees north. */
  public abstract Optional<BigDecimal> latitude();

  /** Degrees east. */
  public abstract Optional<BigDecimal> longitude();

  /** Where the patient lives. */
  public abstract Optional<CodedAddress> address();

  public static Builder builder() {
    return new Builder();
  }

  @Value.Check
  void check() {
    if (!recorder().isPresent()) {
      throw NhsoException.of(NhsoErrorCode.RECORDER_MISSING);
    }
    OneLine.check(transactionId(), "transactionId");
    sex().ifPresent(text -> OneLine.check(text, "sex"));
    birthDay().ifPresent(text -> OneLine.check(text, "birthDay"));
    hn().ifPresent(text -> OneLine.check(text, "hn"));
    an().ifPresent(text -> OneLine.check(text, "an"));
    mainInscl().ifPresent(text -> OneLine.check(text, "mainInscl"));
    weight().ifPresent(number -> Measure.check(number, 1000, "weight"));
    height().ifPresent(number -> Measure.check(number, 1000, "height"));
    latitude().ifPresent(degrees -> Measure.check(degrees, 90, "latitude"));
    longitude().ifPresent(degrees -> Measure.check(degrees, 180, "longitude"));
  }

  @Override
  public String toString() {
    return "AuthenCodeRequest[masked]";
  }

  /** Builds an {@link AuthenCodeRequest}; person, transaction id, service, recorder are needed. */
  public static final class Builder extends ImmutableAuthenCodeRequest.Builder {
    Builder() {}
  }
}
