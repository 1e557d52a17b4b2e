package io.github.baidiao.examples.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.error.MophErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidPersonnelTest {
  private static final Map<String, String> TOKEN = Map.of("BAIDIAO_MOPH_TOKEN", StubMoph.TOKEN);
  private static final String PERSON =
      """
      {"citizenId":"1100000000008","prefix":"นางสาว","firstName":"สมมติ","lastName":"เพิ่มใหม่",
       "positionName":"พยาบาลวิชาชีพ","positionStdId":103}
      """;
  private static final String LISTED = "{\"MessageCode\":500,\"Message\":\"Record not found !\"}";

  private @TempDir Path folder;
  private final StubMoph moph = new StubMoph();

  @AfterEach
  void stop() {
    moph.close();
  }

  @Test
  void listsAddsAndDeletes() throws IOException {
    Path person = Files.writeString(folder.resolve("person.json"), PERSON);
    Path number = Files.writeString(folder.resolve("number.txt"), "1100000000008\n");

    Run listed = moph.did("personnel", "list", "--json");
    assertThat(listed.exitCode()).isZero();
    Schemas.assertFits("did-personnel-list", listed);
    assertThat((List<?>) listed.json().get("rows")).hasSize(2);

    Run added = moph.did("personnel", "update", person.toString(), "--json");
    assertThat(added.exitCode()).isZero();
    Schemas.assertFits("did-personnel-change", added);
    assertThat(added.json()).containsEntry("outcome", "done");
    Schemas.assertFits("did-personnel-person", PERSON);
    assertThat(moph.did("personnel", "list").out())
        .contains("1100000000008 นางสาว สมมติ เพิ่มใหม่");

    assertThat(moph.did("personnel", "delete", number.toString()).out()).contains("done");
    assertThat(moph.did("personnel", "list").out()).doesNotContain("1100000000008");
  }

  @Test
  void personAndNumberComeFromStandardInputToo() {
    assertThat(moph.did(TOKEN, PERSON, "personnel", "update", "-").exitCode()).isZero();
    assertThat(moph.did(TOKEN, "1100000000008\n", "personnel", "delete").exitCode()).isZero();
  }

  @Test
  void theNumberItselfIsNotTakenOnTheLine() {
    Run run = moph.did("personnel", "delete", "1100000000008");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("CLI-101").doesNotContain("1100000000008");
    assertThat(moph.questions()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"citizenId\":\"1100000000008\",\"firstName\":\"ก\"}",
        "{\"citizenId\":\"1100000000008\",\"firstName\":\"ก\",\"lastName\":\"ข\",\"name\":\"ค\"}",
        "{\"citizenId\":\"1100000000008\",\"firstName\":\"ก\",\"lastName\":7}",
        "{\"citizenId\":\"1100000000008\",\"firstName\":\"ก\",\"lastName\":\"ข\",\"positionStdId\":1.5}",
        "[]",
        "none"
      })
  void aPersonThatIsNoneIsNotSent(String json) {
    Run run = moph.did(TOKEN, json, "personnel", "update", "-");

    assertThat(run.err()).contains("CLI-124");
    assertThat(moph.questions()).isZero();
  }

  @Test
  void nothingRealIsChangedUnlessThatWasSaid() {
    answers(LISTED);
    Run run = moph.did(TOKEN, "1100000000008\n", "personnel", "delete");

    assertThat(run.err()).contains("CLI-104");
    assertThat(moph.did(TOKEN, "1100000000008\n", "personnel", "delete", "--live").exitCode())
        .isZero();
  }

  @Test
  void aRefusalHasItsExitCode() {
    answers("{\"MessageCode\":400,\"Message\":\"first_name\"}");
    Run run = moph.did(TOKEN, PERSON, "personnel", "update", "-", "--live", "--json");

    assertThat(run.exitCode()).isEqualTo(20);
    assertThat(run.json()).containsEntry("outcome", "refused");
    Schemas.assertFits("did-personnel-change", run);
  }

  @Test
  void anUnknownOutcomeHasItsExitCodeToo() {
    moph.server().resetAll();
    moph.server().stubFor(post(anyUrl()).willReturn(status(500)));
    Run run = moph.did(TOKEN, PERSON, "personnel", "update", "-", "--live", "--json");

    assertThat(run.exitCode()).isEqualTo(22);
    assertThat(run.json()).containsEntry("errorCode", "MOPH-803");
    Schemas.assertFits("did-personnel-change", run);
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWER_INVALID, 21",
    "SETTINGS_INVALID, 2",
    "REQUEST_INVALID, 2",
    "REFUSED, 20",
    "NOT_OFFERED, 21",
    "SIGN_IN_REFUSED, 20",
    "SIGN_IN_NOT_REPEATED, 20",
    "ACCOUNT_OF_ANOTHER_UNIT, 20",
    "SIGN_IN_UNANSWERED, 21",
    "ACCOUNT_CENTER_NOT_THERE, 21",
    "SWEEP_SERVICE_DOWN, 21",
    "SWEEP_ROW_INVALID, 2",
    "PERSONNEL_UNKNOWN, 22",
    "TOKEN_NOT_TAKEN, 20",
    "SERVICE_FAILED, 21"
  })
  void codesThatTheseCommandsMeetHaveTheirExitCode(MophErrorCode code, int number) {
    assertThat(ExitCode.of(code).number()).isEqualTo(number);
    assertThat(ExitCode.ofId(code.id()).number()).isEqualTo(number);
  }

  private void answers(String json) {
    moph.server().resetAll();
    moph.server().stubFor(any(anyUrl()).willReturn(okJson(json)));
  }
}
