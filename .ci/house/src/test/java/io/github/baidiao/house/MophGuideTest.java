package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.dopa.DgaSettings;
import io.github.baidiao.moph.dopa.DopaSettings;
import io.github.baidiao.moph.ekyc.EkycSettings;
import io.github.baidiao.moph.error.MophErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to MOPH's services have the codes, the hosts and the program texts of the code. */
class MophGuideTest {
  private static final GuideText ENGLISH = new GuideText("docs/moph.md");
  private static final GuideText THAI = new GuideText("docs/moph.th.md");
  private static final Pattern HOSTS = Pattern.compile("\\| `(https?://[^`]*)`");

  @ParameterizedTest
  @CsvSource({
    "docs/moph.md, en, code, what happened, what to do",
    "docs/moph.th.md, th, รหัส, เกิดอะไรขึ้น, ต้องทำอะไร"
  })
  void everyCodeStandsThereAsTheOperatorReadsIt(
      String guide, String language, String code, String what, String todo) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    String table = GuideText.table(MophErrorCode.values(), locale, code, what, todo);
    assertThat(new GuideText(guide).codes(table)).isEqualTo(table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/moph.md", "docs/moph.th.md"})
  void everyProgramTextIsOneThatCompiles(String guide) throws IOException {
    String compiled =
        GuideText.withoutIndent(
            Files.readString(
                House.file(
                    ".ci/house/src/test/java/io/github/baidiao/house/MophGuideExamples.java")));
    assertThat(new GuideText(guide).programs())
        .isNotEmpty()
        .allSatisfy(program -> assertThat(compiled).contains(GuideText.withoutIndent(program)));
  }

  @Test
  void bothLanguagesShowTheSameProgramsAndTheSameHosts() throws IOException {
    assertThat(THAI.programs()).isEqualTo(ENGLISH.programs());
    assertThat(THAI.matches(HOSTS)).isEqualTo(ENGLISH.matches(HOSTS));
  }

  @Test
  void hostsAreThoseOfTheSettings() throws IOException {
    assertThat(ENGLISH.matches(HOSTS))
        .contains(
            AccountSettings.ACCOUNT_CENTER.toString(),
            AccountSettings.FDH.toString(),
            EkycSettings.PRODUCTION.toString(),
            DopaSettings.PRODUCTION.toString(),
            DgaSettings.PRODUCTION.toString());
  }
}
