package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimCode.Kind;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.authen.ServiceHistory;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the codes on record may be, or is, the one that a request issued: of our hospital, for
 * this service, of this kind. It asks nobody; {@link SentOnce} brings what was looked up.
 *
 * <p>A look-up names no visit, and its times are those of the services, not of the codes. So new is
 * a code that the look-up before did not name, and nothing else tells it.
 */
final class CodesOfThisVisit {
  private final HospitalCode hospital;
  private final ClaimType service;
  private final Kind kind;
  private final Optional<LocalDateTime> serviceDateTime;

  private CodesOfThisVisit(
      HospitalCode hospital, ClaimType service, Kind kind, Optional<LocalDateTime> at) {
    this.hospital = hospital;
    this.service = service;
    this.kind = kind;
    this.serviceDateTime = at;
  }

  /** EP codes, of the service at that time. */
  static CodesOfThisVisit closed(HospitalCode hospital, ClaimType service, LocalDateTime at) {
    return new CodesOfThisVisit(hospital, service, Kind.EP, Optional.of(at));
  }

  /** PP codes, of whatever time. */
  static CodesOfThisVisit authenticated(HospitalCode hospital, ClaimType service) {
    return new CodesOfThisVisit(hospital, service, Kind.PP, Optional.empty());
  }

  /** Returns the codes that may be a visit's of our hospital and service, each once. */
  List<ClaimCode> among(CodesOnRecord record) {
    return Collections.unmodifiableList(
        record.codes().stream()
            .filter(this::mayBeOurs)
            .map(ServiceHistory::claimCode)
            .distinct()
            .collect(Collectors.toList()));
  }

  /** Returns whether a request of this kind may be answered with such a code. */
  boolean isIssuable(ClaimCode code) {
    return code.kind() == kind || code.kind() == Kind.OTHER;
  }

  /** After a lost answer: the only new code that may be ours, when it is ours for sure. */
  Optional<ClaimCode> settled(CodesOnRecord before, CodesOnRecord after) {
    if (!before.isComplete()) {
      return Optional.empty();
    }
    Set<ClaimCode> known =
        before.codes().stream().map(ServiceHistory::claimCode).collect(Collectors.toSet());
    List<ServiceHistory> mayBeNew =
        after.codes().stream()
            .filter(each -> mayBeOurs(each) && !known.contains(each.claimCode()))
            .collect(Collectors.toList());
    boolean one = mayBeNew.stream().map(ServiceHistory::claimCode).distinct().count() == 1;
    return one && mayBeNew.stream().allMatch(this::isOurs)
        ? Optional.of(mayBeNew.get(0).claimCode())
        : Optional.empty();
  }

  // What does not say whose it is, or what for, may be ours.
  private boolean mayBeOurs(ServiceHistory each) {
    return isIssuable(each.claimCode())
        && each.hospital().map(HospitalRef::code).orElse(hospital).equals(hospital)
        && each.service().orElse(service).equals(service);
  }

  private boolean isOurs(ServiceHistory each) {
    return each.claimCode().kind() == kind
        && each.hospital().map(HospitalRef::code).equals(Optional.of(hospital))
        && each.service().equals(Optional.of(service))
        && !tellsAnotherTime(each);
  }

  // To the minute: how NHSO rounds the time it was sent is unknown.
  private boolean tellsAnotherTime(ServiceHistory each) {
    return serviceDateTime.isPresent()
        && each.serviceDateTime()
            .filter(time -> !minute(time).equals(minute(serviceDateTime.get())))
            .isPresent();
  }

  private static LocalDateTime minute(LocalDateTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES);
  }
}
