package io.github.baidiao.examples.jhcis.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.examples.anyhis.HisErrorCode;
import io.github.baidiao.examples.anyhis.ledger.WriteState;
import io.github.baidiao.examples.jhcis.Grants;
import io.github.baidiao.examples.jhcis.JhcisColumns;
import io.github.baidiao.examples.jhcis.doctor.Ailment;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guide says, in both languages, what the code says: codes, columns, states, commands, settings
 * and exit codes; and its program text compiles as Java 8. What is written from the code is written
 * anew with {@code -Dbaidiao.docs.update=true}.
 */
class JhcisGuideTest {
  @ParameterizedTest
  @CsvSource({
    "codes-th, th, รหัส, เกิดอะไรขึ้น, ต้องทำอะไร",
    "codes-en, en, code, what happened, what to do"
  })
  void everyCodeStandsThereAsTheOperatorReadsIt(
      String block, String language, String code, String what, String todo) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String rows =
        Arrays.stream(HisErrorCode.values())
            .map(
                each ->
                    "| `%s` | %s | %s |\n"
                        .formatted(
                            each.id(),
                            each.operatorText().whatHappened(locale),
                            each.operatorText().whatToDo(locale)))
            .collect(Collectors.joining());
    String table = "| %s | %s | %s |\n|---|---|---|\n%s".formatted(code, what, todo, rows);

    assertThat(GuideFile.block(block, table)).isEqualTo(table);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyColumnThatIsWrittenHasARow(boolean thai) throws IOException {
    String half = GuideFile.half(thai);

    assertThat(JhcisColumns.written())
        .hasSize(9)
        .allSatisfy(column -> assertThat(half).contains("| `" + column + "` |"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everythingThatTheDoctorMayComplainOfHasARow(boolean thai) throws IOException {
    String half = GuideFile.half(thai);

    assertThat(Ailment.values())
        .allSatisfy(ailment -> assertThat(half).contains("| `" + ailment + "` |"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyStateOfWritingHasARow(boolean thai) throws IOException {
    String half = GuideFile.half(thai);

    assertThat(WriteState.values())
        .filteredOn(state -> state != WriteState.NOTHING)
        .allSatisfy(state -> assertThat(half).contains("| `" + state + "` |"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everySettingHasARow(boolean thai) throws IOException {
    String half = GuideFile.half(thai);
    List<String> keys =
        settings()
            .lines()
            .filter(line -> line.matches("#?[a-z][a-z0-9.-]*=.*"))
            .map(line -> line.replaceFirst("^#?([^=]*)=.*", "$1"))
            .toList();

    assertThat(keys)
        .hasSizeGreaterThan(20)
        .allSatisfy(key -> assertThat(half).contains("| `" + key + "` |"));
  }

  private static String settings() throws IOException {
    try (InputStream in = SettingsCommand.class.getResourceAsStream("jhcis.properties")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyCommandHasARowAndEveryOptionIsNamed(boolean thai) throws IOException {
    String half = GuideFile.half(thai);

    assertThat(JhcisProgram.commandLine(Terminal.ofThisProcess()).getSubcommands())
        .allSatisfy(
            (name, command) -> {
              assertThat(half).contains("| `jhcis " + name + "` |");
              assertThat(command.getCommandSpec().options())
                  .allSatisfy(option -> assertThat(half).contains(option.longestName()));
            });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyExitCodeHasARow(boolean thai) throws IOException {
    String half = GuideFile.half(thai);

    assertThat(ExitCode.values())
        .allSatisfy(code -> assertThat(half).contains("\n| " + code.number() + " | "));
  }

  @Test
  void theLeastAccountIsShownAsItIsGranted() throws IOException {
    Grants grants = Grants.of("jhcisdb", "baidiao", "localhost");
    List<String> rights = grants.rights();

    assertThat(GuideFile.text())
        .contains(grants.account() + ";", rights.get(rights.size() - 1) + ";")
        .contains(String.join(";\n", grants.ownSchema("baidiao")) + ";");
  }

  @Test
  void theProgramTextCompilesAsJava8(@TempDir Path classes) throws IOException {
    List<JavaFileObject> sources =
        GuideFile.programs("java").stream().map(JhcisGuideTest::source).toList();
    assertThat(sources).isNotEmpty();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "8",
            "-proc:none",
            "-Xlint:-options",
            "-d",
            classes.toString(),
            "-classpath",
            System.getProperty("java.class.path", ""));

    boolean compiled = compiler.getTask(said, null, null, options, null, sources).call();

    assertThat(compiled).as(said.toString()).isTrue();
  }

  private static JavaFileObject source(String text) {
    String name = text.replaceFirst("(?s).*?class (\\w+).*", "$1");
    return new SimpleJavaFileObject(
        URI.create("string:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
