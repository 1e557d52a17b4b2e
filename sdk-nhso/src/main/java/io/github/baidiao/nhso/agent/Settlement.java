package io.github.baidiao.nhso.agent;

import io.github.baidiao.core.identity.HospitalCode;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

  /**
   * After a refusal: the last code when it is this visit's, else the newest of the list that is.
   */
  Optional<AuthenCode> existing(LatestCode latest, List<AuthenCode> lastFive) {
    LocalDate day = day(latest);
    Optional<AuthenCode> last = latest.code().filter(code -> isOfThisVisit(code, day));
    return last.isPresent()
        ? last
        : lastFive.stream()
            .filter(code -> isOfThisVisit(code, day))
            .max(Comparator.comparing(code -> code.claimedAt().orElse(LocalDateTime.MIN)));
  }

  /**
   * After a lost answer: the last code, when it is this visit's and the only one that was not known
   * before. Whoever else at this hospital authenticates the same person for the same claim type in
   * the same minute cannot be told apart by any look-up.
   */
  Optional<AuthenCode> settled(LatestCode before, LatestCode after, List<AuthenCode> lastFive) {
    Set<ClaimCode> unknown =
        lastFive.stream()
            .filter(code -> mayBeOfThisRequest(code) && !isKnown(code, before))
            .map(AuthenCode::claimCode)
            .collect(Collectors.toSet());
    return after
        .code()
        .filter(code -> isOfThisVisit(code, day(after)) && !isKnown(code, before))
        .filter(code -> unknown.size() == 1 && unknown.contains(code.claimCode()));
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

  private static boolean isKnown(AuthenCode code, LatestCode before) {
    return before
        .code()
        .filter(old -> old.claimCode().equals(code.claimCode()) || !isAfter(code, old))
        .isPresent();
  }

  // Without a time on either it counts as later: it may be new.
  private static boolean isAfter(AuthenCode code, AuthenCode old) {
    return !code.claimedAt().isPresent()
        || !old.claimedAt().isPresent()
        || code.claimedAt().get().isAfter(old.claimedAt().get());
  }
}
