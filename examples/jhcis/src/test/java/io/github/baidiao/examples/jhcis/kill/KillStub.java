package io.github.baidiao.examples.jhcis.kill;

import io.github.baidiao.examples.jhcis.stub.AgentService;
import io.github.baidiao.examples.jhcis.stub.AgentService.Card;
import io.github.baidiao.examples.jhcis.stub.NhsoBook;
import io.github.baidiao.examples.jhcis.stub.NhsoServices;
import io.github.baidiao.examples.jhcis.stub.StubServer.Answer;
import io.github.baidiao.examples.jhcis.stub.StubServer.Call;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Agent, NHSO and PHR for the programs that are killed. Each has its own path, so that it is known
 * who asks; there too it tells where it is.
 */
final class KillStub {
  private static final String RIGHT = "(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ";
  private static final String STORED = "{\"MessageCode\": 200, \"Message\": \"OK\"}";

  private final NhsoBook book;
  private final NhsoServices nhso;
  private final Clock clock;
  private final Records records;
  private final Reception reception;
  private final Trap trap;
  private final Map<String, AgentService> agents = new ConcurrentHashMap<>();

  KillStub(NhsoBook book, Clock clock, Records records, Reception reception, Trap trap) {
    this.book = book;
    this.nhso = new NhsoServices(book);
    this.clock = clock;
    this.records = records;
    this.reception = reception;
    this.trap = trap;
  }

  Optional<Answer> answer(Call call) throws InterruptedException {
    String[] path = call.path().split("/", 2);
    String kind = path[0];
    String rest = path.length > 1 ? path[1] : "";
    Call inner = new Call(call.who(), call.method(), rest, call.query(), call.body());
    Optional<Answer> answer =
        switch (kind) {
          case "agent" -> agent(inner);
          case "nhso" -> nhso.answer(inner);
          case "phr" -> phr(call.body());
          case "next" -> Optional.of(Answer.ok(reception.next(call.who())));
          case "was" -> was(call.who(), rest);
          default -> Optional.of(Answer.ok(""));
        };
    Optional<Moment> moment = moment(kind, rest);
    boolean dead = moment.isPresent() && trap.reached(call.who(), moment.get());
    return dead ? Optional.empty() : answer;
  }

  private static Optional<Moment> moment(String kind, String rest) {
    return switch (kind) {
      case "moment" -> Optional.of(Moment.valueOf(rest));
      case "phr" -> Optional.of(Moment.IN_A_POST_TO_PHR);
      case "agent" ->
          rest.endsWith("confirm-save") ? Optional.of(Moment.IN_CONFIRM_SAVE) : Optional.empty();
      case "nhso" ->
          Optional.of(
              rest.endsWith("nhso-claim-detail") ? Moment.IN_A_POST_TO_NHSO : Moment.IN_A_LOOK_UP);
      default -> Optional.empty();
    };
  }

  private Optional<Answer> agent(Call call) {
    AgentService agent = agents.computeIfAbsent(call.who(), any -> new AgentService(book, clock));
    String card = reception.card(call.who());
    if (!card.isEmpty()) {
      agent.insert(new Card(card, Optional.of(RIGHT)));
    }
    return agent.answer(call);
  }

  private Optional<Answer> phr(String body) {
    records.arrived(body);
    return Optional.of(Answer.ok(STORED));
  }

  private Optional<Answer> was(String who, String visitAndResult) {
    String[] parts = visitAndResult.split("/");
    reception.was(who, parts[0], parts[1]);
    return Optional.of(Answer.ok(""));
  }
}
