package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrCheckVisitTest {
  private static final String CLEAN = VisitFiles.clean("690001", "2026-01-20", 1);

  private @TempDir Path folder;

  @Test
  void aVisitWithoutFaultIsClean() {
    Run run = check(CLEAN, "--json");

    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    Schemas.assertFits("phr-check", run);
    assertThat(run.json()).containsEntry("outcome", "clean");
  }

  @Test
  void whatPhrWouldWarnAboutIsToldWithItsPlaceAndWhatWouldBeRight() {
    Run run = check(CLEAN.replace("\"099\"", "\"99\""), "--json");

    assertThat(run.exitCode()).isEqualTo(62);
    Schemas.assertFits("phr-check", run);
    Map<?, ?> finding = (Map<?, ?>) ((List<?>) run.json().get("findings")).get(0);
    assertThat(finding.get("rule")).isEqualTo("nationality-code");
    assertThat(finding.get("path")).isEqualTo("/patient/nationality/code");
    assertThat(finding.get("suggestion")).isEqualTo("099");
  }

  @Test
  void aYearOfTheBuddhistEraMustNotBeSent() {
    Run run = check(CLEAN.replace("1990-01-31", "2533-01-31"), "--json");

    assertThat(run.exitCode()).isEqualTo(63);
    assertThat(run.json()).containsEntry("outcome", "notToBeSent");
    assertThat(run.out()).contains("buddhist-year");
  }

  @Test
  void findingsAreInThaiOrEnglishOrBoth() {
    String visit = CLEAN.replace("\"099\"", "\"99\"");

    assertThat(check(visit).out()).contains("three digits", "สามหลัก", "[099]");
    assertThat(check(visit, "--lang", "th").out()).doesNotContain("three digits");
    assertThat(check(visit, "--lang", "en").out()).doesNotContain("สามหลัก");
    assertThat(check(visit, "--lang", "de").exitCode()).isEqualTo(2);
  }

  @Test
  void whatIsNoVisitIsRefusedByItsFieldWithoutAnyValue() {
    Run run = check(CLEAN.replace("1100000000016", "1100000000017"));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("MOPH-912", "/patient/citizenId").doesNotContain("0000000017");
    assertThat(Run.of("phr", "check", "none.json").err()).contains("CLI-154");
  }

  @Test
  void aVisitComesFromStandardInputToo() {
    assertThat(Run.fed(CLEAN, "phr", "check", "-").exitCode()).isZero();
  }

  private Run check(String visit, String... more) {
    Path file = VisitFiles.write(folder.resolve("visit.json"), visit);
    String[] words = new String[more.length + 3];
    words[0] = "phr";
    words[1] = "check";
    words[2] = file.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Run.of(words);
  }
}
