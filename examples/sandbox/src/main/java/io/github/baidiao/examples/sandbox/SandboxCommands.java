package io.github.baidiao.examples.sandbox;

import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.core.error.SdkException;
import java.io.PrintStream;
import java.util.List;

/** What a person types, or a script writes, to a running sandbox. */
final class SandboxCommands {
  private final Sandbox sandbox;
  private final PrintStream out;

  SandboxCommands(Sandbox sandbox, PrintStream out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  /** Does one command and prints the state after it; returns false when it was to end. */
  boolean obey(String line) {
    List<String> words = List.of(line.strip().split("\\s+"));
    try {
      switch (words.equals(List.of("insert")) ? "help" : words.get(0)) {
        case "" -> {}
        case "insert" -> {
          sandbox.insert(words.get(1));
          out.println(sandbox.readyLine());
        }
        case "remove" -> {
          sandbox.remove();
          out.println(sandbox.readyLine());
        }
        case "reset" -> {
          sandbox.reset();
          out.println(sandbox.readyLine());
        }
        case "quit" -> {
          return false;
        }
        default -> help();
      }
    } catch (SdkException fault) {
      out.println(fault.code().id() + " " + fault.operatorText().thai());
      out.println(fault.getMessage());
    }
    return true;
  }

  private void help() {
    out.print(
        """
        insert <person>  เสียบบัตรของ | put in the card of: %s
        remove           ดึงบัตรออก | pull the card
        reset            ลืม claim code ทั้งหมด | forget all claim codes
        quit             จบ | end
        """
            .formatted(String.join(", ", SimulatedPerson.bundled())));
  }
}
