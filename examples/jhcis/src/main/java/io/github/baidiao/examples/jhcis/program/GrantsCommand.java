package io.github.baidiao.examples.jhcis.program;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.jhcis.Grants;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jhcis grants}: the statements that make the least-privilege account. */
@Command(
    description = {
      "Prints what an administrator runs to make an account that may do no more than needed.",
      "พิมพ์คำสั่งสร้างบัญชีฐานข้อมูลที่มีสิทธิเท่าที่จำเป็น ให้ผู้ดูแลฐานข้อมูลเป็นผู้รัน"
    })
final class GrantsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--database",
      paramLabel = "NAME",
      defaultValue = "jhcisdb",
      description = {"The database of JHCIS; by default jhcisdb.", "ชื่อฐานข้อมูล JHCIS"})
  private String database = "jhcisdb";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "baidiao",
      description = {"The account to make; by default baidiao.", "ชื่อบัญชีที่จะสร้าง"})
  private String user = "baidiao";

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "localhost",
      description = {
        "From where it signs in; by default localhost. %% stands for any number of letters.",
        "เครื่องที่เชื่อมต่อ"
      })
  private String host = "localhost";

  GrantsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Report report = new Report(terminal, false);
    try {
      report.line("-- แทน <password> ด้วยรหัสผ่าน | put a password in place of <password>");
      report.line(Grants.of(database, user, host).script());
      return ExitCode.DONE.number();
    } catch (SdkException wrong) {
      return report.fault(wrong).number();
    }
  }
}
