package io.github.baidiao.examples.stationagent.api;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.error.CardErrorCode;
import io.github.baidiao.card.error.CardException;
import io.github.baidiao.card.monitor.Insertion;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.nhso.Nhso;
import io.github.baidiao.examples.stationagent.nhso.Readings;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.Call;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.util.Optional;

/**
 * Claim codes and drafts: for a card that was read here for that person, and, what concerns codes,
 * once. What may have issued a code is not sent again with the same reading; what was turned away
 * can be put right and sent again.
 */
final class Saves {
  private final CardDesk desk;
  private final Nhso nhso;
  private final Readings readings;

  Saves(CardDesk desk, Nhso nhso, Readings readings) {
    this.desk = desk;
    this.nhso = nhso;
    this.readings = readings;
  }

  Answer draft(Call call) {
    SaveRequest request = SaveRequest.of(call.body());
    requireReading(request);
    return nhso.saveAsDraft(request.fields());
  }

  Answer confirm(Call call) {
    SaveRequest request = SaveRequest.of(call.body());
    Insertion insertion = requireReading(request);
    Optional<ThaiIdCard> card =
        nhso.cardMustStay() ? Optional.of(again(request, insertion)) : Optional.empty();
    if (!readings.take(request.correlationId(), request.claimType())) {
      throw StationException.refusal(
          "READING_USED",
          "ขอรหัสด้วยการอ่านบัตรครั้งนี้แล้ว กรุณาตรวจสอบรหัสล่าสุด หรืออ่านบัตรใหม่");
    }
    try {
      Answer answer = nhso.confirmSave(request.fields(), card);
      giveBackIfTurnedAway(answer.status(), request);
      return answer;
    } catch (StationException e) {
      giveBackIfTurnedAway(e.status(), request);
      throw e;
    }
  }

  private void giveBackIfTurnedAway(int status, SaveRequest request) {
    if (status >= 400 && status < 500 && status != 408) {
      readings.giveBack(request.correlationId(), request.claimType());
    }
  }

  private Insertion requireReading(SaveRequest request) {
    Insertion insertion =
        readings
            .insertion(request.correlationId(), request.pid())
            .orElseThrow(
                () ->
                    StationException.refusal(
                        "READING_UNKNOWN",
                        "ไม่พบการอ่านบัตรของผู้รับบริการรายนี้ หรือหมดเวลาแล้ว กรุณาอ่านบัตรใหม่"));
    if (nhso.cardMustStay() && !desk.holds(insertion)) {
      throw cardGone();
    }
    return insertion;
  }

  /** Reads it again: readers exist that tell nobody of a card that was changed quickly. */
  private ThaiIdCard again(SaveRequest request, Insertion insertion) {
    ReadOptions options = ReadOptions.builder().reader(insertion.readerName()).build();
    try {
      Reading now = desk.reading(options, reading -> reading);
      if (!now.insertion().equals(insertion)
          || !now.card().citizenId().value().equals(request.pid())) {
        throw cardGone();
      }
      return now.card();
    } catch (CardException e) {
      if (e.code() == CardErrorCode.READER_BUSY) {
        throw StationException.of(503, e.code().id(), e.operatorText().thai());
      }
      throw cardGone();
    }
  }

  private static StationException cardGone() {
    return StationException.refusal(
        "CARD_NOT_IN_READER", "บัตรไม่ได้อยู่ในเครื่องอ่านแล้ว กรุณาเสียบบัตรและอ่านใหม่");
  }
}
