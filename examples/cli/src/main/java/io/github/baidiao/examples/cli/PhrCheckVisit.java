package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.phr.check.PhrCheck;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baidiao phr check}. */
@Command(
    name = "check",
    description = {
      "Looks through a visit for what PHR would warn about and for what must not be sent. Nothing is"
          + " sent, and nobody is asked.",
      "ตรวจสอบข้อมูลการรับบริการก่อนส่งเข้า PHR โดยไม่ส่งข้อมูลใด"
    })
final class PhrCheckVisit implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Parameters(
      index = "0",
      paramLabel = "VISIT.json",
      description = {
        "The visit, a JSON object in UTF-8; \"-\" takes it from standard input.",
        "ไฟล์ JSON ของการรับบริการ (UTF-8) หรือ - เพื่อรับจาก standard input"
      })
  private String file = "";

  @Option(
      names = "--lang",
      paramLabel = "th|en",
      description = {
        "Language of the findings; by default both.",
        "ภาษาของข้อความ (ปกติแสดงทั้งสองภาษา)"
      })
  private @Nullable String language;

  PhrCheckVisit(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    PromptLanguage spoken = PromptLanguage.named(Optional.ofNullable(language));
    CheckAnswer answer = new CheckAnswer(PhrCheck.now().check(PhrVisitFile.read(file, shell)));
    if (output.json()) {
      output.showJson(answer.json());
    } else {
      answer.sheet(spoken).printTo(output.outText());
    }
    return answer.exitCode().number();
  }
}
