package io.github.baidiao.nhso.rights;

import java.util.Optional;
import java.util.regex.Pattern;

/** What NHSO's code of the nation says about a person. */
public enum Nationality {
  /** Code 099 (confirmed by 3). */
  THAI,
  /** Any other three digits: another nation, or none. */
  NOT_THAI,
  /** No code, or one of another form. */
  UNKNOWN;

  private static final Pattern CODE = Pattern.compile("[0-9]{3}");
  private static final String THAI_CODE = "099";

  static Nationality of(Optional<CodedName> nation) {
    String code = nation.flatMap(CodedName::code).orElse("");
    if (!CODE.matcher(code).matches()) {
      return UNKNOWN;
    }
    return code.equals(THAI_CODE) ? THAI : NOT_THAI;
  }
}
