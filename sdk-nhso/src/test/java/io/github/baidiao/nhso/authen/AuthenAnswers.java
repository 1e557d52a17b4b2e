package io.github.baidiao.nhso.authen;

import java.util.List;
import java.util.Optional;

/** Answers of check-authen-status for tests of what is made of them. */
public final class AuthenAnswers {
  private AuthenAnswers() {}

  public static AuthenStatusResult found(List<ServiceHistory> histories) {
    return new AuthenStatusResult.Found(AuthenStatus.builder().serviceHistories(histories).build());
  }

  public static AuthenStatusResult found(AuthenStatus status) {
    return new AuthenStatusResult.Found(status);
  }

  public static AuthenStatusResult notFound() {
    return new AuthenStatusResult.NotFound(Optional.empty());
  }

  /** Nothing is on record, and NHSO wrote this. */
  public static AuthenStatusResult notFound(String serverText) {
    return new AuthenStatusResult.NotFound(Optional.of(serverText));
  }

  public static AuthenStatusResult refused(String text) {
    return new AuthenStatusResult.Refused(Optional.of(text));
  }
}
