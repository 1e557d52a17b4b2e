package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.Sex;
import io.github.baidiao.core.identity.ThaiDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A card in the words of the agent's interface. What a card lacks is left out. */
public final class CardForm {
  /**
   * Titles have codes there (001 and 003 confirmed by 3, 002 by 2, 004 and 005 inferred). The code
   * of any other title is unknown, and a text in its place would be taken for a code, so it is left
   * out.
   */
  private static final Map<String, String> TITLE_CODES =
      Map.of(
          "ด.ช.",
          "001",
          "เด็กชาย",
          "001",
          "ด.ญ.",
          "002",
          "เด็กหญิง",
          "002",
          "นาย",
          "003",
          "น.ส.",
          "004",
          "นางสาว",
          "004",
          "นาง",
          "005");

  private CardForm() {}

  /** Returns what {@code read-card-only} answers. */
  public static Map<String, Object> of(ThaiIdCard card, boolean withImage) {
    PersonName name = card.nameTh();
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("pid", card.citizenId().value());
    put(form, "titleName", name.title().map(TITLE_CODES::get));
    put(form, "fname", name.first());
    put(form, "lname", name.last());
    put(form, "birthDate", card.birthDate().map(ThaiDate::buddhistDigits));
    put(form, "sex", card.sex().map(sex -> sex == Sex.MALE ? "ชาย" : "หญิง"));
    if (withImage) {
      put(form, "image", card.photo().map(CardForm::base64));
    }
    return form;
  }

  private static String base64(CardPhoto photo) {
    return Base64.getEncoder().encodeToString(photo.jpeg());
  }

  private static void put(Map<String, Object> form, String name, Optional<String> value) {
    value.ifPresent(text -> form.put(name, text));
  }
}
