package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.reconcile.ReconcileSummary;
import io.github.baidiao.nhso.reconcile.ReconciledVisit;
import java.util.Locale;
import java.util.Optional;

/** What is in a file of results when a run has ended, and why it did. */
record ReconcileAnswer(long visits, ResultFile<ReconciledVisit> results, ReconcileSummary summary)
    implements Answer {

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("end", summary.end().name().toLowerCase(Locale.ROOT))
        .with("visits", visits)
        .with("done", results.rowsDone())
        .with("doneBefore", doneBefore())
        .with("found", results.count("found"))
        .with("notFound", results.count("notFound"))
        .with("refused", results.count("refused"))
        .with("failed", results.count("failed"))
        .with("stoppedBy", summary.fault().map(fault -> fault.code().id()));
  }

  private long doneBefore() {
    long now = summary.found() + summary.notFound() + summary.refused() + summary.failed();
    return results.rowsDone() - now;
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line("Visits", "จำนวนการรับบริการ", Long.toString(visits))
        .line(
            "Done", "ตรวจแล้ว", results.rowsDone() + ", " + doneBefore() + " before / ก่อนหน้านี้")
        .line("Found", "พบ Claim Code", Long.toString(results.count("found")))
        .line("Not found", "ไม่พบ", Long.toString(results.count("notFound")))
        .line("Refused", "สปสช. ปฏิเสธ", Long.toString(results.count("refused")))
        .line("Failed", "ตรวจไม่สำเร็จ", Long.toString(results.count("failed")))
        .line("Ended", "สิ้นสุดเพราะ", end());
  }

  private Optional<String> end() {
    return RunEnd.text(summary.end().name(), summary.fault());
  }
}
