package io.github.baidiao.examples.cli;

import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.moph.ekyc.EkycResult;
import java.util.Locale;

/** What is in a file of results when a run has ended, and why it did. */
record EkycAnswer(long people, ResultFile<EkycResult> results, BulkSummary summary)
    implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("end", summary.end().name().toLowerCase(Locale.ROOT))
        .with("people", people)
        .with("asked", results.rowsDone())
        .with("askedBefore", askedBefore())
        .with("done", results.count(EkycColumns.DONE))
        .with("notDone", results.count(EkycColumns.NOT_DONE))
        .with("failed", results.count(EkycColumns.FAILED))
        .with("stoppedBy", summary.fault().map(fault -> fault.code().id()));
  }

  private long askedBefore() {
    return results.rowsDone() - summary.recorded();
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line("People", "จำนวนบุคคล", Long.toString(people))
        .line(
            "Asked",
            "ตรวจแล้ว",
            results.rowsDone() + ", " + askedBefore() + " before / ก่อนหน้านี้")
        .line("Done", "ยืนยันตัวตนแล้ว", Long.toString(results.count(EkycColumns.DONE)))
        .line("Not done", "ยังไม่ยืนยันตัวตน", Long.toString(results.count(EkycColumns.NOT_DONE)))
        .line("Failed", "ตรวจไม่สำเร็จ", Long.toString(results.count(EkycColumns.FAILED)))
        .line("Ended", "สิ้นสุดเพราะ", RunEnd.text(summary.end().name(), summary.fault()));
  }
}
