package io.github.baidiao.moph.evidence;

import io.github.baidiao.moph.assurance.Aal;
import io.github.baidiao.moph.assurance.AssuranceGrade;
import io.github.baidiao.moph.assurance.CheckState;
import io.github.baidiao.moph.assurance.Ial;
import io.github.baidiao.moph.assurance.ProofingCheck;
import io.github.baidiao.moph.assurance.Shortfall;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import java.util.ArrayList;
import java.util.List;

/** A grade as JSON. */
final class GradeJson {
  private GradeJson() {}

  static JsonText write(AssuranceGrade grade) {
    return new JsonText()
        .with("ial", grade.ial().label())
        .with("aal", grade.aal().map(Aal::label))
        .with("rule", grade.rule())
        .with("reasonTh", grade.reasonTh())
        .with("reasonEn", grade.reasonEn())
        .with("policyName", grade.policyName())
        .with("policySha256", grade.policySha256())
        .withAll("shortfalls", grade.shortfalls(), GradeJson::shortfall);
  }

  private static JsonText shortfall(Shortfall shortfall) {
    return new JsonText()
        .with("level", shortfall.level().label())
        .with("rule", shortfall.rule())
        .withAll(
            "checks",
            new ArrayList<>(shortfall.checks().entrySet()),
            each -> new JsonText().with("check", each.getKey()).with("state", each.getValue()))
        .with("otherPresence", shortfall.otherPresence())
        .with("notOptedIn", shortfall.notOptedIn());
  }

  static AssuranceGrade read(StrictObject file) {
    List<Shortfall> shortfalls = new ArrayList<>();
    for (StrictObject each : file.objects("shortfalls")) {
      shortfalls.add(shortfall(each));
    }
    return AssuranceGrade.builder()
        .ial(Ial.of(file.text("ial")))
        .aal(file.optionalText("aal").map(Aal::of))
        .rule(file.text("rule"))
        .reasonTh(file.text("reasonTh"))
        .reasonEn(file.text("reasonEn"))
        .policyName(file.text("policyName"))
        .policySha256(file.text("policySha256"))
        .addAllShortfalls(shortfalls)
        .build();
  }

  private static Shortfall shortfall(StrictObject file) {
    Shortfall.Builder shortfall =
        Shortfall.builder()
            .level(Ial.of(file.text("level")))
            .rule(file.text("rule"))
            .otherPresence(file.flag("otherPresence"))
            .notOptedIn(file.flag("notOptedIn"));
    for (StrictObject each : file.objects("checks")) {
      shortfall.putChecks(
          each.constant("check", ProofingCheck.class), each.constant("state", CheckState.class));
    }
    return shortfall.build();
  }
}
