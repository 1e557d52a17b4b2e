package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;

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
}
