package io.github.baidiao.moph.account;

import io.github.baidiao.core.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Tokens for tests, with no signature. */
final class Tokens {
  static final Instant ISSUED = Instant.parse("2026-11-21T03:00:00Z");

  private Tokens() {}

  /** Of hospital 99999. */
  static String of(Instant issuedAt, Instant expiresAt) {
    return of(
        """
        {"sub":"station@99999","iat":%d,"exp":%d,
         "client":{"login":"station","hospital_code":"99999","scope":[{"code":"MOPH_IDP_API:1"}]}}
        """
            .formatted(issuedAt.getEpochSecond(), expiresAt.getEpochSecond()));
  }

  static String of(String claims) {
    return of(claims.getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] claims) {
    return base64("{\"alg\":\"RS512\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
        + "."
        + base64(claims)
        + ".bm8gc2lnbmF0dXJl";
  }

  static AccountClaims read(String token) {
    return AccountClaims.of(Secret.of(token));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
