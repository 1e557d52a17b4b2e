package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.nhso.SentDate;
import io.github.baidiao.nhso.error.NhsoException;
import io.github.baidiao.nhso.rights.CodedName;
import io.github.baidiao.nhso.rights.Fund;
import io.github.baidiao.nhso.rights.Rights;
import io.github.baidiao.nhso.rights.RightsResult;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a source tells of a person: {@code docs/schema/nhso-rights.schema.json}. */
record RightsAnswer(String outcome, Optional<Rights> rights) implements Answer {

  static RightsAnswer of(RightsResult result) {
    return result.match(
        found -> new RightsAnswer("found", Optional.of(found.rights())),
        noRights -> new RightsAnswer("noRights", Optional.of(noRights.person())),
        unknown -> new RightsAnswer("unknownPerson", Optional.empty()),
        refused -> {
          throw NhsoException.refused(refused.serverText());
        });
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", outcome)
        .with("rights", rights, RightsAnswer::rightsJson);
  }

  private static JsonObject rightsJson(Rights rights) {
    return new JsonObject()
        .with("citizenId", rights.citizenId().value())
        .with("name", rights.name(), PersonJson::name)
        .with("sex", rights.sex().map(Sex::letter))
        .with("birthDate", rights.birthDate(), RightsAnswer::date)
        .with("deathDate", rights.deathDate(), RightsAnswer::date)
        .with("nation", rights.nation(), RightsAnswer::coded)
        .with("nationality", word(rights))
        .with("status", rights.status(), RightsAnswer::coded)
        .with("province", rights.province(), RightsAnswer::coded)
        .with("age", rights.age())
        .with("checkedAt", PatientAnswer.time(rights.checkedAt()))
        .with("funds", rights.funds(), RightsAnswer::fund);
  }

  private static String word(Rights rights) {
    return switch (rights.nationality()) {
      case THAI -> "thai";
      case NOT_THAI -> "notThai";
      case UNKNOWN -> "unknown";
    };
  }

  private static JsonObject fund(Fund fund) {
    return new JsonObject()
        .with("mainInscl", PatientAnswer.right(fund.mainInscl()))
        .with("subInscl", fund.subInscl(), PatientAnswer::right)
        .with("fundType", fund.fundType())
        .with("cardId", fund.cardId())
        .with("start", fund.start(), RightsAnswer::date)
        .with("expiry", fund.expiry(), RightsAnswer::date)
        .with("neverExpires", fund.neverExpires())
        .with("transDate", fund.transDate(), RightsAnswer::date)
        .with("paidModel", fund.paidModel())
        .with("hospMain", fund.hospMain(), PatientAnswer::hospital)
        .with("hospMainOp", fund.hospMainOp(), PatientAnswer::hospital)
        .with("hospSub", fund.hospSub(), PatientAnswer::hospital)
        .with("hospSss", fund.hospSss(), PatientAnswer::hospital)
        .with("purchaseProvince", fund.purchaseProvince(), RightsAnswer::coded)
        .with("department", fund.department(), RightsAnswer::coded)
        .with("relation", fund.relation(), RightsAnswer::coded);
  }

  private static JsonObject coded(CodedName coded) {
    return new JsonObject().with("code", coded.code()).with("name", coded.name());
  }

  private static JsonObject date(SentDate date) {
    return new JsonObject()
        .with("text", date.text())
        .withNumber("year", number(date.year()))
        .withNumber("month", number(date.month()))
        .withNumber("day", number(date.day()))
        .with("date", date.date(), PersonJson::date)
        .with("time", PatientAnswer.time(date.time()));
  }

  private static Optional<Integer> number(OptionalInt number) {
    return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet().line("Outcome", "ผล", outcomeWords());
    rights.ifPresent(known -> addPerson(sheet, known));
    return sheet;
  }

  private String outcomeWords() {
    return switch (outcome) {
      case "found" -> "rights on record / พบสิทธิ";
      case "noRights" -> "known, no right on record / พบบุคคล แต่ไม่พบสิทธิ";
      default -> "neither a person nor a right / ไม่พบข้อมูลบุคคลหรือสิทธิ";
    };
  }

  private static void addPerson(Sheet sheet, Rights rights) {
    sheet
        .line("Citizen ID", "เลขประจำตัวประชาชน", rights.citizenId().printed())
        .line("Name", "ชื่อ", rights.name().map(PersonName::full))
        .line("Born", "เกิด", rights.birthDate().flatMap(RightsAnswer::words))
        .line("Died", "เสียชีวิต", rights.deathDate().flatMap(RightsAnswer::words))
        .line("Sex", "เพศ", rights.sex().map(CardText::sex))
        .line("Nation", "สัญชาติ", rights.nation().map(RightsAnswer::words))
        .line("Status", "สถานะ", rights.status().map(RightsAnswer::words))
        .line("Checked at", "ตรวจสอบเมื่อ", PatientAnswer.time(rights.checkedAt()));
    rights.funds().forEach(fund -> addFund(sheet, fund));
  }

  private static void addFund(Sheet sheet, Fund fund) {
    sheet
        .line("Main right", "สิทธิหลัก", PatientAnswer.oneLine(fund.mainInscl()))
        .line("Sub right", "สิทธิย่อย", fund.subInscl().map(PatientAnswer::oneLine))
        .line("Since", "เริ่มสิทธิ", fund.start().flatMap(RightsAnswer::words))
        .line("Until", "สิ้นสุดสิทธิ", fund.expiry().flatMap(RightsAnswer::words))
        .line("Main hospital", "หน่วยบริการหลัก", fund.hospMain().map(PatientAnswer::oneLine))
        .line("For out-patients", "ผู้ป่วยนอก", fund.hospMainOp().map(PatientAnswer::oneLine))
        .line("Primary care", "ปฐมภูมิ", fund.hospSub().map(PatientAnswer::oneLine))
        .line("Social security", "ประกันสังคม", fund.hospSss().map(PatientAnswer::oneLine));
  }

  private static Optional<String> words(SentDate date) {
    Optional<ThaiDate> certain = date.date();
    return certain.isPresent() ? certain.map(CardText::inBothEras) : date.text();
  }

  private static String words(CodedName coded) {
    return Stream.of(coded.code(), coded.name())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
