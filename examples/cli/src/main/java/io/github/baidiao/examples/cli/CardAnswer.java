package io.github.baidiao.examples.cli;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A card that was read: {@code docs/schema/card-read.schema.json}. */
record CardAnswer(ThaiIdCard card) implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("citizenId", card.citizenId().value())
        .with("nameTh", PersonJson.name(card.nameTh()))
        .with("nameEn", card.nameEn(), PersonJson::name)
        .with("birthDate", card.birthDate(), PersonJson::date)
        .with("sex", card.sex().map(Sex::letter))
        .with("issueDate", card.issueDate(), PersonJson::date)
        .with("expiry", card.expiry(), PersonJson::expiry)
        .with("issuer", card.issuer())
        .with("address", card.address(), PersonJson::address)
        .with("photo", card.photo(), CardAnswer::photo)
        .with("photoNumber", card.photoNumber())
        .with("requestNumber", card.requestNumber())
        .with("apdus", card.statistics().commands())
        .with("millis", card.statistics().duration().toMillis())
        .with("reader", card.readerName())
        .with("atr", card.atr().hex());
  }

  private static JsonObject photo(CardPhoto photo) {
    byte[] jpeg = photo.jpeg();
    return new JsonObject()
        .with("bytes", jpeg.length)
        .with("sha256", sha256(jpeg))
        .withNumber("width", pixels(photo.width()))
        .withNumber("height", pixels(photo.height()));
  }

  private static Optional<Integer> pixels(OptionalInt pixels) {
    return pixels.isPresent() ? Optional.of(pixels.getAsInt()) : Optional.empty();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line("Citizen ID", "เลขประจำตัวประชาชน", card.citizenId().printed())
        .line("Name", "ชื่อ", card.nameTh().full())
        .line("Name in English", "ชื่ออังกฤษ", card.nameEn().map(PersonName::full))
        .line("Born", "เกิด", card.birthDate().map(CardAnswer::inBothEras))
        .line("Sex", "เพศ", card.sex().map(CardAnswer::sexInBothLanguages))
        .line("Address", "ที่อยู่", card.address().map(CardAnswer::oneLine))
        .line("Issued by", "ออกโดย", card.issuer())
        .line("Issued on", "วันออกบัตร", card.issueDate().map(CardAnswer::inBothEras))
        .line("Valid until", "บัตรหมดอายุ", card.expiry().map(CardAnswer::until))
        .line("Photo", "รูปถ่าย", card.photo().map(CardAnswer::outline))
        .line("Photo number", "เลขใต้รูป", card.photoNumber())
        .line("Request number", "เลขคำขอ บ.ป.1", card.requestNumber())
        .line("Reader", "เครื่องอ่าน", card.readerName())
        .line(
            "Read in",
            "ใช้เวลา",
            card.statistics().duration().toMillis()
                + " ms, "
                + card.statistics().commands()
                + " APDU");
  }

  static String inBothEras(ThaiDate date) {
    return "พ.ศ. " + date.buddhist() + " (" + date.iso() + ")";
  }

  static String sexInBothLanguages(Sex sex) {
    return sex == Sex.MALE ? "ชาย (male)" : "หญิง (female)";
  }

  private static String until(ExpiryDate expiry) {
    return expiry.date().map(CardAnswer::inBothEras).orElse("ตลอดชีพ (lifelong)");
  }

  private static String outline(CardPhoto photo) {
    return "JPEG, " + photo.jpeg().length + " bytes" + (photo.complete() ? "" : ", not whole");
  }

  private static String oneLine(ThaiAddress address) {
    return Stream.of(
            address.house(),
            address.moo(),
            address.trok(),
            address.soi(),
            address.road(),
            address.tambon(),
            address.amphoe(),
            address.province())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }
}
