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
import org.junit.jupiter.params.provider.ValueSource;

class NhsoCloseTest {
  private static final String VISIT =
      """
      {
        "visitNumber": "681107091011",
        "pid": "1100000000016",
        "serviceDateTime": "2025-11-07T09:10:11",
        "mainInsclCode": "UCS",
        "totalAmount": "350.00",
        "paidAmount": "0",
        "privilegeAmount": 350.0,
        "claimServiceCode": "PG0060001",
        "recorderPid": "1100000000024"
      }
      """;
  private static final String FULL_VISIT =
      """
      {
        "hcode": "99999",
        "sourceId": "VENDOR01",
        "visitNumber": "681107091011",
        "pid": "1100000000016",
        "transactionId": "99999-T-0001",
        "serviceDateTime": "2025-11-07T09:10:11",
        "invoiceDateTime": "2025-11-07T10:20:30",
        "mainInsclCode": "UCS",
        "totalAmount": 99999999.99,
        "paidAmount": 0.05,
        "privilegeAmount": "1200.5",
        "claimServiceCode": "PG0060001",
        "recorderPid": "1100000000024",
        "department": {"code": "01", "name": "ผู้ป่วยนอก"},
        "mobile": "0812345678",
        "tel": "034 123456",
        "latitude": "13.7563",
        "longitude": 100.5018,
        "reservedId": "R-77",
        "computerName": "OPD-PC1"
      }
      """;

  // The milliseconds are those of the SDK's own table of what is sent, worked out there by hand.
  private static final String SENT =
      """
      {"hcode":"99999","visitNumber":"681107091011","pid":"1100000000016",\
      "transactionId":"99999681107091011","serviceDateTime":1762481411000,\
      "invoiceDateTime":1762481411000,"mainInsclCode":"UCS","totalAmount":350.00,\
      "paidAmount":0.00,"privilegeAmount":350.00,"claimServiceCode":"PG0060001",\
      "sourceId":"VENDOR01","recorderPid":"1100000000024"}""";
  private static final String FULL_SENT =
      """
      {"hcode":"99999","visitNumber":"681107091011","pid":"1100000000016",\
      "transactionId":"99999-T-0001","serviceDateTime":1762481411000,\
      "invoiceDateTime":1762485630000,"mainInsclCode":"UCS","totalAmount":99999999.99,\
      "paidAmount":0.05,"privilegeAmount":1200.50,"claimServiceCode":"PG0060001",\
      "sourceId":"VENDOR01","recorderPid":"1100000000024","department":{"code":"01",\
      "name":"ผู้ป่วยนอก"},"mobile":"0812345678","tel":"034 123456",\
      "latitude":13.7563,"longitude":100.5018,"reservedId":"R-77",\
      "computerName":"OPD-PC1"}""";

  private static StubEndpoint stub;
  private @TempDir Path folder;

  @BeforeAll
  static void start() {
    stub = new StubEndpoint();
  }

  @AfterAll
  static void stop() {
    stub.close();
  }

  @BeforeEach
  void reset() {
    stub.reset();
  }

  // Codes, numbers and what is on record before: the tables of docs/stubs.md.
  @ParameterizedTest
  @CsvSource({
    "1100000000016, EP1000000011, 100001, 0",
    "1100000000024, EP1000000012, 100002, 1",
    "3100000000039, EP1000000013, 100003, 0",
    "5100000000043, EP1000000014, 100004, 0",
  })
  void rightsAreClosedOnceAndTheSecondTimeTheyAreAlready(
      String pid, String code, String seq, int before) {
    Run first = close(of(pid), "--json");
    Run second = close(of(pid), "--json");

    for (Run run : List.of(first, second)) {
      assertThat(run.exitCode()).as(run.err()).isZero();
      Schemas.assertFits("nhso-close", run);
      assertThat(run.json()).containsEntry("claimCode", code);
      assertThat(run.err()).isEmpty();
      assertThat(run.out()).doesNotContain(pid);
    }
    assertThat(first.json())
        .containsEntry("outcome", "closed")
        .containsEntry("seq", seq)
        .containsEntry("onRecordBefore", (double) before);
    assertThat(second.json())
        .containsEntry("outcome", "alreadyClosed")
        .containsEntry("serverText", "ปิดสิทธิแล้ว")
        .containsEntry("onRecordBefore", before + 1.0);
    assertThat(stub.posted()).hasSize(2);
  }

  @Test
  void everyFieldIsSentAsItIsWrittenAndAmountsToTheSatang() {
    Schemas.assertFits("nhso-close-visit", FULL_VISIT);
    Schemas.assertFits("nhso-close-visit", VISIT);

    assertThat(close(FULL_VISIT).exitCode()).isZero();
    assertThat(stub.posted()).containsExactly(FULL_SENT);
  }

  @Test
  void whatIsLeftOutOrNullTakesItsDefault() {
    String nulls = VISIT.replace("{", "{\"tel\": null, \"department\": null, \"hcode\": null,");

    assertThat(close(nulls).exitCode()).isZero();
    assertThat(stub.posted()).containsExactly(SENT);
  }

  @Test
  void visitAlsoComesFromAFileAndTheRestFromOptions() throws IOException {
    Path visit = Files.writeString(folder.resolve("visit.json"), "\uFEFF" + VISIT);
    Path token = Files.writeString(folder.resolve("token.txt"), StubEndpoint.TOKEN + "\r\nold");

    Run run =
        Run.of(
            "nhso",
            "close",
            visit.toString(),
            "--base-url",
            stub.endpoint(),
            "--status-url",
            stub.status(),
            "--token-file",
            token.toString(),
            "--status-token-file",
            token.toString(),
            "--hcode=99999",
            "--source-id=VENDOR01");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("closed / ปิดสิทธิแล้ว", "EP1000000011", "100001")
        .doesNotContain("1100000000016");
    assertThat(stub.posted()).containsExactly(SENT);
  }

  @Test
  void codeOnRecordKeepsTheRequestBackWhenThatIsAsked() {
    Run kept = close(of("1100000000024"), "--only-if-none-on-record", "--json");
    Run sheet = close(of("1100000000024"), "--only-if-none-on-record");

    assertThat(kept.exitCode()).isEqualTo(20);
    Schemas.assertFits("nhso-close", kept);
    assertThat(kept.json())
        .containsEntry("outcome", "onRecord")
        .containsEntry("claimCode", null)
        .containsEntry("codesOnRecordBefore", List.of("EP1000000002"))
        .containsEntry("errorCode", "NHSO-413");
    assertThat(kept.err()).contains("NHSO-413").containsPattern("[ก-๙]");
    assertThat(sheet.out()).contains("nothing sent", "EP1000000002");
    assertThat(stub.posted()).isEmpty();
  }

  @Test
  void refusalHasItsReasonAndNoCode() {
    Run run = close(of("1100000000032"), "--json");

    assertThat(run.exitCode()).isEqualTo(20);
    Schemas.assertFits("nhso-close", run);
    assertThat(run.json())
        .containsEntry("outcome", "refused")
        .containsEntry("claimCode", null)
        .containsEntry("errorCode", "NHSO-104");
    assertThat(run.json().get("serverText").toString()).contains("เลขประจำตัวประชาชน");
    assertThat(run.err()).contains("NHSO-104");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 302, 500, 503})
  void answerThatTellsNothingIsUnknownAndNeverSentAgain(int status) {
    stub.answeringPostsWith(
        status,
        () -> {
          Run run = close(VISIT, "--json");

          assertThat(run.exitCode()).isEqualTo(22);
          Schemas.assertFits("nhso-close", run);
          assertThat(run.json())
              .containsEntry("outcome", "outcomeUnknown")
              .containsEntry("claimCode", null)
              .containsEntry("errorCode", "NHSO-414");
          assertThat(run.err()).contains("NHSO-414");
          assertThat(stub.posted()).hasSize(1);
        });
  }

  @Test
  void faultsAreErrorsAndNoOutcome() {
    stub.answeringPostsWith(429, () -> assertError(close(VISIT, "--json"), 20, "HTTP-429"));
    assertError(
        with(stub.environment("BAIDIAO_ENDPOINT_TOKEN", "11111111-0000-4000-8000-000000000001")),
        20,
        "HTTP-401");
  }

  @Test
  void foreignersNumberIsSentOnlyWhenAllowed() {
    assertError(close(of("0010000000001"), "--json"), 2, "NHSO-409");
    assertThat(stub.questions()).isZero();

    Run allowed = close(of("0010000000001"), "--json", "--allow-foreigner");

    assertThat(allowed.json()).containsEntry("outcome", "refused");
    assertThat(stub.posted()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "BAIDIAO_ENDPOINT, '', CLI-110",
    "BAIDIAO_AUTHEN_STATUS, '', CLI-110",
    "BAIDIAO_ENDPOINT, https://nhsoapi.nhso.go.th/nhsoendpoint, CLI-110",
    "BAIDIAO_AUTHEN_STATUS, https://authenucws.nhso.go.th/authencodestatus, CLI-110",
    "BAIDIAO_ENDPOINT, http://localhost.example, CLI-110",
    "BAIDIAO_ENDPOINT, http://some_where.example, NHSO-109",
    "BAIDIAO_ENDPOINT, 127.0.0.1, NHSO-109",
    "BAIDIAO_ENDPOINT_TOKEN, '', CLI-111",
    "BAIDIAO_AUTHEN_STATUS_TOKEN, '', CLI-111",
    "BAIDIAO_HCODE, '', CLI-103",
    "BAIDIAO_HCODE, 1, CORE-103",
    "BAIDIAO_SOURCE_ID, '', NHSO-412",
  })
  void nothingIsAskedBeforeItIsSaidWhomAndForWhom(String variable, String value, String code) {
    assertError(with(stub.environment(variable, value)), 2, code);
    assertThat(stub.questions()).isZero();
  }

  @Test
  void oneServiceIsNotAskedInProductionWhileTheOtherIsElsewhere() {
    Map<String, String> environment = stub.environment("BAIDIAO_AUTHEN_STATUS", "");

    assertError(with(environment, "--live"), 2, "CLI-101");
    assertThat(stub.questions()).isZero();
  }

  @Test
  void withoutLiveNothingIsSentToWhatIsNoSandbox() {
    stub.withoutTheMark(() -> assertError(close(VISIT, "--json"), 2, "CLI-104"));
    assertThat(stub.posted()).isEmpty();
    stub.withoutTheMark(() -> assertError(close(VISIT, "--json", "--live"), 21, "HTTP-404"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"visitNumber\": \"681107091011\", | '' | CLI-121",
        "\"pid\": \"1100000000016\", | '' | CLI-121",
        "\"pid\": \"1100000000016\" | \"pid\": 1100000000016 | CLI-121",
        "\"pid\": \"1100000000016\" | \"pid\": \"1100000000017\" | CORE-101",
        "\"2025-11-07T09:10:11\" | \"07/11/2568 09:10\" | CLI-121",
        "\"2025-11-07T09:10:11\" | 1762481411000 | CLI-121",
        "\"2025-11-07T09:10:11\" | \"2568-11-07T09:10:11\" | NHSO-406",
        "\"350.00\" | \"1,350.00\" | CLI-121",
        "\"350.00\" | 1e999999999 | CLI-121",
        "\"350.00\" | true | CLI-121",
        "\"350.00\" | [350] | CLI-121",
        "\"350.00\" | null | CLI-121",
        "\"350.00\" | 0 | NHSO-401",
        "\"350.00\" | \"-1\" | NHSO-402",
        "\"350.00\" | 350.10000000000002 | NHSO-403",
        "\"350.00\" | 100000000 | NHSO-404",
        "\"recorderPid\": \"1100000000024\" | \"tel\": \"1\" | NHSO-407",
        "\"recorderPid\": \"1100000000024\" | \"recorderPid\": \"1\" | NHSO-408",
        "\"681107091011\" | \"\" | NHSO-410",
        "{ | {\"transactionId\": \"11111-1\", | NHSO-411",
        "{ | {\"mobile\": \"1\", | CORE-104",
        "{ | {\"latitude\": \"91\", | NHSO-110",
        "{ | {\"department\": \"OPD\", | CLI-121",
        "{ | {\"department\": {\"code\": \"01\"}, | CLI-121",
        "{ | {\"department\": {\"code\": {\"x\": {}}}, | CLI-121",
        "{ | {\"department\": {\"code\": \"1\", \"name\": \"ก\", \"x\": \"\"}, | CLI-121",
        "{ | {\"hcode\": 99999, | CLI-121",
        "{ | {\"paidAmmount\": \"1\", | CLI-121",
        "{ | {\"paidAmount\": \"1\", | CLI-121",
        "{ | [ | CLI-121",
        "} | '' | CLI-121",
        "} | }} | CLI-121",
      })
  void visitOfAnotherFormIsNotSent(String right, String wrong, String code) {
    assertThat(VISIT).contains(right);

    Run run = close(VISIT.replace(right, wrong), "--json");

    assertError(run, 2, code);
    assertThat(run.out() + run.err()).doesNotContain("1100000000016", "681107091011", "350");
    assertThat(stub.posted()).isEmpty();
  }

  @Test
  void visitOfAnotherHospitalThanTheCommandLineSaysIsNotSent() {
    Run other = close(FULL_VISIT, "--json", "--hcode=99998");

    assertError(other, 2, "CLI-121");
    assertThat(other.err()).contains("hcode: another one than on the command line");
    assertThat(close(FULL_VISIT, "--hcode=99999").exitCode()).isZero();
  }

  @Test
  void fileThatIsNotThereOrTooLargeOrNotUtf8IsNamedByItsKindAlone() throws IOException {
    Path file = folder.resolve("somchai.json");
    Run none = fromFile(file);
    Files.writeString(file, VISIT.replace("}", " ".repeat(65_536) + "}"));
    Run large = fromFile(file);
    Files.write(file, VISIT.replace("UCS", "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    Run windows = fromFile(file);

    for (Run run : List.of(none, large, windows)) {
      assertError(run, 2, "CLI-121");
      assertThat(run.err()).doesNotContain("somchai");
    }
    assertThat(none.err()).contains("NoSuchFileException");
    assertThat(large.err()).contains("larger than 64 KiB");
    assertThat(windows.err()).contains("not UTF-8");
  }

  private static Run fromFile(Path file) {
    return Run.with(
        StandardCharsets.UTF_8, stub.environment(), "", "nhso", "close", file.toString(), "--json");
  }

  private static String of(String pid) {
    return VISIT.replace("1100000000016", pid);
  }

  private static Run close(String visit, String... more) {
    String[] line =
        Stream.of(List.of("nhso", "close", "-"), List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return Run.with(StandardCharsets.UTF_8, stub.environment(), visit, line);
  }

  private static Run with(Map<String, String> environment, String... more) {
    String[] line =
        Stream.of(List.of("nhso", "close", "-", "--json"), List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new);
    return Run.with(StandardCharsets.UTF_8, environment, VISIT, line);
  }

  private static void assertError(Run run, int exitCode, String code) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(exitCode);
    Schemas.assertFits("error", run);
    assertThat(run.error().get("code")).isEqualTo(code);
    assertThat(run.err()).contains(code).doesNotContain("\tat ");
  }
}
