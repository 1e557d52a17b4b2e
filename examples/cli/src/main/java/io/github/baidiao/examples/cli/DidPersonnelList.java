package io.github.baidiao.examples.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baidiao did personnel list}. */
@Command(
    name = "list",
    description = {
      "Lists the personnel of the unit, as MOPH's identity provider has them.",
      "แสดงรายชื่อบุคลากรของหน่วยบริการในระบบ MOPH IDP"
    })
final class DidPersonnelList implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final MophOptions moph = new MophOptions();

  DidPersonnelList(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    return PersonnelConnection.with(
        moph,
        shell,
        personnel -> output.show(new PersonnelAnswer(moph.unit(shell), personnel.list())));
  }
}
