package io.github.baidiao.examples.cli;

import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.agent.Terminal;
import java.util.List;
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
      return output.show(new TerminalsAnswer(agent.terminals()));
    }
  }

  /** The readers: {@code docs/schema/nhso-terminals.schema.json}. */
  private record TerminalsAnswer(List<Terminal> terminals) implements Answer {
    @Override
    public JsonObject json() {
      return new JsonObject()
          .with(
              "terminals",
              terminals,
              terminal ->
                  new JsonObject()
                      .with("name", terminal.name())
                      .with("cardPresent", terminal.cardPresent()));
    }

    @Override
    public Sheet sheet() {
      Sheet sheet = new Sheet();
      if (terminals.isEmpty()) {
        sheet.line("Readers", "เครื่องอ่านบัตร", "none / ไม่มี");
      }
      for (Terminal terminal : terminals) {
        String card = terminal.cardPresent() ? "card in it / มีบัตร" : "empty / ไม่มีบัตร";
        sheet.line("Reader", "เครื่องอ่านบัตร", terminal.name() + ": " + card);
      }
      return sheet;
    }
  }
}
