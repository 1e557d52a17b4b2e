package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.rights.EndpointRightSearch;
import io.github.baidiao.nhso.rights.RightSearch;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao nhso rights}. */
@Command(
    name = "rights",
    description = {
      "Looks up a person's rights to treatment, without the card and the agent.",
      "ตรวจสอบสิทธิการรักษาของบุคคล โดยไม่ใช้ agent"
    })
final class NhsoRights implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final RightsOptions rightsOptions = new RightsOptions();
  @Mixin private final PersonSource person = new PersonSource();

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = {
        "Day the right is asked for, Gregorian; today without it. For endpoint alone.",
        "วันที่ต้องการตรวจสอบสิทธิ (ค.ศ.) เฉพาะ endpoint"
      })
  private @Nullable LocalDate date;

  NhsoRights(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    if (date != null && !rightsOptions.isEndpoint()) {
      throw CliException.usage("--date: only with --source endpoint");
    }
    try (RightSearch search = rightsOptions.connect(shell)) {
      CitizenId pid = person.citizenId(shell, output);
      return output.show(
          RightsAnswer.of(
              date != null && search instanceof EndpointRightSearch endpoint
                  ? endpoint.of(pid, date)
                  : search.of(pid)));
    }
  }
}
