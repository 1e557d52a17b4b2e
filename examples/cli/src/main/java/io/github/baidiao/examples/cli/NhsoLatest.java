package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code baidiao nhso latest}. */
@Command(
    name = "latest",
    description = {
      "Looks up a person's latest claim code, of whatever hospital.",
      "ค้นหา Claim Code ล่าสุดของบุคคล"
    })
final class NhsoLatest implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final AgentOptions agentOptions = new AgentOptions();
  @Mixin private final PersonSource person = new PersonSource();

  @Option(
      names = "--all-hospitals",
      description = {
        "Looks up the last five of all hospitals instead.",
        "แสดง 5 รายการล่าสุดของทุกหน่วยบริการ"
      })
  private boolean allHospitals;

  NhsoLatest(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() throws IOException {
    try (SecureSmartCardAgent agent = agentOptions.connect(shell)) {
      CitizenId pid = person.citizenId(shell, output);
      return output.show(
          new CodesAnswer(
              allHospitals
                  ? agent.latestFiveAuthenCodes(pid)
                  : agent.latestAuthenCode(pid).stream().toList()));
    }
  }
}
