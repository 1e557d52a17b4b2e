package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.ClaimCode;
import io.github.baidiao.nhso.endpoint.CloseResult;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.List;
import java.util.Optional;

/** What became of closing a visit's rights: {@code docs/schema/nhso-close.schema.json}. */
record CloseAnswer(
    Outcome outcome,
    Optional<ClaimCode> claimCode,
    Optional<String> seq,
    Optional<String> serverText,
    List<ClaimCode> onRecordBefore,
    Optional<NhsoErrorCode> errorCode)
    implements ClaimOutcome {

  /** The cases of {@link CloseResult}, by their names in JSON and for people. */
  enum Outcome {
    CLOSED("closed", "closed / ปิดสิทธิแล้ว"),
    ALREADY_CLOSED("alreadyClosed", "closed already / ปิดสิทธิไว้ก่อนแล้ว"),
    ON_RECORD("onRecord", "nothing sent, a code is on record / ไม่ได้ส่งคำขอ เพราะมีรหัสอยู่แล้ว"),
    REFUSED("refused", "refused / สปสช. ปฏิเสธ"),
    OUTCOME_UNKNOWN("outcomeUnknown", "UNKNOWN, do not send again / ไม่ทราบผล ห้ามส่งซ้ำ");

    private final String word;
    private final String text;

    Outcome(String word, String text) {
      this.word = word;
      this.text = text;
    }
  }

  static CloseAnswer of(CloseResult result) {
    return result.match(
        closed -> of(result, Outcome.CLOSED, closed.seq(), Optional.empty()),
        already -> of(result, Outcome.ALREADY_CLOSED, already.seq(), already.serverText()),
        onRecord -> of(result, Outcome.ON_RECORD, Optional.empty(), Optional.empty()),
        refused -> of(result, Outcome.REFUSED, Optional.empty(), refused.serverText()),
        unknown -> of(result, Outcome.OUTCOME_UNKNOWN, Optional.empty(), unknown.serverText()));
  }

  private static CloseAnswer of(
      CloseResult result, Outcome outcome, Optional<String> seq, Optional<String> serverText) {
    return new CloseAnswer(
        outcome,
        result.errorCode().isPresent() ? Optional.empty() : Optional.of(result.orElseThrow()),
        seq,
        serverText,
        result.onRecordBefore(),
        result.errorCode());
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", outcome.word)
        .with("claimCode", claimCode.map(ClaimCode::value))
        .with("seq", seq)
        .with("onRecordBefore", onRecordBefore.size())
        .withTexts("codesOnRecordBefore", onRecordBefore.stream().map(ClaimCode::value).toList())
        .with("serverText", serverText)
        .with("errorCode", errorCode.map(NhsoErrorCode::id));
  }

  @Override
  public Sheet sheet() {
    Sheet sheet =
        new Sheet()
            .line("Outcome", "ผล", outcome.text)
            .line("Claim code", "รหัสยืนยัน", claimCode.map(ClaimCode::value))
            .line("Record number", "เลขที่รายการ", seq)
            .line("NHSO says", "ข้อความจาก สปสช.", serverText);
    onRecordBefore.forEach(
        code -> sheet.line("On record before", "รหัสที่มีอยู่ก่อน", code.value()));
    return sheet;
  }
}
