package io.github.baidiao.examples.stationagent.socket;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Base64;

/** A card as the command line tool shows it, by the same names, and the photo itself if asked. */
final class CardJson {
  private CardJson() {}

  static Json of(ThaiIdCard card, boolean withPhoto) {
    Json json =
        new Json()
            .with("citizenId", card.citizenId().value())
            .with("nameTh", name(card.nameTh()))
            .with("nameEn", card.nameEn().map(CardJson::name))
            .with("birthDate", card.birthDate().map(CardJson::date))
            .with("sex", card.sex().map(Sex::letter))
            .with("address", card.address().map(CardJson::address))
            .with("issuer", card.issuer())
            .with("issueDate", card.issueDate().map(CardJson::date))
            .with("expiry", card.expiry().map(CardJson::expiry))
            .with("cardType", card.cardType())
            .with("cardVersion", card.cardVersion())
            .with("requestNumber", card.requestNumber())
            .with("photoNumber", card.photoNumber())
            .with("laserCode", card.laserCode().map(LaserCode::value))
            .with("nhso", card.nhso().value().map(CardJson::nhso))
            .with("layoutConfidence", card.layoutConfidence().name());
    return withPhoto ? json.with("photo", card.photo().map(CardJson::photo)) : json;
  }

  static Json name(PersonName name) {
    return new Json()
        .with("title", name.title())
        .with("first", name.first())
        .with("middle", name.middle())
        .with("last", name.last());
  }

  static Json nhso(NhsoRecord nhso) {
    return new Json()
        .with("mainInscl", nhso.mainInscl())
        .with("subInscl", nhso.subInscl())
        .with("mainHospital", nhso.mainHospital())
        .with("subHospital", nhso.subHospital())
        .with("paidType", nhso.paidType())
        .with("issueDate", nhso.issueDate().map(CardJson::date))
        .with("expiryDate", nhso.expiryDate().map(CardJson::date))
        .with("updateDate", nhso.updateDate().map(CardJson::date))
        .with("hospitalChanges", nhso.hospitalChanges());
  }

  static String base64(CardPhoto photo) {
    return Base64.getEncoder().encodeToString(photo.jpeg());
  }

  private static Json date(ThaiDate date) {
    return new Json().with("iso", date.iso()).with("buddhist", date.buddhist());
  }

  private static Json expiry(ExpiryDate expiry) {
    return new Json()
        .with("iso", expiry.date().map(ThaiDate::iso))
        .with("lifelong", expiry.lifelong());
  }

  private static Json address(ThaiAddress address) {
    return new Json()
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

  private static Json photo(CardPhoto photo) {
    return new Json()
        .with("type", "image/jpeg")
        .with("base64", base64(photo))
        .with("complete", photo.complete());
  }
}
