package io.github.baidiao.examples.cli;

import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileJournal;
import io.github.baidiao.nhso.reconcile.ReconcileSettings;
import io.github.baidiao.nhso.reconcile.ReconcileSummary;
import io.github.baidiao.nhso.reconcile.ReconciledVisit;
import io.github.baidiao.nhso.reconcile.VisitRow;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao nhso reconcile}. */
@Command(
    name = "reconcile",
    description = {
      "Looks up the claim codes of many visits, a month's for instance, and writes one line for each"
          + " into a file of results. The same command again goes on where it ended, and asks for"
          + " nothing twice.",
      "ค้นหา Claim Code ของการรับบริการจำนวนมาก เช่น ทั้งเดือน สั่งซ้ำเพื่อทำต่อจากที่ค้างได้"
    })
final class NhsoReconcile implements Callable<Integer> {
  private static final String HCODE_VARIABLE = "BAIDIAO_HCODE";

  private final Shell shell;
  private final Output output;

  @Parameters(
      index = "0",
      paramLabel = "VISITS.csv",
      description = {
        "List of visits: CSV in UTF-8, its first line the names of the columns: visit (the"
            + " hospital's own key), pid, date (2026-01-31); hcode and claimType where rows differ.",
        "ไฟล์ CSV (UTF-8) ที่มีคอลัมน์ visit, pid, date และ hcode, claimType หากแต่ละแถวต่างกัน"
      })
  private String list = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "RESULT.csv",
      required = true,
      description = {
        "File of results, which its owner alone can read: a new one, or the one that the same"
            + " command began.",
        "ไฟล์ผลลัพธ์ (ไฟล์ใหม่ หรือไฟล์ที่คำสั่งเดิมเริ่มไว้)"
      })
  private String out = "";

  @Option(
      names = "--hcode",
      paramLabel = "NNNNN",
      description = {
        "Code of the hospital whose token it is, 5 digits, and of rows that name none; needed, also"
            + " from BAIDIAO_HCODE.",
        "รหัสหน่วยบริการ 5 หลัก (ต้องระบุ)"
      })
  private @Nullable String hcode;

  @Option(
      names = "--claim-type",
      paramLabel = "CODE",
      description = {
        "Claim type of rows that name none; a code given for it goes before others.",
        "ประเภทการเข้ารับบริการของแถวที่ไม่ได้ระบุ"
      })
  private @Nullable String claimType;

  @Option(
      names = "--with-pid",
      description = {
        "Writes the citizen ID into the results too.",
        "บันทึกเลขประจำตัวประชาชนในผลลัพธ์ด้วย"
      })
  private boolean withPid;

  @Mixin private final AuthenStatusOptions service = new AuthenStatusOptions();
  @Mixin private final PaceOptions pace = new PaceOptions();

  NhsoReconcile(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    HospitalCode unit = unit();
    ListFile<VisitRow> visits =
        ListFile.named(
            list,
            new VisitsForm(Optional.of(unit), Optional.ofNullable(claimType).map(ClaimType::of)));
    AuthenStatusSettings settings = service.settings(shell);
    RateLimit limit = pace.limit();
    ListFile.Content content = visits.check();
    try (ResultFile<ReconciledVisit> results =
        ResultFile.open(out, new VisitColumns(content.print(), withPid), content.rows())) {
      ReconcileSettings how =
          ReconcileSettings.builder().unit(unit).rateLimit(limit).parallel(pace.parallel()).build();
      ReconcileSummary summary = run(settings, how, visits, results, content.rows());
      return RunEnd.show(
          output,
          new ReconcileAnswer(content.rows(), results, summary),
          summary.fault(),
          results.firstError());
    }
  }

  private ReconcileSummary run(
      AuthenStatusSettings settings,
      ReconcileSettings how,
      ListFile<VisitRow> visits,
      ResultFile<ReconciledVisit> results,
      long rows) {
    try (ClaimCodeReconciler reconciler = ClaimCodeReconciler.connect(settings, how)) {
      return new LongRun(shell, output, rows)
          .over(
              visits,
              reconciler::close,
              (all, step) ->
                  reconciler.reconcile(all, journal(results), (done, known) -> step.run()));
    }
  }

  private static ReconcileJournal journal(ResultFile<ReconciledVisit> results) {
    return new ReconcileJournal() {
      @Override
      public boolean isDone(long row) {
        return results.isDone(row);
      }

      @Override
      public void record(ReconciledVisit result) {
        results.record(result);
      }
    };
  }

  private HospitalCode unit() {
    return HospitalCode.of(
        Optional.ofNullable(hcode)
            .or(() -> shell.variable(HCODE_VARIABLE))
            .orElseThrow(() -> CliException.of(CliErrorCode.HOSPITAL_CODE_MISSING)));
  }
}
