package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.HospitalRef;
import io.github.baidiao.nhso.Right;
import io.github.baidiao.nhso.SentDate;
import io.github.baidiao.nhso.rights.CodedName;
import io.github.baidiao.nhso.rights.Fund;
import io.github.baidiao.nhso.rights.Rights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A right in the words of the agent's interface. What was not sent is left out. */
final class RightForm {
  private RightForm() {}

  /**
   * Adds what NHSO has on record. Of several funds it is the first: the interface has room for one,
   * and no order of importance is known.
   */
  static void putInto(Map<String, Object> form, Rights rights) {
    put(form, "nation", rights.nation().flatMap(CodedName::code));
    put(form, "checkDate", rights.checkedAt().map(AgentTime::text));
    rights.funds().stream().findFirst().ifPresent(fund -> putInto(form, fund));
  }

  private static void putInto(Map<String, Object> form, Fund fund) {
    put(form, "transDate", time(fund.transDate()));
    put(form, "mainInscl", text(fund.mainInscl()));
    put(form, "subInscl", fund.subInscl().flatMap(RightForm::text));
    put(form, "hospSub", fund.hospSub().map(RightForm::of));
    put(form, "hospMainOp", fund.hospMainOp().map(RightForm::of));
    put(form, "hospMain", fund.hospMain().map(RightForm::of));
    put(form, "paidModel", fund.paidModel());
    put(form, "startDateTime", time(fund.start()));
    put(form, "expireDateTime", time(fund.expiry()));
  }

  private static Optional<String> time(Optional<SentDate> date) {
    return date.flatMap(SentDate::time).map(AgentTime::text);
  }

  /** {@code (UCS) name}: clients cut at the blank (confirmed by 5). */
  private static Optional<String> text(Right right) {
    String text =
        Stream.of(right.code().map(code -> "(" + code + ")"), right.name())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(text).filter(each -> !each.isEmpty());
  }

  private static Map<String, Object> of(HospitalRef hospital) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("hcode", hospital.code().value());
    put(form, "hname", hospital.name());
    return form;
  }

  /** Returns one of {@code claimTypes}. */
  static Map<String, Object> of(ClaimType type) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("claimType", type.code());
    put(form, "claimTypeName", type.name());
    return form;
  }

  private static void put(Map<String, Object> form, String name, Optional<?> value) {
    value.ifPresent(given -> form.put(name, given));
  }
}
