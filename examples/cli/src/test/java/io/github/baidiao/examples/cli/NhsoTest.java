package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NhsoTest {
  private static StubAgent stubs;

  @BeforeAll
  static void start() {
    stubs = new StubAgent();
  }

  @AfterAll
  static void stop() {
    stubs.close();
  }

  @BeforeEach
  void reset() {
    stubs.server().resetScenarios();
  }

  @Test
  void readersOfTheAgentAreListed() {
    Run json = Run.of("nhso", "terminals", "--json", "--agent", stubs.url());
    Run text = Run.of("nhso", "terminals", "--agent", stubs.url());
    stubs.sees("no-reader");
    Run none = Run.of("nhso", "terminals", "--json", "--agent", stubs.url());

    Schemas.assertFits("nhso-terminals", json);
    Schemas.assertFits("nhso-terminals", none);
    assertThat(json.json().get("terminals"))
        .isEqualTo(List.of(Map.of("name", "Virtual PCD 00 00", "cardPresent", true)));
    assertThat(text.out()).contains("Virtual PCD 00 00: card in it / มีบัตร");
    assertThat(none.exitCode()).isZero();
    assertThat(none.json().get("terminals")).isEqualTo(List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000016, UCS, PP1000000001",
    "1100000000024, UCS, PP1000000002",
    "3100000000039, WEL, PP1000000003",
    "5100000000043, SSS, PP1000000004",
  })
  void everyPersonIsReadAuthenticatedOnceAndFoundAfterwards(
      String pid, String right, String claimCode) {
    stubs.sees("card-" + pid);
    int postsBefore = stubs.posts();

    Run read = Run.of("nhso", "read", "--json", "--agent", stubs.url());
    Run none =
        Run.fed(pid + "\n", "nhso", "latest", "--pid", "-", "--json", "--agent", stubs.url());
    Run first = authen("--json");
    Run second = authen("--json");
    Run latest = Run.fed(pid, "nhso", "latest", "--pid=-", "--json", "--agent", stubs.url());

    Schemas.assertFits("nhso-read", read);
    assertThat(read.json().get("citizenId")).isEqualTo(pid);
    assertThat(((Map<?, ?>) read.json().get("mainInscl")).get("code")).isEqualTo(right);
    Schemas.assertFits("nhso-latest", none);
    assertThat(none.json().get("codes")).isEqualTo(List.of());
    assertThat(first.exitCode()).isZero();
    Schemas.assertFits("nhso-authen", first);
    assertThat(first.json().get("outcome")).isEqualTo("issued");
    assertThat(first.out()).contains('"' + claimCode + '"');
    assertThat(second.exitCode()).isZero();
    Schemas.assertFits("nhso-authen", second);
    assertThat(second.json().get("outcome")).isEqualTo("alreadyAuthenticated");
    assertThat(second.out()).contains('"' + claimCode + '"');
    Schemas.assertFits("nhso-latest", latest);
    assertThat(latest.out()).contains('"' + claimCode + '"');
    assertThat(stubs.posts() - postsBefore).isEqualTo(2);
  }

  @Test
  void sheetsAreForPeople() {
    Run read = Run.of("nhso", "read", "--agent", stubs.url());
    Run authen = authen("--hn", "000123");
    Run latest =
        Run.of(
            "nhso", "latest", "--simulated", "somchai", "--all-hospitals", "--agent", stubs.url());

    assertThat(read.out()).contains("สิทธิหลัก", "UCS", "PG0060001", "1-1000-00000-01-6");
    assertThat(authen.out()).contains("issued / ออก Claim Code แล้ว", "PP1000000001");
    assertThat(latest.out()).contains("PP1000000001", "99999");
    assertThat(read.err() + authen.err() + latest.err()).isEmpty();
  }

  @Test
  void addressAndHospitalAlsoComeFromTheEnvironment() {
    Run run =
        Run.with(
            StandardCharsets.UTF_8,
            Map.of("BAIDIAO_AGENT", stubs.url(), "BAIDIAO_HCODE", "99999"),
            "",
            "nhso",
            "authen",
            "--mobile=0812345678",
            "--claim-type=PG0060001");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("PP1000000001");
  }

  @ParameterizedTest
  @CsvSource({"no-reader, 11, NHSO-102", "no-card, 10, NHSO-103"})
  void withoutReaderOrCardNothingIsPosted(String state, int exitCode, String code) {
    stubs.sees(state);
    int postsBefore = stubs.posts();

    for (Run run :
        List.of(Run.of("nhso", "read", "--json", "--agent", stubs.url()), authen("--json"))) {
      assertThat(run.exitCode()).isEqualTo(exitCode);
      Schemas.assertFits("error", run);
      assertThat(run.error().get("code")).isEqualTo(code);
      assertThat(run.err()).contains(code).containsPattern("[ก-๙]");
    }
    assertThat(stubs.posts()).isEqualTo(postsBefore);
  }

  private static Run authen(String... more) {
    String[] line = {
      "nhso",
      "authen",
      "--agent",
      stubs.url(),
      "--hcode",
      "99999",
      "--mobile",
      "0812345678",
      "--claim-type",
      "PG0060001"
    };
    return Run.of(Stream.concat(Arrays.stream(line), Arrays.stream(more)).toArray(String[]::new));
  }
}
