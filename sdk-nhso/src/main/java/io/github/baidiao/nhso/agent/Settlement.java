package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.ClaimType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the codes on record is the code of this visit: ours, of this claim type, of this day. It
 * asks nobody; {@link ConfirmSave} brings what was looked up.
 *
 * <p>That clients compare day, hospital and claim type is confirmed by 3. How many codes NHSO gives
 * a day is contradicted between sources, so nothing here depends on it: two that fit settle
 * nothing.
 *
 * <p>A code is new when the look-up before did not name it, and it was given neither before the
 * server's clock at that look-up (to the second) nor before the code named there. When that look-up
 * told no time at all, nothing is new: an older code could come to light as well.
 */
final class Settlement {
  private final HospitalCode hospital;
  private final ClaimType claimType;
  private final LocalDate clockDay;

  /**
   * Makes the rule for one request.
   *
   * @param clockDay this PC's day in Bangkok, for answers that do not tell the server's
   */
  Settlement(HospitalCode hospital, ClaimType claimType, LocalDate clockDay) {
    this.hospital = hospital;
    this.claimType = claimType;
    this.clockDay = clockDay;
  }

  /** After a refusal: the last code when it is this visit's. */
  Optional<AuthenCode> last(LatestCode latest) {
    return latest.code().filter(code -> isOfThisVisit(code, day(latest)));
  }

  /** After a refusal that the last code does not explain: the newest of the list that does. */
  Optional<AuthenCode> newest(LatestCode latest, List<AuthenCode> lastFive) {
    LocalDate day = day(latest);
    return lastFive.stream()
        .filter(code -> isOfThisVisit(code, day))
        .max(Comparator.comparing(code -> code.claimedAt().orElse(LocalDateTime.MIN)));
  }

  /**
   * After a lost answer: the last code, when it is this visit's and the only one that is new.
   * Whoever else at this hospital authenticates the same person for the same claim type in the same
   * minute cannot be told apart by any look-up.
   */
  Optional<AuthenCode> settled(LatestCode before, LatestCode after, List<AuthenCode> lastFive) {
    if (!tellsATime(before)) {
      return Optional.empty();
    }
    Set<ClaimCode> mayBeNew =
        lastFive.stream()
            .filter(code -> mayBeOfThisRequest(code) && !isOld(code, before))
            .map(AuthenCode::claimCode)
            .collect(Collectors.toSet());
    return after
        .code()
        .filter(code -> isOfThisVisit(code, day(after)) && !isOld(code, before))
        .filter(code -> mayBeNew.size() == 1 && mayBeNew.contains(code.claimCode()));
  }

  private static boolean tellsATime(LatestCode before) {
    return before.checkedAt().isPresent()
        || before.code().flatMap(AuthenCode::claimedAt).isPresent();
  }

  private LocalDate day(LatestCode latest) {
    return latest.checkedAt().map(LocalDateTime::toLocalDate).orElse(clockDay);
  }

  private boolean isOfThisVisit(AuthenCode code, LocalDate day) {
    return code.claimCode().kind() != ClaimCode.Kind.EP
        && code.hospitalCode().equals(Optional.of(hospital))
        && code.claimType().equals(Optional.of(claimType))
        && code.claimedAt().map(LocalDateTime::toLocalDate).equals(Optional.of(day));
  }

  // A code that does not say whose it is may be ours.
  private boolean mayBeOfThisRequest(AuthenCode code) {
    return code.claimCode().kind() != ClaimCode.Kind.EP
        && code.hospitalCode().orElse(hospital).equals(hospital)
        && code.claimType().orElse(claimType).equals(claimType);
  }

  // A code without a time of its own may be new.
  private static boolean isOld(AuthenCode code, LatestCode before) {
    return before.code().map(AuthenCode::claimCode).equals(Optional.of(code.claimCode()))
        || code.claimedAt().filter(given -> isNoLater(given, before)).isPresent();
  }

  private static boolean isNoLater(LocalDateTime given, LatestCode before) {
    Optional<LocalDateTime> checked =
        before.checkedAt().map(time -> time.truncatedTo(ChronoUnit.SECONDS));
    return checked.filter(given::isBefore).isPresent()
        || before
            .code()
            .flatMap(AuthenCode::claimedAt)
            .filter(old -> !given.isAfter(old))
            .isPresent();
  }
}
