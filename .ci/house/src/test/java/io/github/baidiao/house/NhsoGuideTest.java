package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.rights.EndpointRightSettings;
import io.github.baidiao.nhso.rights.SrmRightSettings;
import io.github.baidiao.nhso.token.SrmSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to NHSO's services have the codes, the hosts and the program texts of the code. */
class NhsoGuideTest {
  private static final Path EXAMPLES =
      House.file(".ci/house/src/test/java/io/github/baidiao/house/NhsoGuideExamples.java");
  private static final Pattern CODES =
      Pattern.compile("(?s)(<!-- codes: [^>]*-->\\n)(.*?)(<!-- end of codes -->)");
  private static final Pattern PROGRAM = Pattern.compile("(?s)```java\\n(.*?)```");

  @ParameterizedTest
  @CsvSource({
    "docs/nhso.md, en, code, what happened, what to do",
    "docs/nhso.th.md, th, รหัส, เกิดอะไรขึ้น, ต้องทำอะไร"
  })
  void everyCodeStandsThereAsTheOperatorReadsIt(
      String guide, String language, String code, String what, String todo) throws IOException {
    Path file = House.file(guide);
    String table = table(Locale.forLanguageTag(language), code, what, todo);
    if (Boolean.getBoolean("baidiao.docs.update")) {
      Matcher block = CODES.matcher(Files.readString(file));
      String written = Matcher.quoteReplacement(table);
      Files.writeString(file, block.replaceFirst("$1" + written + "$3"));
    }
    Matcher block = CODES.matcher(Files.readString(file));
    assertThat(block.find()).isTrue();
    assertThat(block.group(2)).isEqualTo(table);
  }

  private static String table(Locale locale, String code, String what, String todo) {
    return Arrays.stream(NhsoErrorCode.values())
        .map(
            each ->
                "| `%s` | %s | %s |\n"
                    .formatted(
                        each.id(),
                        each.operatorText().whatHappened(locale),
                        each.operatorText().whatToDo(locale)))
        .collect(
            Collectors.joining(
                "", "| %s | %s | %s |\n|---|---|---|\n".formatted(code, what, todo), ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/nhso.md", "docs/nhso.th.md"})
  void everyProgramTextIsOneThatCompiles(String guide) throws IOException {
    String compiled = withoutIndent(Files.readString(EXAMPLES));
    assertThat(programs(guide))
        .isNotEmpty()
        .allSatisfy(program -> assertThat(compiled).contains(withoutIndent(program)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.th.md"})
  void programTextInTheReadmeIsOneOfTheGuide(String readme) throws IOException {
    assertThat(programs(readme)).containsAnyElementsOf(programs("docs/nhso.md"));
  }

  @Test
  void bothLanguagesShowTheSameProgramsAndTheSameHosts() throws IOException {
    assertThat(programs("docs/nhso.th.md")).isEqualTo(programs("docs/nhso.md"));
    assertThat(matches("docs/nhso.th.md", "\\| `(https?://[^`]*)`"))
        .isEqualTo(matches("docs/nhso.md", "\\| `(https?://[^`]*)`"));
    assertThat(matches("docs/nhso.th.md", "`(HTTP-[0-9]+)`"))
        .isEqualTo(matches("docs/nhso.md", "`(HTTP-[0-9]+)`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/nhso.md", "docs/nhso.th.md"})
  void hostsAreThoseOfTheSettings(String guide) throws IOException {
    assertThat(matches(guide, "\\| `(https?://[^`]*)`"))
        .contains(
            text(AgentSettings.PRODUCTION_LOCAL_ADDRESS),
            text(AuthenStatusSettings.PRODUCTION),
            text(AuthenStatusSettings.TEST),
            text(AuthenStatusSettings.PRODUCTION_OLDER),
            text(AuthenStatusSettings.TEST_OLDER),
            text(EndpointRightSettings.PRODUCTION),
            text(EndpointRightSettings.TEST),
            text(SrmRightSettings.PRODUCTION),
            text(SrmRightSettings.TEST),
            text(SrmSettings.PRODUCTION),
            text(SrmSettings.TEST));
  }

  private static String text(URI address) {
    return address.toString();
  }

  private static List<String> programs(String guide) throws IOException {
    return PROGRAM
        .matcher(Files.readString(House.file(guide)))
        .results()
        .map((MatchResult program) -> program.group(1))
        .toList();
  }

  private static List<String> matches(String guide, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(House.file(guide)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String withoutIndent(String program) {
    return program.replaceAll("(?m)^ +", "");
  }
}
