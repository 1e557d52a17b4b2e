package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.endpoint.CancelResult;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.util.Optional;

/** What became of a cancellation: {@code docs/schema/nhso-cancel.schema.json}. */
record CancelAnswer(
    String outcome, String text, Optional<String> serverText, Optional<NhsoErrorCode> errorCode)
    implements ClaimOutcome {

  static CancelAnswer of(CancelResult result) {
    return result.match(
        cancelled ->
            new CancelAnswer(
                "cancelled", "cancelled / ยกเลิกแล้ว", Optional.empty(), result.errorCode()),
        refused ->
            new CancelAnswer(
                "refused", "refused / สปสช. ปฏิเสธ", refused.serverText(), result.errorCode()),
        unknown ->
            new CancelAnswer(
                "outcomeUnknown",
                "UNKNOWN, do not send again / ไม่ทราบผล ห้ามส่งซ้ำ",
                unknown.serverText(),
                result.errorCode()));
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", outcome)
        .with("serverText", serverText)
        .with("errorCode", errorCode.map(NhsoErrorCode::id));
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line("Outcome", "ผล", text)
        .line("NHSO says", "ข้อความจาก สปสช.", serverText);
  }
}
