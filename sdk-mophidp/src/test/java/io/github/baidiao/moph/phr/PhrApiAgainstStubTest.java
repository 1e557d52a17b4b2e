package io.github.baidiao.moph.phr;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.stub.SetClock;
import io.github.baidiao.moph.stub.phr.Bodies;
import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrStub;
import io.github.baidiao.moph.stub.phr.PhrStubServer;
import io.github.baidiao.moph.stub.phr.PhrVersion;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a unit does, against the stub, which knows the service from documents alone. */
class PhrApiAgainstStubTest {
  private final SetClock clock = new SetClock();
  private final PhrStubServer server = PhrStubServer.start(clock);
  private final PhrApi api =
      Tell.client(server.base(), TokenSource.of(SecretSource.of(Secret.of(PhrStub.bearer()))));

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void aVisitIsSentFoundSummedUpAndRemoved() {
    assertThat(api.isSandbox()).isTrue();
    assertThat(api.update(Tell.visit())).hasToString("Accepted");
    assertThat(api.encountersOf(Tell.DAY).refs()).containsExactly(Tell.ref());
    assertThat(api.encountersOf(Tell.DAY.plusDays(1)).refs()).isEmpty();
    assertThat(api.monthSummary(YearMonth.from(Tell.DAY)))
        .containsExactly(Map.of("date", "2026-11-20", "encounter_count", "1"));

    assertThat(api.removeEncounterFromPhr(Tell.ref())).hasToString("Accepted");
    assertThat(api.removeEncounterFromPhr(Tell.ref())).hasToString("Accepted");
    assertThat(api.encountersOf(Tell.DAY).refs()).isEmpty();
  }

  @Test
  void theBodyArrivesByteForByte() {
    api.update(Tell.visit());
    assertThat(server.stub().versions().get("99999:690001"))
        .extracting(PhrVersion::json)
        .containsExactly(Bodies.visit("690001", "a"));
  }

  @ParameterizedTest
  @CsvSource({
    "LOST_ANSWER, OutcomeUnknown HTTP-105, 1",
    "LOST_REQUEST, OutcomeUnknown HTTP-105, 0",
    "EXPIRED_501, NotSupported MOPH-904, 0",
    "SESSION_401, MOPH-902, 0",
    "SERVER_ERROR, OutcomeUnknown MOPH-906, 0",
    "SERVER_ERROR_AFTER, OutcomeUnknown MOPH-906, 1",
    "STATUS_500, OutcomeUnknown MOPH-906, 0",
    "STATUS_503, OutcomeUnknown HTTP-503, 0",
    "NO_RECORD, Refused MOPH-903, 0",
    "REFUSED, Refused MOPH-903, 0",
    "TOO_MANY, HTTP-429, 0",
    "TOO_MANY_WITH_RETRY_AFTER, HTTP-429, 0",
    "TOO_MANY_BY_MESSAGE, HTTP-429, 0",
    "WARNED, AcceptedWithWarnings MOPH-905, 1",
    "WEB_PAGE, OutcomeUnknown HTTP-254, 0"
  })
  void whatGoesWrongIsSaidAndTheNextSendingArrives(PhrFault fault, String outcome, int done) {
    server.stub().fail("UpdatePHRv1", fault, 1);
    assertThat(Tell.outcome(() -> api.update(Tell.visit()))).isEqualTo(outcome);
    assertThat(server.stub().versions().getOrDefault("99999:690001", List.of())).hasSize(done);

    assertThat(api.update(Tell.visit())).hasToString("Accepted");
    assertThat(server.stub().versions().get("99999:690001")).hasSize(done + 1);
  }

  @Test
  void anAnswerThatIsTooSlowLeavesTheOutcomeOpen() {
    server.stub().slowness(Duration.ofSeconds(30));
    server.stub().fail("UpdatePHRv1", PhrFault.SLOW, 1);
    try (PhrApi hurried =
        PhrApi.connect(
            Tell.settings(server.base())
                .token(TokenSource.of(SecretSource.of(Secret.of(PhrStub.bearer()))))
                .updateTimeout(Duration.ofMillis(300))
                .build())) {
      assertThat(Tell.outcome(() -> hurried.update(Tell.visit()))).startsWith("OutcomeUnknown");
    }
  }

  @Test
  void chronicDiseasesAreRegisteredListedAndTakenBack() {
    for (String ref : List.of("r1", "r2", "r3")) {
      assertThat(api.registerChronicDiseases(Tell.body(Bodies.chronic(ref))).isStored()).isTrue();
    }
    api.removeFromChronicRegistry("001", List.of("r2"));
    assertThat(api.chronicRegistry("001")).containsExactly("r1", "r3");
    api.deleteWholeChronicRegistry("001");
    assertThat(api.chronicRegistry("001")).isEmpty();
  }

  @Test
  void vaccinationsAreReplacedAsAWhole() {
    api.replaceWholeImmunizationRegister(Tell.body(Bodies.doses("v1", "v2")));
    api.replaceWholeImmunizationRegister(Tell.body(Bodies.doses("v2", "v3")));
    assertThat(server.stub().doses("1100000000016")).containsExactly("v2", "v3");
  }

  @Test
  void theAgentTellsItsStatusAndIsFoundByItsName() {
    assertThat(api.agentComputerName()).isEmpty();
    assertThat(api.updateAgentStatus(Tell.agent())).hasToString("Accepted");
    assertThat(Tell.outcome(() -> api.updateAgentError("Error ..."))).isEqualTo("HTTP-429");
    clock.forward(Duration.ofSeconds(5));
    assertThat(api.updateAgentError("Error ...")).hasToString("Accepted");
    assertThat(api.agentComputerName()).contains("PC-1");
  }

  @Test
  void codesAreListed() {
    assertThat(api.codingSystems()).contains(Map.of("system", "nationality"));
    assertThat(api.codingSystem("nationality")).contains(Map.of("code", "099", "display", "ไทย"));
    assertThat(api.codingSystem("nothing")).isEmpty();
  }

  @Test
  void theRestIsReceivedAndDrugProblemsAreNotOffered() {
    assertThat(api.reportEncounterCounts(Tell.body(Bodies.counts()))).hasToString("Accepted");
    assertThat(server.stub().received("OrgEncounterSummary")).isOne();
    assertThat(api.sendDrugRelatedProblem(Tell.body(Bodies.of("DrugRelatedProblem", "{}"))))
        .hasToString("NotSupported MOPH-904");
    assertThat(api.sendPrescription(Tell.body(Bodies.of("MedicationRequest", "{}"))))
        .as("without the token of a Provider ID")
        .hasToString("Refused MOPH-903");
  }
}
