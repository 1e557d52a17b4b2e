package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.personnel.PersonnelChange;
import java.util.Optional;

/** What became of a change: {@code docs/schema/did-personnel-change.schema.json}. */
record PersonnelChangeAnswer(
    String outcome, String text, boolean settledByLookUp, Optional<MophErrorCode> errorCode)
    implements Answer {

  static PersonnelChangeAnswer of(PersonnelChange change) {
    return change.match(
        done ->
            new PersonnelChangeAnswer(
                "done", "done / สำเร็จ", done.settledByLookUp(), Optional.empty()),
        refused ->
            new PersonnelChangeAnswer(
                "refused", "refused / กระทรวงฯ ปฏิเสธ", false, Optional.of(MophErrorCode.REFUSED)),
        unknown ->
            new PersonnelChangeAnswer(
                "outcomeUnknown",
                "UNKNOWN, look at the list / ไม่ทราบผล โปรดตรวจสอบรายชื่อ",
                false,
                Optional.of(MophErrorCode.PERSONNEL_UNKNOWN)));
  }

  /** Shows the answer, tells the error on standard error, and returns the exit code of it. */
  int show(Output output) {
    int done = output.show(this);
    errorCode.ifPresent(code -> new ErrorReport(output).tell(MophException.of(code)));
    return errorCode.map(code -> ExitCode.of(code).number()).orElse(done);
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", outcome)
        .with("settledByLookUp", settledByLookUp)
        .with("errorCode", errorCode.map(MophErrorCode::id));
  }

  @Override
  public Sheet sheet() {
    return new Sheet().line("Outcome", "ผล", text);
  }
}
