package io.github.baidiao.examples.jhcis.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code jhcis settings}: prints a settings file with everything explained in it. */
@Command(
    description = {
      "Prints a commented settings file, for jhcis.properties.",
      "พิมพ์แฟ้มการตั้งค่าพร้อมคำอธิบาย"
    })
final class SettingsCommand implements Callable<Integer> {
  private final Terminal terminal;

  SettingsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    InputStream template =
        Objects.requireNonNull(SettingsCommand.class.getResourceAsStream("jhcis.properties"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(template, StandardCharsets.UTF_8))) {
      lines.lines().forEach(terminal.out()::println);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ExitCode.DONE.number();
  }
}
