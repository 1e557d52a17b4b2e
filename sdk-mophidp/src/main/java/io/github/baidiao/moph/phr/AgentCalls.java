package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.envelope.Envelope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What PHR is told of the program that sends, and asked about others. */
final class AgentCalls {
  private static final String STATUS = "/UpdateAgentStatus";

  private AgentCalls() {}

  static PhrResult update(PhrCalls calls, HospitalCode unit, AgentStatus status) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("hospital_code", unit.value());
    body.put("agent_status", status.status());
    body.put("agent_computer_name", status.computerName());
    body.put("most_client_version", status.mostClientVersion());
    body.put("agent_version", status.agentVersion());
    return calls.store(
        HttpCall.post("UpdateAgentStatus", STATUS, Repeatability.IDEMPOTENT).json(body));
  }

  static PhrResult error(PhrCalls calls, HospitalCode unit, String status) {
    AgentStatus.requireLine(status, "status");
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("hospital_code", unit.value());
    body.put("agent_status", status);
    return calls.store(
        HttpCall.post("UpdateAgentStatus-Error", STATUS, Repeatability.IDEMPOTENT)
            .query("mode", "Error")
            .json(body));
  }

  static Optional<String> computerName(PhrCalls calls, HospitalCode unit) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("hospital_code", unit.value());
    Envelope answer =
        calls.ask(
            HttpCall.post("GetAgentComputerName", "/GetAgentComputerName", Repeatability.SAFE)
                .json(body));
    if (answer.isEmpty() || answer.fields().isEmpty("result")) {
      return Optional.empty();
    }
    // The form was not published: the name itself, or in an object as it was told.
    Optional<String> name = answer.fields().text("result");
    Optional<String> named =
        answer.fields().object("result").flatMap(f -> f.text("agent_computer_name"));
    if (!name.isPresent() && !named.isPresent()) {
      throw answer.invalid("result: the name of a computer");
    }
    return name.isPresent() ? name : named;
  }
}
