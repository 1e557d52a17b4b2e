package io.github.baidiao.examples.stationagent;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.examples.stationagent.settings.NhsoSource;
import io.github.baidiao.examples.stationagent.settings.StationSettings;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;

/**
 * A station on a free port over simulated readers; every answer is held to the OpenAPI document.
 */
final class Station implements AutoCloseable {
  static final String SOMCHAI = "1100000000016";

  private static final Contract CONTRACT = new Contract();

  final SimulatedReaders readers;
  final StationAgent agent;

  private Station(StationSettings settings, SimulatedReaders readers) {
    this.readers = readers;
    this.agent = StationAgent.start(settings, readers);
  }

  static Station with(UnaryOperator<StationSettings.Builder> settings) {
    return with(settings, new SimulatedReaders());
  }

  static Station with(UnaryOperator<StationSettings.Builder> settings, SimulatedReaders readers) {
    return new Station(settings.apply(StationSettings.builder().port(0)).build(), readers);
  }

  static Station over(NhsoSource nhso) {
    return with(settings -> settings.nhso(nhso));
  }

  /** Puts a card in, and waits until the station saw it. */
  Station insert(String person) {
    return insert(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  Station insert(SimulatedCard card) {
    readers.insert(card);
    return awaitTerminals("true");
  }

  Station pull() {
    readers.remove();
    return awaitTerminals("false");
  }

  private Station awaitTerminals(String present) {
    Awaitility.await()
        .until(() -> raw().get("/api/smartcard/terminals").body().contains(":" + present));
    return this;
  }

  Raw raw() {
    return new Raw(agent.uri());
  }

  Raw.Got get(String path) {
    return held(raw().get(path));
  }

  Raw.Got post(String path, String json) {
    return held(raw().post(path, json));
  }

  static Raw.Got held(Raw.Got got) {
    return CONTRACT.hold(got);
  }

  /** Reads the card with its right and returns the correlation id. */
  String read() {
    Map<?, ?> patient = get("/api/smartcard/read").fields();
    return patient.get("correlationId").toString();
  }

  static String save(String pid, String correlationId) {
    return """
        {"pid":"%s","claimType":"PG0060001","mobile":"0812345678","correlationId":"%s","hn":"000123","hcode":"99999"}
        """
        .formatted(pid, correlationId);
  }

  SecureSmartCardAgent client() {
    return SecureSmartCardAgent.connect(
        AgentSettings.builder()
            .baseUrl(agent.uri())
            .hospitalCode(HospitalCode.of("99999"))
            .build());
  }

  @Override
  public void close() {
    agent.close();
  }
}
