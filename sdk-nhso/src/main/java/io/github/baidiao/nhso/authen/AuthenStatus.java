package io.github.baidiao.nhso.authen;

import io.github.baidiao.core.ValueStyle;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * What NHSO has on record for a person and a day. Immutable; {@code toString} is masked.
 *
 * <p>Evidence of one visit is found by narrowing: {@code status.at(own).on(day).of(service)}, and
 * then {@link #closed} or {@link #authenticated}, which are never mixed. Only the histories are
 * certain; what was not sent, or not in its known form, is absent.
 */
@ValueStyle
@Value.Immutable
public abstract class AuthenStatus {
  AuthenStatus() {}

  /** The services of that day, of all hospitals, in the order they came. */
  public abstract List<ServiceHistory> serviceHistories();

  public abstract Optional<PersonName> name();

  public abstract Optional<Sex> sex();

  /**
   * The birth date, in parts or as a text. The one example with parts has a Buddhist year and no
   * day (single source), and of the text not even the order is known.
   */
  public abstract Optional<SentDate> birthDate();

  /** The age in words (older form, single source). */
  public abstract Optional<String> age();

  /** The nationality's code, {@code 099} for Thai. */
  public abstract Optional<String> nation();

  /** The nationality in Thai. */
  public abstract Optional<String> nationDescription();

  /** The code of a province, {@code 1000} in the examples; of which one is unknown. */
  public abstract Optional<String> provinceCode();

  /** The name of that province in Thai. */
  public abstract Optional<String> provinceName();

  public abstract Optional<Right> mainInscl();

  public abstract Optional<Right> subInscl();

  /** The main hospital (older form, confirmed by 2). */
  public abstract Optional<HospitalRef> hospMain();

  /** The main hospital for out-patients (older form, confirmed by 2). */
  public abstract Optional<HospitalRef> hospMainOp();

  /** The primary care unit (older form, confirmed by 2). */
  public abstract Optional<HospitalRef> hospSub();

  /** The paid model (older form; meaning unknown). */
  public abstract Optional<String> paidModel();

  /** What NHSO wrote for the operator, numbers of people masked. */
  public abstract Optional<String> statusMessage();

  /**
   * Returns the services with an authentication on record: every code but EP, one of unknown form
   * too. It proves that the patient was there, and does not close the visit.
   */
  public List<ServiceHistory> authenticated() {
    return those(each -> each.kind() != ClaimCode.Kind.EP).serviceHistories();
  }

  /**
   * Returns the services whose rights were closed: EP codes. One program takes a PP code as enough
   * for PG0140001 alone, and for PG0060001 and PG0130001 an EP code alone (single source): that is
   * not done here.
   */
  public List<ServiceHistory> closed() {
    return those(each -> each.kind() == ClaimCode.Kind.EP).serviceHistories();
  }

  /** Returns this with the services of one hospital alone; one that names none is left out. */
  public AuthenStatus at(HospitalCode hospital) {
    return those(each -> each.hospital().filter(at -> at.code().equals(hospital)).isPresent());
  }

  /** Returns this with the services of one kind alone; one that names none is left out. */
  public AuthenStatus of(ClaimType service) {
    return those(each -> each.service().filter(service::equals).isPresent());
  }

  /** Returns this with the services of one day alone; one that names no time is left out. */
  public AuthenStatus on(LocalDate day) {
    return those(
        each -> each.serviceDateTime().filter(at -> at.toLocalDate().equals(day)).isPresent());
  }

  private AuthenStatus those(Predicate<ServiceHistory> wanted) {
    return builder()
        .from(this)
        .serviceHistories(serviceHistories().stream().filter(wanted).collect(Collectors.toList()))
        .build();
  }

  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String toString() {
    return "AuthenStatus[masked]";
  }

  /** Builds an {@link AuthenStatus}. */
  public static final class Builder extends ImmutableAuthenStatus.Builder {
    Builder() {}
  }
}
