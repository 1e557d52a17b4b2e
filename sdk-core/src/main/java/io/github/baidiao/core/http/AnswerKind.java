package io.github.baidiao.core.http;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What a body is, by its label and its first bytes.
 *
 * <p>Read as JSON: {@code application/json}, {@code text/json}, anything {@code +json}; also {@code
 * text/plain} and no label at all, which small services send, since a body that then does not parse
 * is refused anyway. Read as text besides: {@code text/...}, {@code application/xml}, anything
 * {@code +xml}. Every other label is refused unread.
 */
enum AnswerKind {
  EMPTY,
  WEB_PAGE,
  MAYBE_JSON,
  TEXT,
  OTHER;

  private static final int ENOUGH = 256;

  static AnswerKind of(byte[] body, @Nullable MediaType type) {
    String start = start(body);
    if (start.isEmpty()) {
      return EMPTY;
    }
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return WEB_PAGE;
    }
    if (type == null) {
      return MAYBE_JSON;
    }
    String subtype = type.subtype();
    if (subtype.equals("html") || subtype.equals("xhtml+xml")) {
      return WEB_PAGE;
    }
    if (subtype.equals("json") || subtype.endsWith("+json")) {
      return MAYBE_JSON;
    }
    boolean text = type.type().equals("text");
    if (text && subtype.equals("plain")) {
      return MAYBE_JSON;
    }
    return text || subtype.equals("xml") || subtype.endsWith("+xml") ? TEXT : OTHER;
  }

  /** Returns the first characters that are not blank, in lower case; "" when all are blank. */
  static String start(byte[] body) {
    int from = hasBom(body) ? 3 : 0;
    while (from < body.length && body[from] >= 0 && body[from] <= ' ') {
      from++;
    }
    int length = Math.min(ENOUGH, body.length - from);
    return new String(body, from, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
  }

  private static boolean hasBom(byte[] b) {
    return b.length >= 3 && b[0] == (byte) 0xef && b[1] == (byte) 0xbb && b[2] == (byte) 0xbf;
  }
}
