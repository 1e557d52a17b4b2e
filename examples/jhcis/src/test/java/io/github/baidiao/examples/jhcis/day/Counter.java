package io.github.baidiao.examples.jhcis.day;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.examples.anyhis.authen.AuthenDesk;
import io.github.baidiao.examples.anyhis.authen.DeskReading;
import io.github.baidiao.examples.anyhis.authen.DeskRequest;
import io.github.baidiao.examples.jhcis.stub.AgentService;
import io.github.baidiao.examples.jhcis.stub.AgentService.Card;
import java.util.Optional;

/** The officer at the counter with the card reader. */
final class Counter {
  private static final String RIGHT = "(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ";

  private final AgentService agent;
  private final AuthenDesk desk;

  Counter(AgentService agent, AuthenDesk desk) {
    this.agent = agent;
    this.desk = desk;
  }

  /**
   * Puts the visitor's card in and asks for the claim code.
   *
   * @return what the screen shows instead of a code, as its code; empty when there is one
   */
  Optional<String> authenticates(Visitor visitor) {
    Optional<String> right =
        visitor.course() == Course.NO_RIGHT ? Optional.empty() : Optional.of(RIGHT);
    agent.insert(new Card(visitor.citizenId(), right));
    if (visitor.course() == Course.ANSWER_LOST) {
      agent.loseNextCode();
    }
    try {
      return desk.read().match(this::authen, notReady -> Optional.of(notReady.code().id()));
    } catch (SdkException e) {
      return Optional.of(e.code().id());
    }
  }

  private Optional<String> authen(DeskReading.Ready ready) {
    DeskRequest request =
        DeskRequest.builder()
            .patient(ready.patient())
            .visit(ready.visit().key())
            .claimType(ready.patient().claimTypes().get(0))
            .mobile(ready.person().mobile().orElse(MobileNumber.of("0898765432")))
            .build();
    return desk.authen(request)
        .<Optional<ErrorCode>>match(
            coded -> Optional.empty(),
            notKept -> Optional.of(notKept.why()),
            notDone -> Optional.of(notDone.why()),
            unknown -> Optional.of(unknown.why()))
        .map(ErrorCode::id);
  }
}
