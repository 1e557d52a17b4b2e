package io.github.baidiao.moph.account;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A token in hand, with its life on our own clock, whatever that shows: the time it has left by the
 * server's clocks, counted from when it came.
 */
final class HeldToken {
  private final Secret secret;
  private final AccountClaims claims;
  private final Instant dueAt;
  private final Instant endsAt;

  private HeldToken(Secret secret, AccountClaims claims, Instant dueAt, Instant endsAt) {
    this.secret = secret;
    this.claims = claims;
    this.dueAt = dueAt;
    this.endsAt = endsAt;
  }

  /**
   * Takes a token that just came.
   *
   * @param serverTime what the answer said the time is (header Date)
   * @throws MophException {@code MOPH-101} when its life ends before it begins
   */
  static HeldToken of(
      Secret secret,
      AccountClaims claims,
      Optional<Instant> serverTime,
      Instant receivedAt,
      AccountSettings settings) {
    Duration left = left(claims, serverTime, receivedAt);
    Duration half = left.dividedBy(2);
    Duration skew = shorter(settings.clockSkew(), half);
    Duration early = shorter(longer(settings.renewBefore(), skew), half);
    return new HeldToken(
        secret, claims, receivedAt.plus(left).minus(early), receivedAt.plus(left).minus(skew));
  }

  // A server may hand out a token that it made before, so Date counts; where Date is beyond the
  // token's end it is wrong itself, and the token is taken as made when it came.
  private static Duration left(
      AccountClaims claims, Optional<Instant> serverTime, Instant receivedAt) {
    Instant madeAt = claims.issuedAt().orElse(serverTime.orElse(receivedAt));
    Duration life = Duration.between(madeAt, claims.expiresAt());
    if (life.isNegative() || life.isZero()) {
      throw MophException.of(MophErrorCode.ANSWER_INVALID, "token that is over");
    }
    Duration byServer = serverTime.map(at -> Duration.between(at, claims.expiresAt())).orElse(life);
    return byServer.isNegative() || byServer.isZero() ? life : shorter(byServer, life);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? b : a;
  }

  Secret secret() {
    return secret;
  }

  AccountClaims claims() {
    return claims;
  }

  /** Returns whether it is time to replace it. */
  boolean isDueAt(Instant now) {
    return !now.isBefore(dueAt);
  }

  /** Returns whether services still take it. */
  boolean holdsAt(Instant now) {
    return now.isBefore(endsAt);
  }
}
