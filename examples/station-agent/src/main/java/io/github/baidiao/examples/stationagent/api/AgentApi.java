package io.github.baidiao.examples.stationagent.api;

import io.github.baidiao.card.monitor.ReaderState;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.examples.stationagent.nhso.CardForm;
import io.github.baidiao.examples.stationagent.nhso.Nhso;
import io.github.baidiao.examples.stationagent.nhso.Readings;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.Call;
import io.github.baidiao.examples.stationagent.server.Paths;
import io.github.baidiao.examples.stationagent.server.StationException;
import io.github.baidiao.examples.stationagent.server.Work;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The paths of NHSO's agent, and who answers them. */
public final class AgentApi {
  private final CardDesk desk;
  private final Nhso nhso;
  private final CardReads reads;
  private final Saves saves;
  private final OneAtATime running = new OneAtATime();

  public AgentApi(CardDesk desk, Nhso nhso, Readings readings) {
    this.desk = desk;
    this.nhso = nhso;
    this.reads = new CardReads(desk, nhso, readings);
    this.saves = new Saves(desk, nhso, readings);
  }

  /** Hangs every path in. */
  public void hangInto(Paths paths) {
    get(paths, "/api/smartcard/terminals", call -> terminals());
    get(paths, "/api/smartcard/read", call -> reads.withRight(call.flag("readImageFlag")));
    get(
        paths,
        "/api/smartcard/read-card-only",
        call -> Answer.ok(CardForm.of(reads.card(call.flag("readImageFlag")), true)));
    get(paths, "/api/smartcard/probe/{pid}", ofPerson(nhso::probe));
    get(paths, "/api/preference", call -> preference());
    get(paths, "/api/nhso-service/latest-authen-code/{pid}", ofPerson(nhso::latest));
    get(
        paths,
        "/api/nhso-service/latest-5-authen-code-all-hospital/{pid}",
        ofPerson(nhso::latestFive));
    post(
        paths,
        "/api/nhso-service/confirm-save",
        call -> running.alone(SaveRequest.of(call.body()), () -> saves.confirm(call)));
    post(paths, "/api/nhso-service/save-as-draft", saves::draft);
  }

  private void get(Paths paths, String path, Work work) {
    paths.json("GET", path, marked(work));
  }

  private void post(Paths paths, String path, Work work) {
    paths.json("POST", path, marked(work));
  }

  private Work marked(Work work) {
    return call -> work.answer(call).marked(nhso.isSandbox());
  }

  private Answer terminals() {
    return Answer.ok(desk.snapshot().readers().stream().map(AgentApi::terminal).toList());
  }

  private static Map<String, Object> terminal(ReaderState reader) {
    Map<String, Object> terminal = new LinkedHashMap<>();
    terminal.put("terminalName", reader.name());
    terminal.put("isPresent", reader.cardPresent());
    return terminal;
  }

  /**
   * The original hands out the hospital's token here (single source); this one has none to give.
   */
  private Answer preference() {
    Optional<String> first = desk.snapshot().readers().stream().map(ReaderState::name).findFirst();
    Map<String, Object> preference = new LinkedHashMap<>();
    desk.chosenReader().or(() -> first).ifPresent(name -> preference.put("defaultTerminal", name));
    return Answer.ok(preference);
  }

  private static Work ofPerson(Function<CitizenId, Answer> lookUp) {
    return call -> lookUp.apply(person(call));
  }

  private static CitizenId person(Call call) {
    if (!CitizenId.isValid(call.last())) {
      throw StationException.refusal("PID_INVALID", "เลขประจำตัวประชาชนไม่ถูกต้อง");
    }
    return CitizenId.of(call.last());
  }
}
