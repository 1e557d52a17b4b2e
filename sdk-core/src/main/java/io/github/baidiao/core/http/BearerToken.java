package io.github.baidiao.core.http;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.SecretSource;
import java.util.function.Function;

/** Turns a token into the value of the header Authorization, or says why it cannot. */
final class BearerToken {
  private static final String MISSING = "";
  private static final String INVALID = " ";

  private BearerToken() {}

  /** Returns {@code Bearer <token>}; OkHttp keeps headers as text, which cannot be wiped. */
  static String header(SecretSource source, CallContext call, boolean arrivedBefore) {
    Function<char[], String> toHeader = BearerToken::header;
    String header;
    try {
      header = source.secret().use(toHeader);
    } catch (SdkException e) {
      throw e;
    } catch (RuntimeException e) {
      // Whatever a program's own source throws may quote the token, or the file it lies in.
      String detail = "token source: " + e.getClass().getSimpleName();
      throw call.fault(HttpErrorCode.TOKEN_MISSING, detail, 0, arrivedBefore);
    }
    if (header.equals(MISSING)) {
      throw call.fault(HttpErrorCode.TOKEN_MISSING, null, 0, arrivedBefore);
    }
    if (header.equals(INVALID)) {
      throw call.fault(HttpErrorCode.TOKEN_INVALID, null, 0, arrivedBefore);
    }
    return header;
  }

  private static String header(char[] token) {
    boolean blank = true;
    boolean visible = true;
    for (char c : token) {
      blank &= Character.isWhitespace(c) || c == '\u00a0' || c == '\ufeff';
      visible &= c > 0x20 && c < 0x7f;
    }
    return blank ? MISSING : visible ? "Bearer " + new String(token) : INVALID;
  }
}
