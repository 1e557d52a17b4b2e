package io.github.baidiao.examples.stationagent.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.websocket.api.Callback;
import org.junit.jupiter.api.Test;

class OutboxTest {
  private final List<String> sent = new ArrayList<>();
  private final List<Callback> unfinished = new ArrayList<>();
  private int givenUp;

  private final Outbox outbox =
      new Outbox(
          new Outbox.Wire() {
            @Override
            public void send(String message, Callback done) {
              sent.add(message);
              unfinished.add(done);
            }

            @Override
            public void giveUp() {
              givenUp++;
            }
          },
          2);

  private void say(String message) {
    outbox.add(message, Optional.empty());
  }

  @Test
  void messagesAreSentOneAfterTheOther() {
    say("a");
    say("b");
    assertThat(sent).containsExactly("a");
    unfinished.get(0).succeed();
    assertThat(sent).containsExactly("a", "b");
  }

  @Test
  void aClientThatTakesNothingIsGivenUpWhenTooMuchWaits() {
    say("on its way");
    say("1");
    say("2");
    assertThat(givenUp).isZero();
    say("3");
    assertThat(givenUp).isOne();
    unfinished.get(0).succeed();
    say("4");
    assertThat(sent).containsExactly("on its way");
    assertThat(givenUp).isOne();
  }

  @Test
  void whatWaitsIsNotSentAfterAMessageFailed() {
    say("a");
    say("b");
    unfinished.get(0).fail(new IllegalStateException("gone"));
    assertThat(sent).containsExactly("a");
  }
}
