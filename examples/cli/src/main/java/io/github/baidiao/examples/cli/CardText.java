package io.github.baidiao.examples.cli;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.applet.AdmRecord;
import io.github.baidiao.card.applet.NhsoRecord;
import io.github.baidiao.core.identity.ExpiryDate;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiAddress;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the values of a card look on a sheet for people. */
final class CardText {
  private CardText() {}

  static String inBothEras(ThaiDate date) {
    return "พ.ศ. " + date.buddhist() + " (" + date.iso() + ")";
  }

  static String sex(Sex sex) {
    return sex == Sex.MALE ? "ชาย (male)" : "หญิง (female)";
  }

  static String until(ExpiryDate expiry) {
    return expiry.date().map(CardText::inBothEras).orElse("ตลอดชีพ (lifelong)");
  }

  static String photo(CardPhoto photo) {
    return "JPEG, "
        + photo.jpeg().length
        + " bytes"
        + (photo.complete() ? "" : ", รูปไม่สมบูรณ์ (not whole)");
  }

  static String address(ThaiAddress address) {
    return joined(
        Stream.of(
            address.house(),
            address.moo(),
            address.trok(),
            address.soi(),
            address.road(),
            address.tambon(),
            address.amphoe(),
            address.province()));
  }

  static Optional<String> mode(AdmRecord adm) {
    return adm.authoriseMode()
        .map(
            mode ->
                switch (mode) {
                  case FINGERPRINT -> "ลายนิ้วมือ (fingerprint)";
                  case PIN -> "รหัส PIN (PIN)";
                });
  }

  /** The right, and when it was written: it may be years old. */
  static Optional<String> right(NhsoRecord nhso) {
    String text =
        joined(
            Stream.of(
                nhso.mainInscl(),
                nhso.subInscl(),
                nhso.mainHospital(),
                nhso.updateDate().map(date -> "ณ " + inBothEras(date))));
    return Optional.of(text).filter(some -> !some.isEmpty());
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(" "));
  }
}
