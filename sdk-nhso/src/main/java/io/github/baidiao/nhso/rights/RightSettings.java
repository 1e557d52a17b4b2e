package io.github.baidiao.nhso.rights;

import io.github.baidiao.core.http.HttpSettings;
import java.time.Duration;

/** What the settings of all sources share. */
final class RightSettings {
  private RightSettings() {}

  /** Returns the time limits: programs in use give one attempt 10 to 30 s (confirmed by 2). */
  static HttpSettings http() {
    return HttpSettings.builder()
        .attemptTimeout(Duration.ofSeconds(30))
        .totalDeadline(Duration.ofSeconds(90))
        .build();
  }
}
