package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code baidiao nhso terminals}. */
@Command(
    name = "terminals",
    description = {
      "Lists the card readers that the agent sees.",
      "แสดงเครื่องอ่านบัตรที่ agent มองเห็น"
    })
final class NhsoTerminals implements Callable<Integer> {
  private final Shell shell;
  private final Output output;

  @Mixin private final AgentOptions agentOptions = new AgentOptions();

  NhsoTerminals(Shell shell, Output output) {
    this.shell = shell;
    this.output = output;
  }

  @Override
  public Integer call() {
    try (SecureSmartCardAgent agent = agentOptions.connect(shell)) {
      return output.show(
          new ReadersAnswer(
              "terminals",
              agent.terminals().stream()
                  .map(reader -> new ReadersAnswer.Reader(reader.name(), reader.cardPresent()))
                  .toList()));
    }
  }
}
