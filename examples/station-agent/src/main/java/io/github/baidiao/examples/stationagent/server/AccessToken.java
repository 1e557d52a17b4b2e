package io.github.baidiao.examples.stationagent.server;

import io.github.baidiao.core.secret.SecretSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/** What a program has to show, where one is set. Thread-safe. */
final class AccessToken {
  private static final String BEARER = "bearer ";

  private final Optional<SecretSource> token;

  AccessToken(Optional<SecretSource> token) {
    this.token = token;
  }

  /** Returns whether it was shown; a WebSocket of a page can show it in its address alone. */
  boolean isShown(Request request, boolean webSocket) {
    if (token.isEmpty()) {
      return true;
    }
    return bearer(request.getHeaders())
        .or(() -> webSocket ? inAddress(request) : Optional.empty())
        .filter(shown -> isToken(token.get(), shown))
        .isPresent();
  }

  private static Optional<String> bearer(HttpFields headers) {
    return Optional.ofNullable(headers.get(HttpHeader.AUTHORIZATION))
        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(value -> value.substring(BEARER.length()).trim());
  }

  private static Optional<String> inAddress(Request request) {
    return Call.query(request).map(query -> query.getValue("token"));
  }

  // Both are hashed: then even their lengths take the same time to compare.
  private static boolean isToken(SecretSource token, String shown) {
    return token.secret().use(chars -> MessageDigest.isEqual(hash(new String(chars)), hash(shown)));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256");
    }
  }
}
