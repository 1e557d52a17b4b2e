package io.github.baidiao.moph.account;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The memory of a sign-in that was refused. Thread-safe. */
final class Refusals {
  private final AccountSettings settings;
  private char @Nullable [] refusedHash;
  private Instant refusedAt = Instant.EPOCH;

  Refusals(AccountSettings settings) {
    this.settings = settings;
  }

  synchronized boolean isStanding() {
    return refusedHash != null;
  }

  /** Throws {@code MOPH-202} if this was refused; another password takes its place. */
  synchronized void check(char[] hash) {
    if (refusedHash == null) {
      return;
    }
    if (!Arrays.equals(refusedHash, hash)) {
      forget();
      return;
    }
    throw MophException.of(MophErrorCode.SIGN_IN_NOT_REPEATED, left());
  }

  private String left() {
    Duration left =
        Duration.between(settings.clock().instant(), refusedAt.plus(settings.lockTime()));
    return left.isNegative() || left.isZero()
        ? "may be tried again on purpose"
        : "may be tried again on purpose in " + (left.toMinutes() + 1) + " min";
  }

  synchronized void remember(char[] hash) {
    forget();
    refusedHash = hash.clone();
    refusedAt = settings.clock().instant();
  }

  synchronized void forget() {
    if (refusedHash != null) {
      Arrays.fill(refusedHash, '\0');
      refusedHash = null;
    }
  }

  /** Forgets when the lock of the account must be over. */
  synchronized void forgetWhenOver() {
    if (!settings.clock().instant().isBefore(refusedAt.plus(settings.lockTime()))) {
      forget();
    }
  }
}
