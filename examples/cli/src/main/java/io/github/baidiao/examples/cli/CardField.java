package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ReadPart;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.applet.ChipNumber;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code card read} can show, by its name in JSON: how it looks there and on the sheet. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum CardField {
  CITIZEN_ID(
      "citizenId",
      null,
      (json, card) -> json.with("citizenId", card.citizenId().value()),
      (sheet, card) -> sheet.line("Citizen ID", "เลขประจำตัวประชาชน", card.citizenId().printed())),
  NAME_TH(
      "nameTh",
      null,
      (json, card) -> json.with("nameTh", PersonJson.name(card.nameTh())),
      (sheet, card) -> sheet.line("Name", "ชื่อ", card.nameTh().full())),
  NAME_EN(
      "nameEn",
      null,
      (json, card) -> json.with("nameEn", card.nameEn(), PersonJson::name),
      (sheet, card) ->
          sheet.line("Name in English", "ชื่ออังกฤษ", card.nameEn().map(PersonName::full))),
  BIRTH_DATE(
      "birthDate",
      null,
      (json, card) -> json.with("birthDate", card.birthDate(), PersonJson::date),
      (sheet, card) -> sheet.line("Born", "เกิด", card.birthDate().map(CardText::inBothEras))),
  SEX(
      "sex",
      null,
      (json, card) -> json.with("sex", card.sex().map(Sex::letter)),
      (sheet, card) -> sheet.line("Sex", "เพศ", card.sex().map(CardText::sex))),
  ADDRESS(
      "address",
      null,
      (json, card) -> json.with("address", card.address(), PersonJson::address),
      (sheet, card) -> sheet.line("Address", "ที่อยู่", card.address().map(CardText::address))),
  ISSUER(
      "issuer",
      null,
      (json, card) -> json.with("issuer", card.issuer()),
      (sheet, card) -> sheet.line("Issued by", "ออกโดย", card.issuer())),
  ISSUER_CODE(
      "issuerCode",
      null,
      (json, card) -> json.with("issuerCode", card.issuerCode()),
      (sheet, card) -> sheet.line("Issuer code", "รหัสผู้ออกบัตร", card.issuerCode())),
  ISSUE_DATE(
      "issueDate",
      null,
      (json, card) -> json.with("issueDate", card.issueDate(), PersonJson::date),
      (sheet, card) ->
          sheet.line("Issued on", "วันออกบัตร", card.issueDate().map(CardText::inBothEras))),
  EXPIRY(
      "expiry",
      null,
      (json, card) -> json.with("expiry", card.expiry(), PersonJson::expiry),
      (sheet, card) ->
          sheet.line("Valid until", "บัตรหมดอายุ", card.expiry().map(CardText::until))),
  CARD_TYPE(
      "cardType",
      null,
      (json, card) -> json.with("cardType", card.cardType()),
      (sheet, card) -> sheet.line("Card type", "ชนิดบัตร", card.cardType())),
  CARD_VERSION(
      "cardVersion",
      null,
      (json, card) -> json.with("cardVersion", card.cardVersion()),
      (sheet, card) -> sheet.line("Card version", "รุ่นของบัตร", card.cardVersion())),
  REQUEST_NUMBER(
      "requestNumber",
      null,
      (json, card) -> json.with("requestNumber", card.requestNumber()),
      (sheet, card) -> sheet.line("Request number", "เลขคำขอ บ.ป.1", card.requestNumber())),
  PHOTO_NUMBER(
      "photoNumber",
      null,
      (json, card) -> json.with("photoNumber", card.photoNumber()),
      (sheet, card) -> sheet.line("Photo number", "เลขใต้รูป", card.photoNumber())),
  PHOTO(
      "photo",
      ReadPart.PHOTO,
      (json, card) -> json.with("photo", card.photo(), PersonJson::photo),
      (sheet, card) -> sheet.line("Photo", "รูปถ่าย", card.photo().map(CardText::photo))),
  LASER_CODE(
      "laserCode",
      ReadPart.ADM,
      (json, card) -> json.with("laserCode", card.laserCode().map(LaserCode::value)),
      (sheet, card) ->
          sheet.line("Laser code", "รหัสหลังบัตร", card.laserCode().map(LaserCode::printed))),
  ADM(
      "adm",
      ReadPart.ADM,
      (json, card) -> json.with("adm", card.adm().value(), PersonJson::adm),
      (sheet, card) ->
          sheet.line("Authorised by", "ยืนยันตัวด้วย", card.adm().value().flatMap(CardText::mode))),
  NHSO(
      "nhso",
      ReadPart.NHSO,
      (json, card) -> json.with("nhso", card.nhso().value(), PersonJson::nhso),
      (sheet, card) ->
          sheet.line(
              "Right on the card", "สิทธิในบัตร", card.nhso().value().flatMap(CardText::right))),
  CHIP_NUMBER(
      "chipNumber",
      ReadPart.CHIP,
      (json, card) -> json.with("chipNumber", card.chipNumber().value().map(ChipNumber::value)),
      (sheet, card) ->
          sheet.line(
              "Chip number", "หมายเลขชิป", card.chipNumber().value().map(ChipNumber::value)));

  private final String key;
  private final @Nullable ReadPart part;
  private final BiConsumer<JsonObject, ThaiIdCard> json;
  private final BiConsumer<Sheet, ThaiIdCard> sheet;

  CardField(
      String key,
      @Nullable ReadPart part,
      BiConsumer<JsonObject, ThaiIdCard> json,
      BiConsumer<Sheet, ThaiIdCard> sheet) {
    this.key = key;
    this.part = part;
    this.json = json;
    this.sheet = sheet;
  }

  static Set<CardField> all() {
    return EnumSet.allOf(CardField.class);
  }

  /** Returns the fields that need no more than the text of the card. */
  static Set<CardField> textOnly() {
    return Arrays.stream(values())
        .filter(field -> field.part == null)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CardField.class)));
  }

  /** Returns the field of that name in JSON. */
  static Optional<CardField> named(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }

  String key() {
    return key;
  }

  /** What has to be read for it beside the text. */
  Optional<ReadPart> part() {
    return Optional.ofNullable(part);
  }

  void writeTo(JsonObject object, ThaiIdCard card) {
    json.accept(object, card);
  }

  void writeTo(Sheet lines, ThaiIdCard card) {
    sheet.accept(lines, card);
  }
}
