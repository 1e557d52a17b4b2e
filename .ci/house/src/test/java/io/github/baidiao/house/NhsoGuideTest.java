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
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to NHSO's services have the codes, the hosts and the program texts of the code. */
class NhsoGuideTest {
  private static final Path EXAMPLES =
      House.file(".ci/house/src/test/java/io/github/baidiao/house/NhsoGuideExamples.java");

  @ParameterizedTest
  @CsvSource({
    "docs/nhso.md, en, code, what happened, what to do",
    "docs/nhso.th.md, th, รหัส, เกิดอะไรขึ้น, ต้องทำอะไร"
  })
  void everyCodeStandsThereAsTheOperatorReadsIt(
      String guide, String language, String code, String what, String todo) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String table = GuideText.table(NhsoErrorCode.values(), locale, code, what, todo);
    assertThat(new GuideText(guide).codes(table)).isEqualTo(table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/nhso.md", "docs/nhso.th.md"})
  void everyProgramTextIsOneThatCompiles(String guide) throws IOException {
    String compiled = GuideText.withoutIndent(Files.readString(EXAMPLES));
    assertThat(programs(guide))
        .isNotEmpty()
        .allSatisfy(program -> assertThat(compiled).contains(GuideText.withoutIndent(program)));
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
    return new GuideText(guide).programs();
  }

  private static List<String> matches(String guide, String pattern) throws IOException {
    return new GuideText(guide).matches(Pattern.compile(pattern));
  }
}
