package io.github.baidiao.examples.cli;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.AuthoriseMode;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How the values of a person look in JSON, in every answer alike. */
final class PersonJson {
  private PersonJson() {}

  static JsonObject name(PersonName name) {
    return new JsonObject()
        .with("title", name.title())
        .with("first", name.first())
        .with("middle", name.middle())
        .with("last", name.last());
  }

  static JsonObject date(ThaiDate date) {
    return new JsonObject().with("iso", date.iso()).with("buddhist", date.buddhist());
  }

  static JsonObject expiry(ExpiryDate expiry) {
    return new JsonObject()
        .with("iso", expiry.date().map(ThaiDate::iso))
        .with("lifelong", expiry.lifelong());
  }

  static JsonObject address(ThaiAddress address) {
    return new JsonObject()
        .with("house", address.house())
        .with("moo", address.moo())
        .with("trok", address.trok())
        .with("soi", address.soi())
        .with("road", address.road())
        .with("tambon", address.tambon())
        .with("amphoe", address.amphoe())
        .with("province", address.province())
        .with("raw", address.raw());
  }

  static JsonObject photo(CardPhoto photo) {
    byte[] jpeg = photo.jpeg();
    return new JsonObject()
        .with("bytes", jpeg.length)
        .with("sha256", sha256(jpeg))
        .withNumber("width", pixels(photo.width()))
        .withNumber("height", pixels(photo.height()))
        .with("complete", photo.complete());
  }

  static JsonObject adm(AdmRecord adm) {
    return new JsonObject()
        .with("version", adm.version())
        .with("state", adm.state())
        .with("authoriseMode", adm.authoriseMode().map(PersonJson::lowerCase));
  }

  static JsonObject nhso(NhsoRecord nhso) {
    return new JsonObject()
        .with("mainInscl", nhso.mainInscl())
        .with("subInscl", nhso.subInscl())
        .with("mainHospital", nhso.mainHospital())
        .with("subHospital", nhso.subHospital())
        .with("paidType", nhso.paidType())
        .with("issueDate", nhso.issueDate(), PersonJson::date)
        .with("expiryDate", nhso.expiryDate(), PersonJson::date)
        .with("updateDate", nhso.updateDate(), PersonJson::date)
        .with("hospitalChanges", nhso.hospitalChanges());
  }

  private static String lowerCase(AuthoriseMode mode) {
    return mode.name().toLowerCase(Locale.ROOT);
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
}
