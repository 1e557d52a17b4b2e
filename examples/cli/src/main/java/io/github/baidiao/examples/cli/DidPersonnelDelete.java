package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baidiao did personnel delete}. */
@Command(
    name = "delete",
    description = {
      "Takes a person out of the unit's personnel. Sent once; when the answer is lost, the register"
          + " is looked at.",
      "ลบบุคลากรหนึ่งคนออกจากหน่วยบริการ"
    })
final class DidPersonnelDelete implements Callable<Integer> {
  private static final String FROM_STANDARD_INPUT = "-";

  private final Shell shell;
  private final Output output;

  @Mixin private final MophOptions moph = new MophOptions();

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      defaultValue = FROM_STANDARD_INPUT,
      description = {
        "File whose first line is the citizen ID, 13 digits; by default \"-\", standard input. The"
            + " number itself is not taken: what stands on the command line stays in the shell's"
            + " history and in the list of processes.",
        "ไฟล์ที่บรรทัดแรกเป็นเลขประจำตัวประชาชน หรือ - เพื่อรับจาก standard input"
      })
  private String file = "";

  DidPersonnelDelete(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    CitizenId person =
        file.equals(FROM_STANDARD_INPUT)
            ? PersonSource.citizenId(file, shell, output)
            : CitizenId.of(firstLine());
    return PersonnelConnection.change(
        moph, shell, personnel -> PersonnelChangeAnswer.of(personnel.delete(person)).show(output));
  }

  private String firstLine() {
    try (BufferedReader lines = new BufferedReader(Utf8.reader(Path.of(file)))) {
      return Optional.ofNullable(lines.readLine()).orElse("").trim();
    } catch (IOException | InvalidPathException unreadable) {
      throw CliException.usage("FILE: " + unreadable.getClass().getSimpleName());
    }
  }
}
