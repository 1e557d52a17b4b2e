package io.github.baidiao.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NhsoCancelTest {
  // The sandbox's own: what NHSO's is like is not public.
  private static final String CONTRACT =
      """
      {
        "path": "/api/cancel-of-the-sandbox",
        "fields": {
          "hcode": "HOSPITAL_CODE",
          "pid": "CITIZEN_ID",
          "visitNumber": "VISIT_NUMBER",
          "authenCode": "CLAIM_CODE",
          "recorderPid": "RECORDER",
          "reason": "REASON"
        },
        "successField": "status",
        "successText": "cancelled"
      }
      """;
  private static final String VISIT =
      """
      {
        "visitNumber": "681107091011",
        "pid": "1100000000016",
        "authenCode": "EP1000000011",
        "recorderPid": "1100000000024",
        "reason": "ปิดสิทธิผิดราย"
      }
      """;
  private static final String TO_CLOSE =
      """
      {"visitNumber": "681107091011", "pid": "1100000000016", "mainInsclCode": "UCS",
       "serviceDateTime": "2025-11-07T09:10:11", "totalAmount": "350.00", "paidAmount": "0",
       "privilegeAmount": "350.00", "claimServiceCode": "PG0060001",
       "recorderPid": "1100000000024"}
      """;

  private static StubEndpoint stub;
  private @TempDir Path folder;
  private Path contract;

  @BeforeAll
  static void start() {
    stub = new StubEndpoint();
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  @BeforeEach
  void write() throws IOException {
    stub.reset();
    contract = Files.writeString(folder.resolve("contract.json"), CONTRACT);
    assertThat(run(stub.environment(), TO_CLOSE, "close", "-").exitCode()).isZero();
  }

  @Test
  void whatIsClosedIsCancelledOnce() {
    Schemas.assertFits("nhso-cancel-visit", VISIT);
    Schemas.assertFits("nhso-cancel-contract", CONTRACT);

    Run first = cancel("--json");
    Run second = cancel("--json");
    Run sheet = cancel();

    assertThat(first.exitCode()).as(first.err()).isZero();
    Schemas.assertFits("nhso-cancel", first);
    assertThat(first.json()).containsEntry("outcome", "cancelled").containsEntry("errorCode", null);
    assertThat(second.exitCode()).isEqualTo(20);
    Schemas.assertFits("nhso-cancel", second);
    assertThat(second.json())
        .containsEntry("outcome", "refused")
        .containsEntry("serverText", "ไม่พบการปิดสิทธิ")
        .containsEntry("errorCode", "NHSO-104");
    assertThat(sheet.out()).contains("refused / สปสช. ปฏิเสธ", "ไม่พบการปิดสิทธิ");
    assertThat(sheet.err()).contains("NHSO-104");
  }

  @Test
  void answerThatTellsNothingIsUnknownAndNeverSentAgain() {
    int before = stub.posted().size();
    stub.answeringPostsWith(
        500,
        () -> {
          Run run = cancel("--json");

          assertThat(run.exitCode()).isEqualTo(22);
          Schemas.assertFits("nhso-cancel", run);
          assertThat(run.json())
              .containsEntry("outcome", "outcomeUnknown")
              .containsEntry("errorCode", "NHSO-416");
        });
    assertThat(stub.posted()).hasSize(before + 1);
  }

  @Test
  void everyPartOfAVisitCanBeSent() throws IOException {
    Files.writeString(
        contract,
        CONTRACT
            .replace("\"fields\": {", "\"fields\": {\"t\": \"TRANSACTION_ID\", \"n\": \"SEQ\",")
            .replace("\"reason\"", "\"s\": \"SOURCE_ID\", \"reason\"")
            .replace("{\n  \"path\"", "{\"fixedFields\": {\"action\": \"cancel\"}, \"path\""));

    Run unused = run(stub.environment(), VISIT.replace("{", "{\"seq\": \"100001\","), line());

    assertThat(stub.posted().get(1))
        .contains(
            "\"t\":\"99999681107091011\"",
            "\"n\":\"100001\"",
            "\"s\":\"VENDOR01\"",
            "\"action\":\"cancel\"");
  }

  @Test
  void lookUpIsNotNeeded() {
    Map<String, String> environment =
        stub.environment("BAIDIAO_AUTHEN_STATUS", "", "BAIDIAO_AUTHEN_STATUS_TOKEN", "");

    assertThat(run(environment, VISIT, line()).exitCode()).isZero();
  }

  @Test
  void withoutLiveNothingIsSentToWhatIsNoSandboxOrNotHere() {
    int before = stub.posted().size();

    stub.withoutTheMark(() -> assertError(cancel("--json"), "CLI-104"));
    assertError(
        run(
            stub.environment("BAIDIAO_ENDPOINT", "https://nhsoapi.nhso.go.th/nhsoendpoint"),
            VISIT,
            line("--json")),
        "CLI-110");
    assertThat(stub.posted()).hasSize(before);
  }

  @Test
  void contractIsNeeded() {
    assertError(run(stub.environment(), VISIT, "cancel", "-", "--json"), "CLI-101");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"path\": \"/api/cancel-of-the-sandbox\", | '' | CLI-122",
        "\"/api/cancel-of-the-sandbox\" | \"http://example\" | NHSO-109",
        "\"successField\": \"status\", | '' | CLI-122",
        "\"cancelled\" | true | CLI-122",
        "\"HOSPITAL_CODE\" | \"HOSPITAL\" | CLI-122",
        "\"HOSPITAL_CODE\" | 5 | CLI-122",
        "{ | {\"fixedFields\": {\"hcode\": \"1\"}, | NHSO-109",
        "{ | {\"fixedFields\": [], | CLI-122",
        "{ | {\"method\": \"PUT\", | CLI-122",
        "} | '' | CLI-122",
      })
  void contractOfAnotherFormIsRefused(String right, String wrong, String code) throws IOException {
    assertThat(CONTRACT).contains(right);
    String changed =
        right.equals("{") ? wrong + CONTRACT.substring(1) : CONTRACT.replace(right, wrong);
    Files.writeString(contract, changed);

    assertError(cancel("--json"), code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"authenCode\": \"EP1000000011\", | '' | CLI-121",
        "\"EP1000000011\" | \"EP 1\" | NHSO-110",
        "\"1100000000016\" | \"1\" | CORE-101",
        "\"1100000000024\" | \"1\" | CORE-101",
        "\"recorderPid\": \"1100000000024\", | '' | NHSO-407",
        ", \"reason\": \"ปิดสิทธิผิดราย\" | '' | NHSO-110",
        "\"authenCode\" | \"claimCode\" | CLI-121",
      })
  void visitOfAnotherFormIsNotSent(String right, String wrong, String code) {
    String oneLine = VISIT.replaceAll("\\s+", " ");
    assertThat(oneLine).contains(right);
    int before = stub.posted().size();

    assertError(run(stub.environment(), oneLine.replace(right, wrong), line("--json")), code);
    assertThat(stub.posted()).hasSize(before);
  }

  private Run cancel(String... more) {
    return run(stub.environment(), VISIT, line(more));
  }

  private String[] line(String... more) {
    return Stream.concat(
            Stream.of("cancel", "-", "--contract", contract.toString()), Stream.of(more))
        .toArray(String[]::new);
  }

  private static Run run(Map<String, String> environment, String visit, String... words) {
    String[] line =
        Stream.concat(Stream.of("nhso"), List.of(words).stream()).toArray(String[]::new);
    return Run.with(StandardCharsets.UTF_8, environment, visit, line);
  }

  private static void assertError(Run run, String code) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
    Schemas.assertFits("error", run);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.out() + run.err()).doesNotContain("1100000000016", "681107091011");
  }
}
