package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.document.StrictObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is in a policy file, checked. Immutable. */
final class PolicyRules {
  private static final int FORMAT = 1;
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,60}");

  private final String name;
  private final boolean allowIal23;
  private final List<ProofingCheck> aal1;
  private final List<PolicyRule> rules;

  private PolicyRules(StrictObject file) {
    file.only("format", "name", "about", "allowIal23", "aal1", "rules");
    if (file.number("format") != FORMAT) {
      throw file.wrong("format", "unknown");
    }
    name = file.text("name");
    if (!NAME.matcher(name).matches()) {
      throw file.wrong("name", "1 to 60 letters, digits, dots, hyphens");
    }
    file.optionalText("about");
    allowIal23 = file.flag("allowIal23");
    aal1 = file.constants("aal1", ProofingCheck.class);
    List<PolicyRule> all = new ArrayList<>();
    for (StrictObject each : file.objects("rules")) {
      PolicyRule rule = new PolicyRule(each);
      checkOrder(all, rule, each);
      all.add(rule);
    }
    if (all.isEmpty() || !all.get(all.size() - 1).asksForNothing()) {
      throw file.wrong("rules", "the last one must ask for nothing");
    }
    rules = Collections.unmodifiableList(all);
  }

  // With the levels in descending order, and checks that only ever ask for something passed, a
  // passed check more can make no level lower, whatever a hospital writes.
  private static void checkOrder(List<PolicyRule> before, PolicyRule rule, StrictObject file) {
    if (before.stream().anyMatch(known -> known.id().equals(rule.id()))) {
      throw file.wrong("id", "used twice");
    }
    if (!before.isEmpty() && rule.level().compareTo(before.get(before.size() - 1).level()) > 0) {
      throw file.wrong("level", "higher than the rule before");
    }
  }

  static PolicyRules of(StrictObject file) {
    return new PolicyRules(file);
  }

  String name() {
    return name;
  }

  List<PolicyRule> rules() {
    return rules;
  }

  /** Returns the level that a rule gives at this site: 2.3 has to be meant. */
  Ial granted(PolicyRule rule) {
    return rule.level() == Ial.IAL_2_3 && !allowIal23 ? Ial.IAL_2_2 : rule.level();
  }

  /**
   * Returns what a token handed out after these facts is evidence for: a bearer grant, 1 at most.
   */
  Optional<Aal> aal(ProofingFacts facts) {
    boolean bound = !aal1.isEmpty() && aal1.stream().allMatch(check -> check.passed(facts));
    return bound ? Optional.of(Aal.AAL_1) : Optional.empty();
  }
}
