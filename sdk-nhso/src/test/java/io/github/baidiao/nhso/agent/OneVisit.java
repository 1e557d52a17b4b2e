package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;

/** Tells a {@link TestAgent} what it knows before a confirm-save, how it answers, and after. */
final class OneVisit {
  private static final String SERVICE = "/api/nhso-service/";
  private static final String POSTED = "posted";

  private final TestAgent agent;

  OneVisit(TestAgent agent) {
    this.agent = agent;
    agent.server().resetAll();
    latestBefore(okJson(RecordedCode.NONE_BEFORE));
    latestAfter(okJson(RecordedCode.json("-")));
    fiveAfter(okJson("[]"));
  }

  OneVisit latestBefore(ResponseDefinitionBuilder answer) {
    return lookUp(latest(), STARTED, answer);
  }

  OneVisit latestAfter(ResponseDefinitionBuilder answer) {
    return lookUp(latest(), POSTED, answer);
  }

  OneVisit fiveAfter(ResponseDefinitionBuilder answer) {
    String five = SERVICE + "latest-5-authen-code-all-hospital/" + Requests.SOMCHAI.value();
    return lookUp(get(urlPathEqualTo(five)), POSTED, answer);
  }

  OneVisit confirm(ResponseDefinitionBuilder answer) {
    return save("confirm-save", answer);
  }

  OneVisit save(String operation, ResponseDefinitionBuilder answer) {
    agent
        .server()
        .stubFor(
            post(urlPathEqualTo(SERVICE + operation))
                .inScenario("visit")
                .willSetStateTo(POSTED)
                .willReturn(answer));
    return this;
  }

  static ResponseDefinitionBuilder failing() {
    return aResponse().withStatus(500);
  }

  private static MappingBuilder latest() {
    return get(urlPathEqualTo(SERVICE + "latest-authen-code/" + Requests.SOMCHAI.value()));
  }

  private OneVisit lookUp(MappingBuilder call, String state, ResponseDefinitionBuilder answer) {
    agent.server().stubFor(call.inScenario("visit").whenScenarioStateIs(state).willReturn(answer));
    return this;
  }
}
