package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The refresh tokens that this process has sent and may not send again, as fingerprints, and what
 * became of each: also of several sessions over one file. Thread-safe.
 */
final class SentRefreshTokens {
  private static final int MAX = 1000;

  private static final Map<String, NhsoErrorCode> SENT =
      Collections.synchronizedMap(
          new LinkedHashMap<String, NhsoErrorCode>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, NhsoErrorCode> eldest) {
              return size() > MAX;
            }
          });

  private SentRefreshTokens() {}

  /** Throws what sending it led to, if it was sent. */
  static void requireUnsent(URI portal, Secret refresh) {
    @Nullable NhsoErrorCode outcome = SENT.get(key(portal, refresh));
    if (outcome != null) {
      throw NhsoException.of(outcome, "refresh token was sent before");
    }
  }

  static void add(URI portal, Secret refresh, NhsoErrorCode outcome) {
    SENT.put(key(portal, refresh), outcome);
  }

  private static String key(URI portal, Secret refresh) {
    return portal + " " + Fingerprint.of(refresh);
  }
}
