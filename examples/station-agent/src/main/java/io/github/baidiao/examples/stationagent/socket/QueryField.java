package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What {@code set-query} can ask for, by the names of thai-id-card.md §10 (single source). The form
 * of the values is not published but for the dates, and so ours: names as objects, the address as
 * the card has it, sex as the card's digit, dates Gregorian with {@code 00} for what is unknown,
 * the photo as a {@code data:} address.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold nothing
enum QueryField {
  CID("cid", card -> Optional.of(card.citizenId().value())),
  NAME("name", card -> Optional.of(CardJson.name(card.nameTh()))),
  NAME_EN("nameEn", card -> card.nameEn().map(CardJson::name)),
  DOB("dob", card -> card.birthDate().map(QueryField::digits)),
  GENDER("gender", card -> card.sex().map(sex -> String.valueOf(sex.digit()))),
  ISSUER("issuer", ThaiIdCard::issuer),
  ISSUE_DATE("issueDate", card -> card.issueDate().map(QueryField::digits)),
  EXPIRE_DATE(
      "expireDate", card -> card.expiry().flatMap(ExpiryDate::date).map(QueryField::digits)),
  ADDRESS("address", card -> card.address().map(ThaiAddress::raw)),
  PHOTO(
      "photo",
      card -> card.photo().map(photo -> "data:image/jpeg;base64," + CardJson.base64(photo))),
  NHSO("nhso", card -> card.nhso().value().map(CardJson::nhso)),
  LASER_ID("laserId", card -> card.laserCode().map(LaserCode::value));

  private final String key;
  private final Function<ThaiIdCard, Optional<?>> value;

  QueryField(String key, Function<ThaiIdCard, Optional<?>> value) {
    this.key = key;
    this.value = value;
  }

  void writeTo(Json data, ThaiIdCard card) {
    data.with(key, value.apply(card));
  }

  /** Returns those of the names that are known. */
  static Set<QueryField> named(List<String> keys) {
    Set<QueryField> fields = EnumSet.noneOf(QueryField.class);
    Arrays.stream(values()).filter(field -> keys.contains(field.key)).forEach(fields::add);
    return fields;
  }

  private static String digits(ThaiDate date) {
    return String.format(
        "%04d-%02d-%02d", date.year(), date.month().orElse(0), date.day().orElse(0));
  }
}
