package io.github.baidiao.core.http;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which headers may be set. Checked here and not left to OkHttp, whose exception quotes the value.
 */
final class HeaderRules {
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");

  // Accept-Encoding too: with one of the caller's own, OkHttp no longer decompresses.
  private static final Set<String> OF_THE_ENGINE =
      new HashSet<>(
          Arrays.asList(
              "accept-encoding",
              "connection",
              "content-encoding",
              "content-length",
              "content-type",
              "expect",
              "host",
              "proxy-authorization",
              "te",
              "trailer",
              "transfer-encoding",
              "upgrade"));

  private HeaderRules() {}

  static void check(String name, String value, HttpErrorCode code) {
    if (!NAME.matcher(name).matches()
        || !VALUE.matcher(value).matches()
        || OF_THE_ENGINE.contains(name.toLowerCase(Locale.ROOT))) {
      throw ServiceException.notSent(code, "header");
    }
  }
}
