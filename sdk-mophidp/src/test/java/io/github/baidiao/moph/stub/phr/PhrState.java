package io.github.baidiao.moph.stub.phr;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** All that the service has, and what it does to it. Thread-safe: one request after another. */
final class PhrState {
  private static final Duration BETWEEN_STATUS = Duration.ofSeconds(5);
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final PhrReply TOO_MANY =
      PhrReply.failed(429, "too many requests per minute").withStatus(429);
  private static final Map<String, List<Map<String, String>>> CODES =
      Map.of(
          "nationality",
          List.of(
              Map.of("code", "099", "display", "ไทย"), Map.of("code", "056", "display", "พม่า")),
          "caregiver_type",
          List.of(Map.of("code", "1", "display", "บุคคลในครอบครัวเดียวกัน")));

  private final Clock clock;
  private final PhrRequests requests;
  private final PhrVisits visits = new PhrVisits();
  private final PhrRegisters registers = new PhrRegisters();
  private final Deque<Instant> calls = new ArrayDeque<>();
  private Optional<Integer> perMinute = Optional.empty();
  private Optional<Instant> lastStatus = Optional.empty();
  private Map<String, String> agent = Map.of();

  PhrState(Clock clock, PhrRequests requests) {
    this.clock = clock;
    this.requests = requests;
  }

  synchronized void limit(int calls) {
    perMinute = Optional.of(calls);
  }

  synchronized PhrReply act(String path, PhrCall call) {
    countCall();
    return switch (path) {
      case "UpdatePHRv1" -> update(call);
      case "PatientChronicRegisterv1" -> chronic(call);
      case "ImmunizationRegisterv1" -> immunization(call);
      case "AllergyIntolerancev1", "ReferralRequest", "CareGiver", "MedicationRequest" ->
          received(path, call);
      case "SelfObservation" -> selfObservation(call);
      case "OrgEncounterSummary" -> received(path, call);
      // As the test service did in April 2026 (single source).
      case "DrugRelatedProblem" -> PhrReply.failed(501, "Not Implemented").withStatus(501);
      case "OrganizationSummary" -> summary(call);
      case "RemoveEncounter" -> remove(call);
      case "UpdateAgentStatus" -> status(call);
      case "GetAgentComputerName" -> computerName(call);
      case "CodingSystem" -> codes(call);
      default -> throw PhrRefusal.invalid("path");
    };
  }

  private void countCall() {
    Instant now = clock.instant();
    calls.removeIf(each -> !each.plus(WINDOW).isAfter(now));
    if (perMinute.isPresent() && calls.size() >= perMinute.get()) {
      throw PhrRefusal.of(TOO_MANY);
    }
    if (perMinute.isPresent()) {
      calls.add(now);
    }
  }

  private PhrReply update(PhrCall call) {
    call.posts();
    JsonNode body = body("UpdatePHRv1", call);
    visits.keep(call.bearer().unit(), body, call.body(), clock.instant());
    return PhrReply.stored(PhrWarnings.of(body));
  }

  private PhrReply received(String path, PhrCall call) {
    call.posts();
    JsonNode body = body(path, call);
    registers.count(path);
    return PhrReply.stored(PhrWarnings.of(body));
  }

  private PhrReply selfObservation(PhrCall call) {
    call.posts();
    PhrPeople.check(requests.body("SelfObservation", call.body()).path("person").path("cid"));
    registers.count("SelfObservation");
    return PhrReply.stored(List.of());
  }

  private PhrReply chronic(PhrCall call) {
    if (!call.parameters().isEmpty()) {
      call.posts("mode", "cd_code");
      call.is("mode", "remove");
      registers.removeChronic(call.query("cd_code"), PhrRequests.parse(call.body()));
      return PhrReply.stored(List.of());
    }
    JsonNode body = body("PatientChronicRegisterv1", call);
    registers.registerChronic(body);
    return PhrReply.stored(PhrWarnings.of(body));
  }

  private PhrReply immunization(PhrCall call) {
    call.posts();
    JsonNode body = body("ImmunizationRegisterv1", call);
    registers.replaceDoses(body);
    return PhrReply.stored(PhrWarnings.of(body));
  }

  /** Reads the body of an upload: of the bearer's unit and of a person that can be. */
  private JsonNode body(String path, PhrCall call) {
    JsonNode body = requests.body(path, call.body());
    call.bearer().isOf(body.path("managingOrganization").path("identifier").path("value").asText());
    JsonNode patient = body.path("Patient");
    if (!patient.isMissingNode()) {
      PhrPeople.check(patient.path("identifier").path(0).path("value"));
    }
    return body;
  }

  private PhrReply summary(PhrCall call) {
    String unit = call.query("hospital_code");
    call.bearer().isOf(unit);
    return switch (call.query("data")) {
      case "encounter_ref_code" -> {
        call.gets("data", "hospital_code", "date");
        yield PhrReply.ok(visits.of(unit, call.query("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}")));
      }
      case "month_summary" -> {
        call.gets("data", "hospital_code", "month");
        String month = call.query("month", "[0-9]{4}-[0-9]{2}");
        yield PhrReply.ok(
            visits.ofMonth(unit, month).entrySet().stream()
                .map(day -> Map.of("date", day.getKey(), "encounter_count", day.getValue()))
                .toList());
      }
      case "patient_chronic_registry" -> {
        call.gets("data", "hospital_code", "cd_code");
        yield PhrReply.ok(registers.chronic(call.query("cd_code")));
      }
      default -> throw PhrRefusal.invalid("data");
    };
  }

  private PhrReply remove(PhrCall call) {
    call.gets("hospital_code", "encounter_ref_code");
    call.bearer().isOf(call.query("hospital_code"));
    String ref = call.query("encounter_ref_code", call.bearer().unit() + ":.+");
    return visits.remove(ref) ? PhrReply.stored(List.of()) : PhrReply.noRecord();
  }

  private PhrReply status(PhrCall call) {
    Instant now = clock.instant();
    if (lastStatus.isPresent() && lastStatus.get().plus(BETWEEN_STATUS).isAfter(now)) {
      throw PhrRefusal.of(TOO_MANY);
    }
    boolean error = !call.parameters().isEmpty();
    if (error) {
      call.posts("mode");
      call.is("mode", "Error");
    }
    JsonNode body =
        requests.body(error ? "UpdateAgentStatus-Error" : "UpdateAgentStatus", call.body());
    call.bearer().isOf(body.path("hospital_code").asText());
    lastStatus = Optional.of(now);
    Map<String, String> told = new LinkedHashMap<>(agent);
    body.forEachEntry((name, value) -> told.put(name, value.asText()));
    agent = told;
    return PhrReply.stored(List.of());
  }

  private PhrReply computerName(PhrCall call) {
    call.posts();
    call.bearer()
        .isOf(requests.body("GetAgentComputerName", call.body()).path("hospital_code").asText());
    String name = agent.get("agent_computer_name");
    return name == null ? PhrReply.noRecord() : PhrReply.ok(name);
  }

  private static PhrReply codes(PhrCall call) {
    if (call.parameters().isEmpty()) {
      call.gets();
      return PhrReply.ok(
          CODES.keySet().stream().sorted().map(name -> Map.of("system", name)).toList());
    }
    call.gets("System");
    List<Map<String, String>> codes = CODES.get(call.query("System"));
    return codes == null ? PhrReply.noRecord() : PhrReply.ok(codes);
  }

  synchronized Map<String, List<PhrVersion>> versions() {
    return visits.versions();
  }

  synchronized List<String> chronicRegistry(String disease) {
    return registers.chronic(disease);
  }

  synchronized List<String> doses(String citizenId) {
    return registers.doses(citizenId);
  }

  synchronized int received(String path) {
    return registers.count(path, 0);
  }

  synchronized List<Map<String, Object>> lines(String marker) {
    return visits.lines(marker);
  }

  synchronized Map<String, Object> overview() {
    Map<String, Object> overview = new LinkedHashMap<>();
    overview.put("arrived", visits.arrived());
    overview.put("visits", visits.versions().size());
    overview.put("agent", agent);
    overview.putAll(registers.overview());
    return overview;
  }
}
