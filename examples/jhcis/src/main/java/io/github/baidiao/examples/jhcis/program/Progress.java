package io.github.baidiao.examples.jhcis.program;

/** How far a run is that counts visits: a line now and then, and none for a short run. */
final class Progress {
  private static final int EACH = 50;

  private final Report report;
  private long told;

  Progress(Report report) {
    this.report = report;
  }

  void of(long done, long known) {
    if (done >= told + EACH) {
      told = done;
      tell(done, known);
    }
  }

  private void tell(long done, long known) {
    report.hint(
        "ถามแล้ว " + done + " จากที่พบ " + known, "asked for " + done + " of " + known + " found");
  }
}
