package io.github.baidiao.examples.cli;

import io.github.baidiao.moph.personnel.PersonnelRow;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baidiao did personnel update}. */
@Command(
    name = "update",
    description = {
      "Writes a person into the unit's personnel, in place of the row that was there. Sent once; when"
          + " the answer is lost, the register is looked at.",
      "บันทึกข้อมูลบุคลากรหนึ่งคนของหน่วยบริการ (แทนข้อมูลเดิม)"
    })
final class DidPersonnelUpdate implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final MophOptions moph = new MophOptions();

  @Parameters(
      index = "0",
      paramLabel = "PERSON.json",
      description = {
        "The person, a JSON object in UTF-8; \"-\" takes it from standard input.",
        "ไฟล์ JSON ของบุคลากร (UTF-8) หรือ - เพื่อรับจาก standard input"
      })
  private String file = "";

  DidPersonnelUpdate(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    PersonnelRow row =
        PersonnelJson.row(JsonInput.read(file, shell, CliException::personnelJsonInvalid));
    return PersonnelConnection.change(
        moph, shell, personnel -> PersonnelChangeAnswer.of(personnel.update(row)).show(output));
  }
}
