package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoAnswerInTimeTest {
  private static TestAgent server;
  private static SecureSmartCardAgent agent;

  @BeforeAll
  static void start() {
    server = TestAgent.blank();
    HttpSettings impatient =
        HttpSettings.builder().attemptTimeout(Duration.ofSeconds(1)).maxAttempts(1).build();
    agent =
        SecureSmartCardAgent.connect(
            TestAgent.settings(server.address()).toBuilder().http(impatient).build());
  }

  @AfterAll
  static void stop() {
    agent.close();
    server.close();
  }

  @Test
  void confirmationThatComesTooLateIsFoundByLookUp() {
    new OneVisit(server)
        .confirm(late())
        .latestAfter(okJson(RecordedCode.json("PP1000000001 09:00")))
        .fiveAfter(okJson(RecordedCode.list("PP1000000001 09:00")));
    int before = server.posts();

    assertThat(agent.confirmSave(Requests.somchai())).isInstanceOf(AuthenResult.Issued.class);
    assertThat(server.posts() - before).isOne();
  }

  @Test
  void confirmationThatNeverComesIsUnknown() {
    new OneVisit(server).confirm(late());
    int before = server.posts();

    assertThat(agent.confirmSave(Requests.somchai()))
        .isInstanceOf(AuthenResult.OutcomeUnknown.class);
    assertThat(server.posts() - before).isOne();
  }

  @Test
  void draftWithoutAnAnswerIsUnknown() {
    new OneVisit(server).save("save-as-draft", late());

    assertThat(agent.saveAsDraft(Requests.somchai()))
        .isInstanceOf(DraftResult.OutcomeUnknown.class);
  }

  @Test
  void slowReadIsATimeOut() {
    server.server().resetAll();
    server.server().stubFor(any(anyUrl()).willReturn(late()));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(agent::read)
        .satisfies(e -> assertThat(e.code()).isEqualTo(HttpErrorCode.ANSWER_TIMEOUT));
  }

  private static ResponseDefinitionBuilder late() {
    return okJson(AgentJson.text("confirm")).withFixedDelay(2_000);
  }
}
