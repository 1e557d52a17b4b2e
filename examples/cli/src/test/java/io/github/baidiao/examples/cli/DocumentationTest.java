package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.face.FaceVerifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class DocumentationTest {
  private static final Path DOCS = Path.of("../../docs");

  @ParameterizedTest
  @ValueSource(strings = {"cli.md", "cli.th.md"})
  void guideNamesEveryCommandOptionExitCodeAndSchema(String guide) throws IOException {
    String text = Files.readString(DOCS.resolve(guide));

    for (CommandLine command : commands().toList()) {
      assertThat(text).contains(command.getCommandSpec().qualifiedName());
      command
          .getCommandSpec()
          .options()
          .forEach(option -> assertThat(text).contains("`" + option.longestName()));
    }
    for (ExitCode code : ExitCode.values()) {
      assertThat(text).contains("| " + code.number() + " |");
    }
    for (CliErrorCode code : CliErrorCode.values()) {
      assertThat(text).contains(code.id());
    }
    try (Stream<Path> schemas = Files.list(DOCS.resolve("schema"))) {
      assertThat(schemas.toList())
          .isNotEmpty()
          .allSatisfy(schema -> assertThat(text).contains("schema/" + schema.getFileName()));
    }
  }

  @Test
  void everyCommandHasAWholeHelpWithExitCodesAndThai() {
    commands()
        .map(command -> command.getCommandSpec().qualifiedName())
        .forEach(
            name -> {
              String[] words = (name + " --help").substring("baidiao ".length()).split(" ");
              Run run = Run.of(words);
              assertThat(run.exitCode()).isZero();
              assertThat(run.err()).isEmpty();
              assertThat(run.out())
                  .contains("Usage: " + name, "--json", "--encoding", "Exit codes:", " 22 ")
                  .containsPattern("[ก-๙]");
            });
  }

  @Test
  void versionIsTold() {
    assertThat(Run.of("--version").out()).startsWith("baidiao ");
  }

  private static Stream<CommandLine> commands() {
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Map.of(),
            StandardCharsets.UTF_8,
            false,
            false);
    return withSubcommands(
        Baidiao.commandLine(
            shell, Output.of(shell), FaceVerifier::standard, SimulatedReaders::new));
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(DocumentationTest::withSubcommands));
  }
}
