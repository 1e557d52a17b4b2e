package io.github.baidiao.examples.cli;

import java.util.List;

/**
 * Readers, in the form of {@code docs/schema/card-readers.schema.json} and {@code
 * nhso-terminals.schema.json}.
 *
 * @param field what the list is called in JSON
 */
record ReadersAnswer(String field, List<Reader> readers) implements Answer {
  record Reader(String name, boolean cardPresent) {
    private JsonObject json() {
      return new JsonObject().with("name", name).with("cardPresent", cardPresent);
    }
  }

  @Override
  public JsonObject json() {
    return new JsonObject().with(field, readers, Reader::json);
  }

  @Override
  public Sheet sheet() {
    Sheet sheet = new Sheet();
    if (readers.isEmpty()) {
      sheet.line("Readers", "เครื่องอ่านบัตร", "none / ไม่มี");
    }
    for (Reader reader : readers) {
      String card = reader.cardPresent ? "card in it / มีบัตร" : "empty / ไม่มีบัตร";
      sheet.line("Reader", "เครื่องอ่านบัตร", reader.name + ": " + card);
    }
    return sheet;
  }
}
