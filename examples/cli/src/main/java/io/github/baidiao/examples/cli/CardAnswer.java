package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.applet.Confidence;
import java.util.Set;

/** A card that was read: {@code docs/schema/card-read.schema.json}. */
record CardAnswer(ThaiIdCard card, Set<CardField> fields) implements Answer {

  @Override
  public JsonObject json() {
    JsonObject json = new JsonObject();
    fields.forEach(field -> field.writeTo(json, card));
    return json.with("layoutConfidence", card.layoutConfidence().name())
        .with("apdus", card.statistics().commands())
        .with("millis", card.statistics().duration().toMillis())
        .with("reader", card.readerName())
        .with("atr", card.atr().hex());
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet();
    fields.forEach(field -> field.writeTo(sheet, card));
    if (card.layoutConfidence() != Confidence.CONFIRMED) {
      sheet.line(
          "Old card",
          "บัตรรุ่นเก่า",
          "ให้เทียบกับหน้าบัตรทุกช่อง (compare every field with the card)");
    }
    return sheet
        .line("Reader", "เครื่องอ่าน", card.readerName())
        .line(
            "Read in",
            "ใช้เวลา",
            card.statistics().duration().toMillis()
                + " ms, "
                + card.statistics().commands()
                + " APDU");
  }
}
