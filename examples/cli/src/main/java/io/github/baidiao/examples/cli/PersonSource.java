package io.github.baidiao.examples.cli;

import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.core.identity.CitizenId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose codes are looked up: by a number given on standard input, by a card, or on the line. */
final class PersonSource {
  private static final String FROM_STANDARD_INPUT = "-";
  private static final int MAX_LINE = 64;

  @Option(
      names = "--pid",
      paramLabel = "-|NUMBER",
      description = {
        "Citizen ID, 13 digits. Prefer \"-\", which takes it from standard input: what stands on the"
            + " command line stays in the shell's history and in the list of processes.",
        "เลขประจำตัวประชาชน ควรใช้ - เพื่อรับเลขจาก standard input แทนการพิมพ์บนบรรทัดคำสั่ง"
      })
  private @Nullable String pid;

  @Option(
      names = "--card",
      description = {"Takes it from the card in a reader.", "ใช้เลขจากบัตรในเครื่องอ่านบัตร"})
  private boolean card;

  @Mixin private final CardSource source = new CardSource();

  CitizenId citizenId(Shell shell, Output output) throws IOException {
    if (Stream.of(pid != null, card, source.isSimulated()).filter(given -> given).count() != 1) {
      throw CliException.usage("needs exactly one of: --pid, --card, --simulated");
    }
    if (pid == null) {
      return source.read(ReadOptions.builder(), output).citizenId();
    }
    return citizenId(pid, shell, output);
  }

  /** Returns the number that was given, or with {@code -} the one on standard input. */
  static CitizenId citizenId(String given, Shell shell, Output output) throws IOException {
    return CitizenId.of(given.equals(FROM_STANDARD_INPUT) ? ask(shell, output) : given);
  }

  private static String ask(Shell shell, Output output) throws IOException {
    if (shell.interactive()) {
      output.errText().print("Citizen ID / เลขประจำตัวประชาชน: ");
      output.errText().flush();
    }
    StringBuilder line = new StringBuilder();
    for (int c = shell.in().read();
        c >= 0 && c != '\n' && line.length() < MAX_LINE;
        c = shell.in().read()) {
      line.append(new String(new byte[] {(byte) c}, StandardCharsets.US_ASCII));
    }
    return line.toString().trim();
  }
}
