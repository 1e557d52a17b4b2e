package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.Secret;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SRM program's way to write the pair: lines {@code access-token=...} and {@code
 * refresh-token=...} (confirmed by 4), also with {@code _}, and both on one line (single source).
 */
final class SrmTokenText {
  // What parts two on one line is not known; none of these is in a token.
  private static final Pattern PAIR =
      Pattern.compile(
          "(?<![A-Za-z0-9_-])(access|refresh)([-_])token[\"']?[ \\t]*[=:][ \\t]*[\"']?"
              + "([^\\s\"',;&|]+)",
          Pattern.CASE_INSENSITIVE);

  private SrmTokenText() {}

  /** Returns the first of each; empty without an access token. */
  static Optional<SrmTokens> parse(String text) {
    Optional<Secret> access = find(text, "access");
    Optional<Secret> refresh = find(text, "refresh");
    return access.map(
        found ->
            refresh.isPresent()
                ? SrmTokens.of(found, refresh.get())
                : SrmTokens.withoutRefresh(found));
  }

  private static Optional<Secret> find(String text, String which) {
    Matcher matcher = PAIR.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).toLowerCase(Locale.ROOT).equals(which)) {
        return Optional.of(Secret.of(matcher.group(3)));
      }
    }
    return Optional.empty();
  }

  /** Returns the text with the values of a pair in place of its own, all else as it was. */
  static String replaced(String text, SrmTokens tokens) {
    Function<char[], String> toText = String::new;
    String access = tokens.access().use(toText);
    String refresh = tokens.refresh().map(secret -> secret.use(toText)).orElse("");
    StringBuilder changed = new StringBuilder();
    int end = 0;
    for (Matcher matcher = PAIR.matcher(text); matcher.find(); ) {
      boolean isAccess = matcher.group(1).equalsIgnoreCase("access");
      changed.append(text.substring(end, matcher.start(3))).append(isAccess ? access : refresh);
      end = matcher.end(3);
    }
    return changed.append(text.substring(end)).toString();
  }
}
