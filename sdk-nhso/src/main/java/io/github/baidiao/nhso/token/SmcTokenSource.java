package io.github.baidiao.nhso.token;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the token of UC Authentication 4.x or MX comes from: its file {@code nhso_token.txt} in the
 * program's folder, one line of officer's number, {@code #} and token (confirmed by 6), or the same
 * line from elsewhere. Thread-safe.
 */
public final class SmcTokenSource {
  private static final int CITIZEN_ID_LENGTH = 13;

  private final SecretSource line;

  private SmcTokenSource(SecretSource line) {
    this.line = line;
  }

  /** Reads {@code nhso_token.txt} at every use. */
  public static SmcTokenSource file(Path nhsoTokenTxt) {
    return new SmcTokenSource(SecretSource.file(nhsoTokenTxt));
  }

  /** Takes the line from a program's own source, asked at every use. */
  public static SmcTokenSource of(SecretSource line) {
    return new SmcTokenSource(line);
  }

  /**
   * Returns the token as it is now; the caller closes it.
   *
   * @throws NhsoException {@code NHSO-302} when what is there is no such line
   * @throws io.github.baidiao.core.secret.SecretUnavailableException when nothing is there
   */
  public SmcToken token() {
    Function<char[], @Nullable SmcToken> parse = SmcTokenSource::parse;
    @Nullable SmcToken token = line.secret().use(parse);
    if (token == null) {
      throw NhsoException.of(
          NhsoErrorCode.TOKEN_FILE_INVALID, "nhso_token.txt: no officer#token of 16 characters");
    }
    return token;
  }

  private static @Nullable SmcToken parse(char[] line) {
    if (TokenForm.of(line) != TokenForm.SMC_LINE) {
      return null;
    }
    String officer = new String(line, 0, CITIZEN_ID_LENGTH);
    char[] token = Arrays.copyOfRange(line, CITIZEN_ID_LENGTH + 1, line.length);
    try {
      return CitizenId.isValid(officer) && TokenForm.of(token) == TokenForm.SMC_TOKEN
          ? SmcToken.of(CitizenId.of(officer), token)
          : null;
    } finally {
      Arrays.fill(token, '\0');
    }
  }

  @Override
  public String toString() {
    return "SmcTokenSource[masked]";
  }
}
