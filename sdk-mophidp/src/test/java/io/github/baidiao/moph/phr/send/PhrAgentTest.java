package io.github.baidiao.moph.phr.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.AgentStatus;
import io.github.baidiao.moph.stub.phr.PhrFault;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which computer sends, told to PHR no more often than it wants to hear. */
class PhrAgentTest {
  private final PhrPlace phr = new PhrPlace();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final PhrAgent agent = agent("OPD-PC1");

  @AfterEach
  void stop() {
    phr.close();
  }

  @Test
  void firstComputerBegins() {
    agent.begin();

    assertThat(phr.api().agentComputerName()).contains("OPD-PC1");
    assertThat(agent.anotherComputer()).isEmpty();
  }

  @Test
  void secondComputerIsToldOfTheFirstAndMayTakeOver() {
    agent.begin();
    PhrAgent second = agent("OPD-PC2");

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(second::begin)
        .satisfies(e -> assertThat(e.code()).isEqualTo(MophErrorCode.ANOTHER_AGENT));
    assertThat(second.anotherComputer()).contains("OPD-PC1");
    assertThat(phr.api().agentComputerName()).contains("OPD-PC1");

    forward(Duration.ofSeconds(5));
    second.takeOver();

    assertThat(phr.api().agentComputerName()).contains("OPD-PC2");
  }

  @Test
  void whatComesTooSoonIsLeftOut() {
    agent.begin();

    assertThat(agent.tell("processing 1")).isFalse();
    forward(Duration.ofSeconds(59));
    assertThat(agent.tell("processing 2")).isFalse();
    forward(Duration.ofSeconds(1));
    assertThat(agent.tell("processing 3")).isTrue();
    assertThat(agent.tell("processing 4")).isFalse();
    assertThat(phr.stub().overview().toString()).contains("processing 3");
  }

  @Test
  void troubleIsToldToo() {
    assertThat(agent.tellTrouble("no line")).isTrue();
    assertThat(phr.stub().overview().toString()).contains("no line");
  }

  @Test
  void agentThatCannotBeToldHoldsNothingUp() {
    phr.stub().fail("UpdateAgentStatus", PhrFault.SESSION_401, 4);

    assertThat(agent.tell("processing 1")).isFalse();
    forward(PhrAgent.EVERY);
    assertThat(agent.tell("two\nlines")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT4.999S", "PT1H0.001S"})
  void otherDistancesAreRefused(Duration every) {
    AgentStatus self = status("OPD-PC1");

    assertThatExceptionOfType(MophException.class)
        .isThrownBy(() -> PhrAgent.over(phr.api(), self, every))
        .satisfies(e -> assertThat(e.code()).isEqualTo(MophErrorCode.SETTINGS_INVALID));
  }

  private PhrAgent agent(String computer) {
    return PhrAgent.over(phr.api(), status(computer), PhrAgent.EVERY, nanos::get);
  }

  private void forward(Duration time) {
    nanos.addAndGet(time.toNanos());
    phr.clock.forward(time);
  }

  private static AgentStatus status(String computer) {
    return AgentStatus.builder()
        .status("begins")
        .computerName(computer)
        .mostClientVersion("1.0")
        .agentVersion("Invented HIS 1.0")
        .build();
  }
}
