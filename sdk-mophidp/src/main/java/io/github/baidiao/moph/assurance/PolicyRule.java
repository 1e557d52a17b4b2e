package io.github.baidiao.moph.assurance;

import io.github.baidiao.moph.document.StrictObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One rule of a policy: all of these checks, any of those, in such a presence. Immutable. */
final class PolicyRule {
  private final String id;
  private final Ial level;
  private final List<ProofingCheck> all;
  private final List<ProofingCheck> any;
  private final List<Presence> presence;
  private final String reasonTh;
  private final String reasonEn;

  PolicyRule(StrictObject file) {
    file.only("id", "level", "all", "any", "presence", "reason");
    id = file.text("id");
    level = level(file);
    all = file.constants("all", ProofingCheck.class);
    any = file.constants("any", ProofingCheck.class);
    presence = file.constants("presence", Presence.class);
    StrictObject reason = file.object("reason").only("th", "en");
    reasonTh = reason.text("th");
    reasonEn = reason.text("en");
    if (level == Ial.IAL_3) {
      throw file.wrong("level", "3 is never given by a policy");
    }
    if (level == Ial.IAL_2_3 && !somebodyIsThere()) {
      throw file.wrong("presence", "2.3 needs OFFICER or SUPERVISED_KIOSK");
    }
  }

  private static Ial level(StrictObject file) {
    String label = file.text("level");
    for (Ial each : Ial.values()) {
      if (each.label().equals(label)) {
        return each;
      }
    }
    throw file.wrong("level", "no IAL");
  }

  private boolean somebodyIsThere() {
    return !presence.isEmpty()
        && !presence.contains(Presence.UNATTENDED_KIOSK)
        && !presence.contains(Presence.REMOTE);
  }

  String id() {
    return id;
  }

  /** The level it names, whether or not the site means 2.3. */
  Ial level() {
    return level;
  }

  String reasonTh() {
    return reasonTh;
  }

  String reasonEn() {
    return reasonEn;
  }

  boolean asksForNothing() {
    return all.isEmpty() && any.isEmpty() && presence.isEmpty();
  }

  boolean holds(ProofingFacts facts) {
    return all.stream().allMatch(check -> check.passed(facts))
        && (any.isEmpty() || any.stream().anyMatch(check -> check.passed(facts)))
        && isFor(facts.presence());
  }

  private boolean isFor(Presence actual) {
    return presence.isEmpty() || presence.contains(actual);
  }

  Shortfall shortfall(ProofingFacts facts, Ial granted) {
    Map<ProofingCheck, CheckState> lacking = new EnumMap<>(ProofingCheck.class);
    all.stream()
        .filter(check -> !check.passed(facts))
        .forEach(check -> lacking.put(check, check.state(facts)));
    if (any.stream().noneMatch(check -> check.passed(facts))) {
      any.forEach(check -> lacking.put(check, check.state(facts)));
    }
    return Shortfall.builder()
        .level(level)
        .rule(id)
        .checks(lacking)
        .otherPresence(!isFor(facts.presence()))
        .notOptedIn(granted != level)
        .build();
  }
}
