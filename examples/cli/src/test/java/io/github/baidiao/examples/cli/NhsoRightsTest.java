package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NhsoRightsTest {
  private static @TempDir Path folder;
  private static WireMockServer server;

  @BeforeAll
  static void start() throws IOException {
    server =
        new WireMockServer(
            wireMockConfig()
                .usingFilesUnderClasspath("wiremock/nhso-rights")
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .disableRequestJournal());
    server.start();
    Files.writeString(folder.resolve("uuid"), "00000000-0000-4000-8000-000000000001\n");
    Files.writeString(folder.resolve("nhso_token.txt"), "1100000000024#sandbox012345678\n");
    Files.writeString(
        folder.resolve("token.txt"),
        "access-token=eyJhbGciOiJub25lIn0.eyJleHAiOjMwMDAwMDAwMDB9.bm8gc2lnbmF0dXJl\n"
            + "refresh-token=never-sent\n");
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"endpoint", "real-person", "srm", "ucws"})
  void everySourceTellsRightsNoneOrNobody(String source) {
    Run found = rights(source, "1100000000016");
    Run none = rights(source, "1100000000008");
    Run nobody = rights(source, "1100000000032");

    for (Run run : List.of(found, none, nobody)) {
      assertThat(run.exitCode()).isZero();
      Schemas.assertFits("nhso-rights", run);
    }
    assertThat(found.json().get("outcome")).isEqualTo("found");
    assertThat(found.out()).contains("\"UCS\"", "\"99999\"", "1995-04-13");
    assertThat(none.json().get("outcome")).isEqualTo("noRights");
    assertThat(nobody.json().get("outcome")).isEqualTo("unknownPerson");
    assertThat(nobody.json().get("rights")).isNull();
  }

  @Test
  void sheetIsForPeople() {
    Run run = Run.of(line("endpoint", "--pid=1100000000016", "--date=2025-11-07"));
    Run nobody = Run.of(line("endpoint", "--pid=1100000000032"));

    assertThat(run.out()).contains("พบสิทธิ", "1-1000-00000-01-6", "UCS", "99999", "2538-04-13");
    assertThat(nobody.out()).contains("ไม่พบข้อมูลบุคคลหรือสิทธิ");
  }

  @Test
  void tokenAndAddressAlsoComeFromTheEnvironment() {
    Run run =
        Run.with(
            StandardCharsets.UTF_8,
            Map.of(
                "BAIDIAO_RIGHTS",
                url() + "/nhsoendpoint",
                "BAIDIAO_RIGHTS_TOKEN",
                "00000000-0000-4000-8000-000000000001"),
            "1100000000016",
            "nhso",
            "rights",
            "--pid=-");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("UCS");
  }

  @ParameterizedTest
  @CsvSource({
    "--token-file=t, CLI-110",
    "--base-url=https://nhsoapi.nhso.go.th/nhsoendpoint --token-file=t, CLI-110",
    "--source=ucws --live --token-file=t, CLI-110",
    "--source=srm --base-url=http://127.0.0.1:1 --portal-url=https://srmportal.nhso.go.th"
        + " --token-file=t, CLI-110",
    "--base-url=http://127.0.0.1:1, CLI-111",
    "--source=srm --base-url=http://127.0.0.1:1, CLI-111",
    "--source=real-person --base-url=http://127.0.0.1:1 --token-file=t, NHSO-109",
    "--source=srm --date=2025-11-07 --base-url=http://127.0.0.1:1 --token-file=t, CLI-101",
    "--source=other --base-url=http://127.0.0.1:1, CLI-101",
    "--date=2568-13-01 --base-url=http://127.0.0.1:1, CLI-101",
  })
  void nothingIsAskedBeforeItIsSaidWhomAndWithWhat(String options, String code) {
    List<String> line = new ArrayList<>(List.of("nhso", "rights", "--json", "--pid=1100000000016"));
    line.addAll(Arrays.asList(options.split(" ")));

    Run run = Run.of(line.toArray(String[]::new));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.out() + run.err()).doesNotContain("1100000000016");
  }

  private static Run rights(String source, String pid) {
    List<String> line = new ArrayList<>(List.of(line(source, "--pid=-", "--json")));
    return Run.fed(pid, line.toArray(String[]::new));
  }

  private static String[] line(String source, String... more) {
    boolean endpoint = source.equals("endpoint") || source.equals("real-person");
    String file = endpoint ? "uuid" : source.equals("srm") ? "token.txt" : "nhso_token.txt";
    List<String> line = new ArrayList<>(List.of("nhso", "rights", "--source", source));
    line.addAll(List.of("--base-url", url() + (endpoint ? "/nhsoendpoint" : "")));
    line.addAll(List.of("--token-file", folder.resolve(file).toString()));
    if (source.equals("real-person")) {
      line.add("--source-id=99999");
    }
    line.addAll(List.of(more));
    return line.toArray(String[]::new);
  }

  private static String url() {
    return "http://127.0.0.1:" + server.port();
  }
}
