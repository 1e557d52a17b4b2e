package io.github.baidiao.examples.jhcis;

import io.github.baidiao.nhso.Right;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which fund pays for a visit: what NHSO answered at authen; else what the site's settings say of
 * the right's code; else what the right's group stands for. Immutable.
 *
 * <p>Groups: 1 OFC, 2 SSS, 3 UCS, 7 LGO (confirmed by 2 each); 4 WEL (UC exempt from co-payment;
 * single source). The others are paid by the patient, or by nobody that NHSO knows.
 */
public final class FundRule {
  private static final Map<String, String> GROUPS = groups();

  private final Map<String, String> byRightCode;

  private FundRule(Map<String, String> byRightCode) {
    this.byRightCode = byRightCode;
  }

  /** Returns the rule without anything of a site's own. */
  public static FundRule standard() {
    return new FundRule(Collections.emptyMap());
  }

  /**
   * Returns the rule of a site.
   *
   * @param byRightCode the fund by {@code cright.rightcode}; an empty text is "none"
   */
  public static FundRule of(Map<String, String> byRightCode) {
    return new FundRule(Collections.unmodifiableMap(new HashMap<>(byRightCode)));
  }

  /**
   * Returns the fund.
   *
   * @param mainInscl what NHSO answered, {@code UCS} or {@code (UCS) name}
   */
  Optional<String> fund(
      Optional<String> mainInscl, Optional<String> rightCode, Optional<String> rightGroup) {
    Optional<String> answered = mainInscl.flatMap(FundRule::code);
    if (answered.isPresent()) {
      return answered;
    }
    if (rightCode.isPresent() && byRightCode.containsKey(rightCode.get())) {
      return rightCode.map(byRightCode::get).filter(fund -> !fund.isEmpty());
    }
    return rightGroup.map(GROUPS::get);
  }

  private static Optional<String> code(String text) {
    return Optional.of(Right.parse(text).code().orElse(text).toUpperCase(Locale.ROOT))
        .filter(code -> code.matches("[A-Z]{2,5}"));
  }

  private static Map<String, String> groups() {
    Map<String, String> groups = new HashMap<>();
    groups.put("1", "OFC");
    groups.put("2", "SSS");
    groups.put("3", "UCS");
    groups.put("4", "WEL");
    groups.put("7", "LGO");
    return Collections.unmodifiableMap(groups);
  }
}
