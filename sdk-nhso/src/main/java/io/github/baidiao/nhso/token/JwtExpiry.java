package io.github.baidiao.nhso.token;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.github.baidiao.core.http.JsonFields;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * When a JWT says that it ends ({@code exp}, RFC 7519, 4.1.4). It is not verified: the server does
 * that, and here it only saves a call that would be refused.
 */
final class JwtExpiry {
  private static final JsonAdapter<Object> JSON = new Moshi.Builder().build().adapter(Object.class);

  // The year 9999, beyond which it is no time in seconds.
  private static final BigDecimal LATEST = new BigDecimal(253_402_300_799L);

  private JwtExpiry() {}

  /** Returns the time; empty for anything that is no JWT or tells none. */
  static Optional<Instant> of(char[] token) {
    String[] parts = new String(token).split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
      return JsonFields.of(JSON.fromJson(new String(claims, StandardCharsets.UTF_8)))
          .flatMap(fields -> fields.exactText("exp"))
          .map(BigDecimal::new)
          .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(LATEST) <= 0)
          .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
    } catch (IOException | RuntimeException e) {
      // Both quote what they could not read.
      return Optional.empty();
    }
  }
}
