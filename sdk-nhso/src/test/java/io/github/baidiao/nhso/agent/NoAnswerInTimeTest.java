package io.github.baidiao.nhso.agent;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.github.baidiao.core.http.HttpErrorCode;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    DraftResult result = agent.saveAsDraft(Requests.somchai());

    assertThat(result).isInstanceOf(DraftResult.OutcomeUnknown.class);
    assertThat(result.errorCode()).contains(NhsoErrorCode.DRAFT_OUTCOME_UNKNOWN);
  }

  @Test
  void interruptWhileAnotherConfirmationRunsSendsNothing() throws Exception {
    new OneVisit(server).confirm(late());
    int before = server.posts();
    Thread first = new Thread(() -> agent.confirmSave(Requests.somchai()));
    first.start();
    await().until(() -> first.getState() == Thread.State.TIMED_WAITING);
    CompletableFuture<ServiceException> ended = new CompletableFuture<>();
    Thread second =
        new Thread(
            () ->
                ended.complete(
                    catchThrowableOfType(
                        ServiceException.class, () -> agent.confirmSave(Requests.somchai()))));
    second.start();
    await().until(() -> second.getState() == Thread.State.WAITING);
    second.interrupt();

    ServiceException e = ended.get(10, TimeUnit.SECONDS);
    assertThat(e.code()).isEqualTo(HttpErrorCode.INTERRUPTED);
    assertThat(e.requestMayHaveArrived()).isFalse();
    first.join();
    assertThat(server.posts() - before).isOne();
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
