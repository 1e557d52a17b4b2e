package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsoStatusTest {
  private static final String TOKEN = "00000000-0000-4000-8000-000000000001";
  private static final String MALEE = "1100000000024";

  private static WireMockServer stubs;
  private static String address;
  private @TempDir Path folder;
  private Path token;

  @BeforeAll
  static void start() {
    stubs =
        new WireMockServer(
            wireMockConfig()
                .usingFilesUnderClasspath("wiremock/nhso-authen")
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal());
    stubs.start();
    address = "http://127.0.0.1:" + stubs.port() + "/authencodestatus";
  }

  @AfterAll
  static void stop() {
    stubs.stop();
  }

  @BeforeEach
  void writeToken() throws IOException {
    stubs.resetScenarios();
    token = Files.writeString(folder.resolve("token.txt"), "\uFEFF" + TOKEN + "\r\nold\r\n");
  }

  @Test
  void closedRightsAndAuthenticationsAreToldApart() {
    Run run = status(MALEE, "2025-11-07", "--json");

    assertThat(run.exitCode()).as(run.err()).isZero();
    Schemas.assertFits("nhso-status", run);
    assertThat(run.json().get("outcome")).isEqualTo("found");
    assertThat(codes(run, "closed")).containsExactly("EP1000000002");
    assertThat(codes(run, "authenticated")).containsExactly("PP1000000002", "PP1000000012");
    assertThat(run.out()).doesNotContain("มาลี", MALEE);
  }

  @Test
  void oneHospitalOrOneServiceIsShown() {
    Run own = status(MALEE, "2025-11-07", "--json", "--hcode=99999");
    Run dialysis = status(MALEE, "2025-11-07", "--json", "--service=PG0130001");

    assertThat(codes(own, "authenticated")).containsExactly("PP1000000002");
    assertThat(codes(dialysis, "authenticated")).containsExactly("PP1000000012");
    assertThat(codes(dialysis, "closed")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3100000000039, --json", "5100000000043, --hcode=99999"})
  void nothingOnRecordIsAnAnswer(String cid, String option) {
    Run run = status(cid, "2025-11-07", "--json", option);

    assertThat(run.exitCode()).isZero();
    Schemas.assertFits("nhso-status", run);
    assertThat(run.json().get("outcome")).isEqualTo("notFound");
  }

  @Test
  void sheetIsForPeople() {
    assertThat(status(MALEE, "2025-11-07").out())
        .contains("closed / ปิดสิทธิแล้ว", "EP1000000002", "99999 โรงพยาบาลสมมติ", "ENDPOINT");
    assertThat(status("3100000000039", "2025-11-07").out()).contains("none / ไม่พบ");
  }

  @Test
  void olderServiceIsAskedWhenSaid() {
    Run run =
        Run.of(
            line(
                MALEE,
                "2025-11-07",
                address.replace("authencodestatus", "authencodeapi"),
                "--older-api",
                "--json"));

    assertThat(codes(run, "closed")).containsExactly("EP1000000002");
  }

  @Test
  void addressAndTokenAlsoComeFromTheEnvironmentAndTheNumberFromStandardInput() {
    Run run =
        Run.with(
            StandardCharsets.UTF_8,
            Map.of("BAIDIAO_AUTHEN_STATUS", address, "BAIDIAO_AUTHEN_STATUS_TOKEN", TOKEN + "\n"),
            MALEE + "\n",
            "nhso",
            "status",
            "-",
            "2025-11-07");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("EP1000000002");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://authenucws.nhso.go.th/authencodestatus",
        "http://127.0.0.1.example/x",
        "http://localhost.example",
        "http://10.0.0.1",
      })
  void beyondThisMachineNothingIsAskedWithoutLive(String elsewhere) {
    assertRefused(Run.of(line(MALEE, "2025-11-07", elsewhere, "--json")), 2, "CLI-110");
  }

  @Test
  void thereIsNoDefaultAddress() {
    assertRefused(
        Run.of("nhso", "status", MALEE, "2025-11-07", "--json", "--token-file", token.toString()),
        2,
        "CLI-110");
  }

  @Test
  void tokenIsNeeded() throws IOException {
    Run none = Run.of("nhso", "status", MALEE, "2025-11-07", "--json", "--base-url", address);
    Files.delete(token);
    Run noFile = status(MALEE, "2025-11-07", "--json");
    Files.writeString(token, "\n");
    Run blank = status(MALEE, "2025-11-07", "--json");

    assertRefused(none, 2, "CLI-111");
    assertRefused(noFile, 2, "CORE-201");
    assertThat(noFile.err()).contains("no such file");
    assertRefused(blank, 2, "CORE-201");
  }

  @Test
  void tokenThatTheServiceDoesNotKnowIsRefused() throws IOException {
    Files.writeString(token, "11111111-0000-4000-8000-000000000001");

    Run run = status(MALEE, "2025-11-07", "--json");

    assertRefused(run, 20, "HTTP-401");
    assertThat(run.err()).doesNotContain("11111111");
  }

  @Test
  void tokenOfAnotherKindIsNotSent() throws IOException {
    Files.writeString(token, "eyJhbGciOiJub25lIn0.e30.x");

    Run run = status(MALEE, "2025-11-07", "--json");

    assertRefused(run, 2, "NHSO-301");
    assertThat(run.err()).doesNotContain("eyJ");
  }

  @Test
  void serviceOfAnotherFormIsRefusedByTheService() {
    assertRefused(status(MALEE, "2025-11-07", "--json", "--service=X"), 20, "NHSO-104");
  }

  @ParameterizedTest
  @CsvSource({
    "1100000000025, 2025-11-07, --json, CORE-101",
    "1100000000024, 07/11/2568, --json, CLI-101",
    "1100000000024, 2568-11-07, --json, NHSO-110",
    "1100000000024, 2025-11-07, --hcode=1, CORE-103",
    "1100000000024, 2025-11-07, --service=ก, NHSO-110",
    "1100000000024, 2025-11-07, --base-url=http://[, NHSO-109",
    "1100000000024, 2025-11-07, --base-url=127.0.0.1, NHSO-109",
  })
  void valuesOfAnotherFormAreRefusedUnsent(String cid, String date, String option, String code) {
    List<String> line = new ArrayList<>(List.of("nhso", "status", cid, date, "--json"));
    line.addAll(List.of("--token-file", token.toString()));
    line.addAll(option.startsWith("--base-url") ? List.of() : List.of("--base-url", address));
    line.addAll(option.equals("--json") ? List.of() : List.of(option));

    Run run = Run.of(line.toArray(String[]::new));

    assertRefused(run, 2, code);
    assertThat(run.err()).doesNotContain(cid, date);
  }

  @Test
  void whatIsMissingIsNamed() {
    Run nothing = Run.of("nhso", "status", "--json");
    Run noDay = Run.of("nhso", "status", MALEE, "--json");

    assertRefused(nothing, 2, "CLI-101");
    assertThat(nothing.err()).contains("missing: CID");
    assertRefused(noDay, 2, "CLI-101");
    assertThat(noDay.err()).contains("missing: DATE").doesNotContain(MALEE);
  }

  private Run status(String cid, String date, String... more) {
    return Run.of(line(cid, date, address, more));
  }

  private String[] line(String cid, String date, String at, String... more) {
    List<String> line = new ArrayList<>(List.of("nhso", "status", cid, date, "--base-url", at));
    line.addAll(List.of("--token-file", token.toString()));
    List.of(more).stream().filter(option -> !line.contains(option)).forEach(line::add);
    return line.toArray(String[]::new);
  }

  private static List<Object> codes(Run run, String evidence) {
    return ((List<?>) run.json().get(evidence))
        .stream().<Object>map(each -> ((Map<?, ?>) each).get("claimCode")).toList();
  }

  private static void assertRefused(Run run, int exitCode, String code) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    Schemas.assertFits("error", run);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.err()).contains(code).doesNotContain("\tat ");
  }
}
