package io.github.baidiao.examples.cli;

import io.github.baidiao.card.transport.Atr;
import io.github.baidiao.card.transport.Transcript;
import java.util.Optional;

/**
 * A transcript that was written: {@code docs/schema/card-transcript.schema.json}.
 *
 * @param plays whether it plays as a card; empty where nobody knows how it was read
 */
record TranscriptAnswer(Transcript transcript, int bytes, Optional<Boolean> plays)
    implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("exchanges", transcript.size())
        .with("bytes", bytes)
        .with("atr", Atr.of(transcript.atr()).hex())
        .withBoolean("plays", plays);
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line("Exchanges", "จำนวนคำสั่ง", String.valueOf(transcript.size()))
        .line("Written", "บันทึกแล้ว", bytes + " bytes")
        .line("ATR", "ATR", Atr.of(transcript.atr()).hex())
        .line("Plays as a card", "เล่นซ้ำได้", plays.map(yes -> yes ? "ได้ (yes)" : "ไม่ได้ (no)"));
  }
}
