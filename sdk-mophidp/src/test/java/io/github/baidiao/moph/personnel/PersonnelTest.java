package io.github.baidiao.moph.personnel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.envelope.EnvelopeServer;
import io.github.baidiao.moph.envelope.NumberedTokens;
import io.github.baidiao.moph.error.MophException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonnelTest {
  private static final CitizenId NEW = CitizenId.of("1100000000008");
  private static final String DONE = "{\"MessageCode\":200,\"Message\":\"OK\"}";
  private static final String NOBODY = "{\"MessageCode\":500,\"Message\":\"Record not found !\"}";
  private static final String THERE =
      """
      {"MessageCode":200,"result":[{"cid":"1100000000008","prefix":"นางสาว","first_name":"สมมติ",
       "last_name":"เพิ่มใหม่","position_name":"พยาบาลวิชาชีพ","position_std_id":103}]}
      """;

  private static EnvelopeServer stubs;
  private static EnvelopeServer blank;
  private Personnel personnel;

  @BeforeAll
  static void start() {
    stubs = EnvelopeServer.withStubs();
    blank = EnvelopeServer.blank();
  }

  @AfterAll
  static void stop() {
    stubs.close();
    blank.close();
  }

  @BeforeEach
  void reset() {
    stubs.server().resetScenarios();
    blank.server().resetAll();
    personnel = client(blank, "99999");
  }

  @Test
  void theStubsListUpdateAndDelete() {
    try (Personnel unit = client(stubs, "99999")) {
      assertThat(unit.isSandbox()).isTrue();
      assertThat(ids(unit.list())).containsExactly("1100000000016", "1100000000024");

      assertThat(unit.update(row().build())).hasToString("Done");
      assertThat(unit.list().of(NEW).orElseThrow().lastName()).contains("เพิ่มใหม่");

      assertThat(unit.delete(NEW)).hasToString("Done");
      assertThat(ids(unit.list())).containsExactly("1100000000016", "1100000000024");
      assertThat(unit.delete(NEW)).hasToString("Done");
    }
  }

  @Test
  void theStubsKnowNobodyOfAnotherUnit() {
    try (Personnel other = client(stubs, "99998")) {
      assertThat(other.list().rows()).isEmpty();
      assertThatThrownBy(() -> other.update(row().build())).hasMessageContaining("MOPH-804");
    }
  }

  @Test
  void aRowShowsWhatTheRegisterHas() {
    try (Personnel unit = client(stubs, "99999")) {
      PersonnelRow row = unit.list().rows().get(0);

      assertThat(row.firstName()).contains("สมชาย");
      assertThat(row.positionStdId()).hasValue(101);
      assertThat(row.hrAdmin()).contains(true);
      assertThat(row.hasProviderId()).contains(true);
      assertThat(row.mobilePhone()).isEmpty();
      assertThat(row).hasToString("PersonnelRow[masked]");
      assertThat(unit.list()).hasToString("PersonnelList[2 rows]");
    }
  }

  @Test
  void parametersAreInTheAddressAndValuesInTheBody() {
    blank.answers(200, DONE);
    personnel.update(row().mobilePhone("0812345678").licenseNo("ว.12345").build());
    personnel.delete(NEW);

    assertThat(blank.asked())
        .extracting(request -> request.getUrl() + " " + request.getBodyAsString())
        .containsExactly(
            "/idp/api/update_moph_personnel?hospital_code=99999&Action=Update"
                + " {\"cid\":\"1100000000008\",\"prefix\":\"นางสาว\",\"first_name\":\"สมมติ\","
                + "\"last_name\":\"เพิ่มใหม่\",\"position_name\":\"พยาบาลวิชาชีพ\","
                + "\"position_std_id\":103,\"mobile_phone\":\"0812345678\","
                + "\"license_no\":\"ว.12345\"}",
            "/idp/api/update_moph_personnel?hospital_code=99999&Action=Delete"
                + " {\"cid\":\"1100000000008\"}");
  }

  @Test
  void theListIsAskedForWithoutABody() {
    blank.answers(200, NOBODY);
    assertThat(personnel.list().rows()).isEmpty();
    assertThat(personnel.isSandbox()).isFalse();
    assertThat(blank.asked())
        .allSatisfy(
            request -> {
              assertThat(request.getUrl())
                  .isEqualTo("/idp/api/update_moph_personnel?hospital_code=99999&Action=Retrieve");
              assertThat(request.getBody()).isEmpty();
            });
  }

  @Test
  void rowsWithoutAValidCitizenIdAreCounted() {
    blank.answers(
        200,
        """
        {"MessageCode":200,"result":[{"cid":"12"},{},{"cid":"1100000000008","first_name":7,
         "position_std_id":"x","is_hr_admin":"maybe"}]}
        """);
    PersonnelList list = personnel.list();
    assertThat(list.unreadable()).isEqualTo(2);
    assertThat(list.of(NEW).orElseThrow().hrAdmin()).isEmpty();
    assertThat(list.of(NEW).orElseThrow().positionStdId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "7", "{}", "[7]", "\"none\""})
  void aResultThatIsNoListIsNotUnderstood(String result) {
    blank.answers(200, "{\"MessageCode\":200,\"result\":" + result + "}");
    assertThatThrownBy(personnel::list).hasMessageContaining("MOPH-101");
  }

  static List<ResponseDefinitionBuilder> lost() {
    return List.of(
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE),
        status(500),
        status(502),
        okJson("{\"MessageCode\":500,\"Message\":\"failed\"}"),
        okJson("{\"Message\":\"OK\"}"),
        okJson("<html>"),
        okJson("{\"MessageCode\":2"));
  }

  @ParameterizedTest
  @MethodSource("lost")
  void whenTheAnswerIsLostTheRegisterTells(ResponseDefinitionBuilder lost) {
    PersonnelRow row = row().build();

    assertThat(settled(lost, THERE, () -> personnel.update(row))).isEqualTo("Done by look-up");
    assertThat(settled(lost, NOBODY, () -> personnel.update(row))).isEqualTo("Unknown");
    assertThat(settled(lost, NOBODY, () -> personnel.delete(NEW))).isEqualTo("Done by look-up");
    assertThat(settled(lost, THERE, () -> personnel.delete(NEW))).isEqualTo("Unknown");
  }

  @Test
  void whatTheRegisterDoesNotShowIsNotTakenForDone() {
    PersonnelRow withPhone = row().mobilePhone("0812345678").build();
    PersonnelRow otherName = row().lastName("อื่น").build();

    for (PersonnelRow row : List.of(withPhone, otherName)) {
      assertThat(settled(status(500), THERE, () -> personnel.update(row))).isEqualTo("Unknown");
    }
  }

  @Test
  void aRegisterThatCannotBeReadSettlesNothing() {
    assertThat(settled(status(500), "{}", () -> personnel.delete(NEW))).isEqualTo("Unknown");
    String unreadable = "{\"MessageCode\":200,\"result\":[{\"cid\":\"?\"}]}";
    assertThat(settled(status(500), unreadable, () -> personnel.delete(NEW))).isEqualTo("Unknown");
  }

  @Test
  void aRefusalChangesNothingAndIsNotLookedUp() {
    blank.answers(200, "{\"MessageCode\":400,\"Message\":\"first_name\"}");
    assertThat(personnel.update(row().build())).hasToString("Refused");
    assertThat(blank.asked()).hasSize(1);

    blank.answers(200, NOBODY);
    assertThat(personnel.update(row().build())).hasToString("Refused");
  }

  @Test
  void anExpiredSessionIsSaidAndTheChangeNotRepeatedByItself() {
    blank.answers(200, "{\"MessageCode\":401,\"Message\":\"session expired\"}");
    assertThatThrownBy(() -> personnel.delete(NEW)).hasMessageContaining("MOPH-804");
    assertThat(blank.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 429, 501})
  void whatWasTurnedAwayIsThrown(int status) {
    blank.answers(status, "{}");
    assertThatThrownBy(() -> personnel.delete(NEW)).isInstanceOf(RuntimeException.class);
    assertThat(blank.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "ก\nข"})
  void aTextThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> row().prefix(text).build())
        .isInstanceOf(MophException.class)
        .hasMessageContaining("MOPH-103");
  }

  private String settled(
      ResponseDefinitionBuilder lost, String register, Supplier<PersonnelChange> change) {
    blank.server().resetAll();
    blank
        .server()
        .stubFor(
            post(urlPathEqualTo("/idp/api/update_moph_personnel")).atPriority(2).willReturn(lost));
    blank
        .server()
        .stubFor(
            post(urlPathEqualTo("/idp/api/update_moph_personnel"))
                .withQueryParam("Action", equalTo("Retrieve"))
                .atPriority(1)
                .willReturn(okJson(register)));
    String outcome =
        change
            .get()
            .match(
                done -> done.settledByLookUp() ? "Done by look-up" : "Done",
                refused -> "Refused",
                unknown -> "Unknown");
    assertThat(blank.asked()).as("one change and one look").hasSize(2);
    return outcome;
  }

  private static PersonnelRow.Builder row() {
    return PersonnelRow.builder()
        .citizenId(NEW)
        .prefix("นางสาว")
        .firstName("สมมติ")
        .lastName("เพิ่มใหม่")
        .positionName("พยาบาลวิชาชีพ")
        .positionStdId(103);
  }

  private static Personnel client(EnvelopeServer server, String unit) {
    return Personnel.connect(
        PersonnelSettings.builder()
            .baseUrl(server.address())
            .unit(HospitalCode.of(unit))
            .token(new NumberedTokens(9))
            .http(EnvelopeServer.http())
            .build());
  }

  private static List<String> ids(PersonnelList list) {
    return list.rows().stream().map(row -> row.citizenId().value()).toList();
  }
}
