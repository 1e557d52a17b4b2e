package io.github.baidiao.moph.phr;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.envelope.EnvelopeServer;
import io.github.baidiao.moph.envelope.NumberedTokens;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What replaces or deletes cannot happen by accident, and is never sent twice. */
class AccidentsTest {
  private static final Set<String> IDEMPOTENT =
      Set.of(
          "UpdatePHRv1",
          "AllergyIntolerancev1",
          "PatientChronicRegisterv1",
          "OrgEncounterSummary",
          "UpdateAgentStatus",
          "UpdateAgentStatus-Error");

  private final EnvelopeServer server = EnvelopeServer.blank();
  private final PhrApi api =
      PhrApi.connect(
          Tell.settings(server.address()).token(new NumberedTokens(1)).http(Tell.http(3)).build());

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Immunization\":[]}", "{}", "{\"Immunization\":null}"})
  void anEmptyListOfDosesIsNotSent(String json) {
    assertThat(Tell.outcome(() -> api.replaceWholeImmunizationRegister(Tell.body(json))))
        .isEqualTo("MOPH-907");
    assertThat(server.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Immunization\":7}", "{\"Immunization\":[7]}", "[]", "", "{"})
  void whatHasNoListIsNotSent(String json) {
    assertThat(Tell.outcome(() -> api.replaceWholeImmunizationRegister(Tell.body(json))))
        .isEqualTo("MOPH-103");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void noOtherListIsSentEmptyEither() {
    PhrBody nothing = Tell.body("{}");
    assertThat(Tell.outcome(() -> api.update(nothing))).isEqualTo("MOPH-907");
    assertThat(Tell.outcome(() -> api.sendAllergies(nothing))).isEqualTo("MOPH-907");
    assertThat(Tell.outcome(() -> api.registerChronicDiseases(nothing))).isEqualTo("MOPH-907");
    assertThat(Tell.outcome(() -> api.sendReferral(nothing))).isEqualTo("MOPH-907");
    assertThat(Tell.outcome(() -> api.reportEncounterCounts(nothing))).isEqualTo("MOPH-907");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void toRemoveNoneIsNotToRemoveAll() {
    assertThat(Tell.outcome(() -> api.removeFromChronicRegistry("001", List.of())))
        .isEqualTo("MOPH-907");
    assertThat(Tell.outcome(() -> api.removeFromChronicRegistry("001", List.of("r1", " "))))
        .isEqualTo("MOPH-103");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aWholeRegistryIsDeletedByTheCallThatSaysSo() {
    server.answers(200, "{\"MessageCode\":200}");
    api.deleteWholeChronicRegistry("001");
    api.removeFromChronicRegistry("001", List.of("r1", "r2"));

    assertThat(server.asked())
        .extracting(request -> request.getUrl() + " " + request.getBodyAsString())
        .containsExactly(
            "/idp/api/PatientChronicRegisterv1?mode=remove&cd_code=001 []",
            "/idp/api/PatientChronicRegisterv1?mode=remove&cd_code=001 [\"r1\",\"r2\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0 1", "001&x=1", "00000000001"})
  void aDiseaseIsACode(String code) {
    assertThat(Tell.outcome(() -> api.deleteWholeChronicRegistry(code))).isEqualTo("MOPH-103");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aVisitOfAnotherUnitIsNotRemoved() {
    EncounterRef other = EncounterRef.of(HospitalCode.of("99998"), "690001");
    assertThat(Tell.outcome(() -> api.removeEncounterFromPhr(other))).isEqualTo("MOPH-103");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void aVisitIsRemovedByAGet() {
    server.answers(200, "{\"MessageCode\":200}");
    api.removeEncounterFromPhr(EncounterRef.of(Tell.UNIT, "69/01 &x".replace(" ", "-")));
    LoggedRequest asked = server.asked().get(0);
    assertThat(asked.getMethod().value() + " " + asked.getUrl())
        .isEqualTo(
            "GET /idp/api/RemoveEncounter?hospital_code=99999"
                + "&encounter_ref_code=99999%3A69%2F01-%26x");
  }

  static List<ResponseDefinitionBuilder> lost() {
    return List.of(
        aResponse().withFault(Fault.EMPTY_RESPONSE),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER),
        status(408),
        status(503).withHeader("Retry-After", "0"),
        status(504));
  }

  @ParameterizedTest
  @MethodSource("lost")
  void whatMustNotBeDoneTwiceIsSentOnce(ResponseDefinitionBuilder lost) {
    Tell.changes()
        .forEach(
            (name, call) -> {
              server.answers(lost);
              assertThat(Tell.outcome(() -> call.apply(api))).startsWith("OutcomeUnknown");
              assertThat(server.asked()).as(name).hasSize(IDEMPOTENT.contains(name) ? 3 : 1);
            });
  }
}
