package io.github.baidiao.nhso.agent;

import java.time.LocalDateTime;
import java.util.Optional;

/** What {@code latest-authen-code} told: the last code, if the person ever had one, and when. */
final class LatestCode {
  private final Optional<AuthenCode> code;
  private final Optional<LocalDateTime> checkedAt;

  LatestCode(Optional<AuthenCode> code, Optional<LocalDateTime> checkedAt) {
    this.code = code;
    this.checkedAt = checkedAt;
  }

  Optional<AuthenCode> code() {
    return code;
  }

  /** When the server looked, by its own clock. */
  Optional<LocalDateTime> checkedAt() {
    return checkedAt;
  }
}
