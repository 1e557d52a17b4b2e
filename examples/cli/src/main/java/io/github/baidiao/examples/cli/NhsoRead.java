package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baidiao nhso read}. */
@Command(
    name = "read",
    description = {
      "Has the agent read the card, and shows right and claim types.",
      "ให้ agent อ่านบัตร แล้วแสดงสิทธิและประเภทการเข้ารับบริการ"
    })
final class NhsoRead implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final AgentOptions agentOptions = new AgentOptions();

  NhsoRead(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    try (SecureSmartCardAgent agent = agentOptions.connect(shell)) {
      return output.show(new PatientAnswer(agent.read().orElseThrow()));
    }
  }
}
