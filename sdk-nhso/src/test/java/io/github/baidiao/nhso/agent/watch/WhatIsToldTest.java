package io.github.baidiao.nhso.agent.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.baidiao.nhso.agent.Terminal;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Turned by hand: no thread, no waiting, no network. */
class WhatIsToldTest {
  private static final Terminal EMPTY = Terminal.of("A", false);
  private static final Terminal FULL = Terminal.of("A", true);
  private static final Terminal OTHER = Terminal.of("B", false);
  private static final RuntimeException DOWN = NhsoException.of(NhsoErrorCode.AGENT_NOT_RUNNING);

  private final Hand watch = new Hand();

  @Test
  void beforeTheFirstLookNothingIsKnown() {
    assertThat(watch.snapshot()).isEqualTo(TerminalsSnapshot.NOTHING_KNOWN);
    assertThat(watch.snapshot().agentUp()).isFalse();
  }

  @Test
  void firstLookTellsTheAgentAndItsReaders() {
    watch.answers(EMPTY, OTHER);

    assertThat(watch.look()).containsExactly("back", "attached A", "attached B");
    assertThat(watch.events().get(0).snapshot()).isEqualTo(watch.snapshot());
    assertThat(watch.snapshot().terminals())
        .extracting(TerminalState::name, TerminalState::card)
        .containsExactly(tuple("A", CardState.ABSENT), tuple("B", CardState.ABSENT));
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void cardIsToldWhenItHasSettled() {
    watch.answers(EMPTY);
    watch.look();
    watch.answers(FULL);

    assertThat(watch.after(1000)).isEmpty();
    assertThat(watch.snapshot().terminal("A").orElseThrow().card()).isEqualTo(CardState.SETTLING);
    assertThat(watch.snapshot().cardPresent()).isFalse();
    assertThat(watch.after(1499)).isEmpty();
    assertThat(watch.after(1)).containsExactly("card in A");
    assertThat(watch.snapshot().cardPresent()).isTrue();
    assertThat(watch.after(1000)).isEmpty();
  }

  @Test
  void cardThatWasThereFromTheStartSettlesToo() {
    watch.answers(FULL);
    assertThat(watch.look()).containsExactly("back", "attached A");
    assertThat(watch.after(1500)).containsExactly("card in A");
  }

  @Test
  void cardPulledBeforeItSettledIsNotToldAndTheNextOneSettlesAnew() {
    watch.answers(FULL);
    watch.look();
    watch.answers(EMPTY);
    assertThat(watch.after(1000)).isEmpty();
    watch.answers(FULL);
    assertThat(watch.after(1000)).isEmpty();
    assertThat(watch.after(1000)).isEmpty();
    assertThat(watch.after(500)).containsExactly("card in A");
  }

  @Test
  void removalIsToldAtOnce() {
    watch.answers(FULL);
    watch.look();
    watch.after(1500);
    watch.answers(EMPTY);
    assertThat(watch.after(1000)).containsExactly("card out of A");
    assertThat(watch.snapshot().terminal("A").orElseThrow().card()).isEqualTo(CardState.ABSENT);
  }

  @Test
  void withoutASettleTimeACardIsToldAtOnce() {
    var quick = new Hand(WatchSettings.builder().settleTime(Duration.ZERO).build());
    quick.answers(FULL);
    assertThat(quick.look()).containsExactly("back", "attached A", "card in A");
  }

  @Test
  void unpluggedReaderTakesItsCardWithIt() {
    watch.answers(FULL, OTHER);
    watch.look();
    watch.after(1500);
    watch.answers(OTHER);
    assertThat(watch.look()).containsExactly("card out of A", "detached A");
    assertThat(watch.snapshot().terminal("A")).isEmpty();
  }

  @Test
  void agentThatStopsIsToldOnceAndTakesEverythingWithIt() {
    watch.answers(FULL);
    watch.look();
    watch.after(1500);
    watch.fails(DOWN);

    assertThat(watch.look()).containsExactly("down NHSO-101", "card out of A", "detached A");
    assertThat(watch.snapshot()).isEqualTo(TerminalsSnapshot.NOTHING_KNOWN);
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void agentThatIsBackTellsAllOverAgainAndItsCardSettlesAnew() {
    watch.answers(FULL);
    watch.look();
    watch.after(1500);
    watch.fails(DOWN);
    watch.look();
    watch.answers(FULL);

    assertThat(watch.after(5000)).containsExactly("back", "attached A");
    assertThat(watch.after(1500)).containsExactly("card in A");
  }

  @Test
  void agentThatIsDownAtTheStartIsFoundWhenItComes() {
    watch.fails(DOWN);
    assertThat(watch.look()).containsExactly("down NHSO-101");
    watch.answers();
    assertThat(watch.look()).containsExactly("back");
  }

  @Test
  void agentThatSaysThereIsNoReaderIsUpWithoutReaders() {
    watch.answers(EMPTY);
    watch.look();
    watch.fails(NhsoException.of(NhsoErrorCode.NO_READER));

    assertThat(watch.look()).containsExactly("detached A");
    assertThat(watch.snapshot().agentUp()).isTrue();
    assertThat(watch.snapshot().terminals()).isEmpty();
  }

  @Test
  void defectWhileAskingIsAnAgentThatIsDown() {
    watch.fails(new IllegalStateException("1100000000016"));
    assertThat(watch.look()).containsExactly("down NHSO-106");
  }

  @Test
  void twoReadersOfOneNameAreOne() {
    watch.answers(EMPTY, FULL);
    assertThat(watch.look()).containsExactly("back", "attached A");
    assertThat(watch.after(1500)).containsExactly("card in A");
  }

  @Test
  void eventSaysItsCaseAndNotTheAgentsWords() {
    watch.answers(Terminal.of("สมชาย 1100000000016", false));
    watch.look();
    assertThat(watch.events()).hasToString("[AgentBack, TerminalAttached]");
  }
}
