package io.github.baidiao.examples.cli;

import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.moph.ekyc.EkycResult;
import io.github.baidiao.moph.ekyc.EkycRow;
import io.github.baidiao.moph.ekyc.EkycSettings;
import io.github.baidiao.moph.ekyc.EkycSweep;
import io.github.baidiao.moph.ekyc.EkycSweepSettings;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao did check-ekyc}. */
@Command(
    name = "check-ekyc",
    description = {
      "Asks MOPH which people of a list have proofed their identity in the app, and writes one line"
          + " for each into a file of results. The same command again goes on where it ended, and"
          + " asks for nobody twice.",
      "ตรวจสอบว่าบุคคลในรายการยืนยันตัวตนในแอปหมอพร้อมแล้วหรือไม่ สั่งซ้ำเพื่อทำต่อจากที่ค้างได้"
    })
final class DidCheckEkyc implements Callable<Integer> {
  private static final String RESULT_ENDING = ".ekyc.csv";

  private final Shell shell;
  private final Output output;

  @Parameters(
      index = "0",
      paramLabel = "PEOPLE.csv",
      description = {
        "List of people: CSV in UTF-8, its first line the names of the columns: cid, and if wanted"
            + " key (the hospital's own).",
        "ไฟล์ CSV (UTF-8) ที่มีคอลัมน์ cid และ key (ไม่บังคับ)"
      })
  private String list = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "RESULT.csv",
      description = {
        "File of results, which its owner alone can read: a new one, or the one that the same"
            + " command began; by default beside the list, PEOPLE.ekyc.csv.",
        "ไฟล์ผลลัพธ์ (ไฟล์ใหม่ หรือไฟล์ที่คำสั่งเดิมเริ่มไว้)"
      })
  private @Nullable String out;

  @Option(
      names = "--with-pid",
      description = {
        "Writes the citizen ID into the results too.",
        "บันทึกเลขประจำตัวประชาชนในผลลัพธ์ด้วย"
      })
  private boolean withPid;

  @Mixin private final MophOptions moph = new MophOptions();
  @Mixin private final PaceOptions pace = new PaceOptions();

  DidCheckEkyc(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    ListFile<EkycRow> people = ListFile.named(list, new PeopleForm());
    EkycSweepSettings how =
        EkycSweepSettings.builder()
            .unit(moph.unit(shell))
            .rateLimit(pace.limit())
            .parallel(pace.parallel())
            .build();
    try (MophOptions.Token token = moph.token(shell)) {
      EkycSettings.Builder service = EkycSettings.builder().token(token.source());
      moph.address(shell).ifPresent(service::baseUrl);
      ListFile.Content content = people.check();
      try (ResultFile<EkycResult> results =
          ResultFile.open(result(), new EkycColumns(content.print(), withPid), content.rows())) {
        BulkSummary summary = run(service.build(), how, people, results, content);
        return RunEnd.show(
            output,
            new EkycAnswer(content.rows(), results, summary),
            summary.fault(),
            results.firstError());
      }
    }
  }

  private BulkSummary run(
      EkycSettings service,
      EkycSweepSettings how,
      ListFile<EkycRow> people,
      ResultFile<EkycResult> results,
      ListFile.Content content) {
    try (EkycSweep sweep = EkycSweep.connect(service, how)) {
      return new LongRun(shell, output, content.rows())
          .over(
              people,
              sweep::close,
              (all, step) -> sweep.run(all, results, (done, known) -> step.run()));
    }
  }

  private String result() {
    return Optional.ofNullable(out)
        .orElseGet(() -> list.replaceFirst("(?i)\\.csv$", "") + RESULT_ENDING);
  }
}
