package io.github.baidiao.nhso.token;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.nio.CharBuffer;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What kind of token characters look like, so that one in the wrong setting is found before it is
 * sent to the wrong service. What looks like none of them may be anything.
 */
enum TokenForm {
  UUID("UUID", "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
  JWT("SRM token (JWT)", "eyJ[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"),
  SMC_TOKEN("UC Authentication token", "[A-Za-z0-9]{16}"),
  SMC_LINE("line of nhso_token.txt", "[0-9]{13}#.*"),
  SRM_LINE("line of the SRM program's file", "(?i)(access|refresh)[-_]token\\s*=.*"),
  OTHER("unknown", "");

  private final String name;
  private final Pattern pattern;

  TokenForm(String name, String pattern) {
    this.name = name;
    this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
  }

  static TokenForm of(char[] token) {
    CharBuffer text = CharBuffer.wrap(token);
    for (TokenForm form : values()) {
      if (form != OTHER && form.pattern.matcher(text).matches()) {
        return form;
      }
    }
    return OTHER;
  }

  /**
   * Returns a source that refuses what is recognisably of another kind; asked at every use, since
   * what is in a file may change.
   */
  static SecretSource refusing(String wanted, Set<TokenForm> others, SecretSource source) {
    Set<TokenForm> refused = EnumSet.copyOf(others);
    Function<char[], TokenForm> toForm = TokenForm::of;
    return () -> {
      Secret secret = source.secret();
      TokenForm form = secret.use(toForm);
      if (refused.contains(form)) {
        throw NhsoException.of(
            NhsoErrorCode.TOKEN_OF_ANOTHER_KIND, wanted + " wanted, " + form.name + " found");
      }
      return secret;
    };
  }
}
