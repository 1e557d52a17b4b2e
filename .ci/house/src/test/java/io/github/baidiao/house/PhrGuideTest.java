package io.github.baidiao.house;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.PhrApi;
import io.github.baidiao.moph.phr.PhrSettings;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.check.PhrRule;
import io.github.baidiao.moph.phr.check.PhrSeverity;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides to PHR have the calls, rules, codes and program texts of the code. */
class PhrGuideTest {
  private static final GuideText ENGLISH = new GuideText("docs/phr.md");
  private static final GuideText THAI = new GuideText("docs/phr.th.md");
  private static final Pattern HOSTS = Pattern.compile("\\| `(https?://[^`]*)`");

  @ParameterizedTest
  @CsvSource({
    "docs/phr.md, en, rule, the visit, what to do, PHR warns, is not queued, somebody should look",
    "docs/phr.th.md, th, กฎ, ผล, ต้องทำอะไร, PHR จะเตือน, ไม่เข้าคิว, ควรตรวจดู"
  })
  void everyRuleOfTheCheckStandsThere(
      String guide,
      String language,
      String rule,
      String visit,
      String todo,
      String warns,
      String heldBack,
      String look)
      throws IOException {
    Map<PhrSeverity, String> words =
        Map.of(
            PhrSeverity.WILL_WARN, warns,
            PhrSeverity.MUST_NOT_BE_SENT, heldBack,
            PhrSeverity.LOOKS_WRONG, look);
    Locale locale = Locale.forLanguageTag(language);
    String table =
        "| %s | %s | %s |\n|---|---|---|\n".formatted(rule, visit, todo)
            + Arrays.stream(PhrRule.values())
                .map(
                    each ->
                        "| `%s` | %s | %s |\n"
                            .formatted(each.id(), words.get(each.severity()), each.text(locale)))
                .collect(Collectors.joining());
    assertThat(new GuideText(guide).block("rules", table)).isEqualTo(table);
  }

  @ParameterizedTest
  @CsvSource({
    "docs/phr.md, en, code, what happened, what to do",
    "docs/phr.th.md, th, รหัส, เกิดอะไรขึ้น, ต้องทำอะไร"
  })
  void everyCodeOfPhrStandsThereAsTheOperatorReadsIt(
      String guide, String language, String code, String what, String todo) throws IOException {
    MophErrorCode[] codes =
        Arrays.stream(MophErrorCode.values())
            .filter(each -> each.id().startsWith("MOPH-9"))
            .toArray(MophErrorCode[]::new);
    String table = GuideText.table(codes, Locale.forLanguageTag(language), code, what, todo);
    assertThat(new GuideText(guide).codes(table)).isEqualTo(table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/phr.md", "docs/phr.th.md"})
  void everyCallOfTheClientStandsThere(String guide) throws IOException {
    String text = new GuideText(guide).text();
    assertThat(PhrApi.class.getDeclaredMethods())
        .filteredOn(method -> Modifier.isPublic(method.getModifiers()))
        .extracting(Method::getName)
        .allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/phr.md", "docs/phr.th.md"})
  void everyProgramTextIsOneThatCompiles(String guide) throws IOException {
    String compiled =
        GuideText.withoutIndent(
            Files.readString(
                House.file(
                    ".ci/house/src/test/java/io/github/baidiao/house/PhrGuideExamples.java")));
    assertThat(new GuideText(guide).programs())
        .isNotEmpty()
        .allSatisfy(program -> assertThat(compiled).contains(GuideText.withoutIndent(program)));
  }

  @Test
  void bothLanguagesShowTheSameProgramsAndTheSameHosts() throws IOException {
    assertThat(THAI.programs()).isEqualTo(ENGLISH.programs());
    assertThat(THAI.matches(HOSTS)).isEqualTo(ENGLISH.matches(HOSTS));
    assertThat(ENGLISH.matches(HOSTS)).contains(PhrSettings.PRODUCTION.toString());
  }

  @Test
  void checkFindsNothingInTheVisitOfTheGuide() {
    PhrVisit visit =
        PhrGuideExamples.visit(HospitalCode.of("99999"), CitizenId.of("1100000000008"));
    Clock later = Clock.fixed(Instant.parse("2026-01-16T00:00:00Z"), ZoneOffset.UTC);
    assertThat(PhrCheck.at(later).check(visit)).isEmpty();
  }
}
