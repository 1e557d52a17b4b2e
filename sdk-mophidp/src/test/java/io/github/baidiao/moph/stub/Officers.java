package io.github.baidiao.moph.stub;

import io.github.baidiao.moph.stub.StubPerson.Name;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** The proofing officers of all units, their PINs and sessions. Not thread-safe. */
final class Officers {
  private static final Duration SESSION = Duration.ofHours(8);
  private static final Duration LOCK = Duration.ofMinutes(30);
  private static final int TRIES = 3;

  private final Secrets secrets;
  private final List<Officer> officers = new ArrayList<>();
  private final Map<String, Present> sessions = new HashMap<>();

  /** An officer. */
  static final class Officer {
    final String id;
    final String unit;
    final String citizenId;
    final Name name;
    private final String request;
    private final String pinHash;
    private final Instant registeredAt;
    private int triesLeft = TRIES;
    private Instant lockedUntil = Instant.MIN;

    private Officer(
        String id,
        String unit,
        String citizenId,
        Name name,
        String request,
        String pin,
        Instant registeredAt) {
      this.id = id;
      this.unit = unit;
      this.citizenId = citizenId;
      this.name = name;
      this.request = request;
      this.pinHash = Secrets.hash(id + pin);
      this.registeredAt = registeredAt;
    }
  }

  private record Present(Officer officer, Devices.Device device, String user, Instant expiresAt) {}

  Officers(Secrets secrets, Instant now) {
    this.secrets = secrets;
    Name name =
        Invented.people().stream()
            .filter(person -> person.citizenId().equals(Invented.OFFICER_CITIZEN_ID))
            .findFirst()
            .orElseThrow()
            .nameTh();
    officers.add(
        new Officer(
            Invented.OFFICER_ID,
            Invented.UNIT,
            Invented.OFFICER_CITIZEN_ID,
            name,
            Invented.OFFICER_REQUEST,
            Invented.OFFICER_PIN,
            now));
  }

  Map<String, Object> register(Call call) {
    String unit = call.text("hospital_code");
    call.bearer().isOf(unit);
    String citizenId = call.citizenId("citizen_id");
    if (find(unit, citizenId).isPresent()) {
      throw Refusal.of("officer_exists");
    }
    Officer officer =
        new Officer(
            UUID.randomUUID().toString(),
            unit,
            citizenId,
            name(call.body().path("name")),
            call.text("request_id"),
            call.text("pin"),
            call.now());
    officers.add(officer);
    return Answers.of(
        "officer_id", officer.id, "registered_at", Answers.time(officer.registeredAt));
  }

  private static Name name(JsonNode name) {
    return new Name(
        name.path("title").asText(),
        name.path("first").asText(),
        name.path("middle").asText(),
        name.path("last").asText());
  }

  Map<String, Object> lookUp(Call call) {
    String unit = call.text("hospital_code");
    call.bearer().isOf(unit);
    return find(unit, call.citizenId("citizen_id"))
        .map(
            officer ->
                Answers.of(
                    "outcome",
                    "registered",
                    "officer_id",
                    officer.id,
                    "request_id",
                    officer.request,
                    "registered_at",
                    Answers.time(officer.registeredAt)))
        .orElseGet(() -> Answers.of("outcome", "not_registered"));
  }

  Map<String, Object> byCard(Call call) {
    return find(call.ownDevice().unit(), call.citizenId("citizen_id"))
        .map(
            officer ->
                Answers.of(
                    "outcome",
                    "registered",
                    "officer_id",
                    officer.id,
                    "name",
                    Answers.name(officer.name)))
        .orElseGet(() -> Answers.of("outcome", "not_registered"));
  }

  private Optional<Officer> find(String unit, String citizenId) {
    return officers.stream()
        .filter(officer -> officer.unit.equals(unit) && officer.citizenId.equals(citizenId))
        .findFirst();
  }

  Map<String, Object> checkPin(Call call) {
    Officer officer =
        officers.stream()
            .filter(one -> one.id.equals(call.text("officer_id")))
            .filter(one -> one.unit.equals(call.ownDevice().unit()))
            .findFirst()
            .orElseThrow(() -> Refusal.of("officer_unknown"));
    if (call.now().isBefore(officer.lockedUntil)) {
      return locked(officer);
    }
    if (Secrets.same(officer.id + call.text("pin"), officer.pinHash)) {
      officer.triesLeft = TRIES;
      return accepted(officer, call);
    }
    officer.triesLeft--;
    if (officer.triesLeft > 0) {
      return Answers.of("outcome", "wrong", "tries_left", officer.triesLeft);
    }
    officer.triesLeft = TRIES;
    officer.lockedUntil = call.now().plus(LOCK);
    return locked(officer);
  }

  private static Map<String, Object> locked(Officer officer) {
    return Answers.of("outcome", "locked", "locked_until", Answers.time(officer.lockedUntil));
  }

  private Map<String, Object> accepted(Officer officer, Call call) {
    String session = secrets.fresh("os_");
    Instant expiry = call.now().plus(SESSION);
    sessions.put(
        Secrets.hash(session),
        new Present(officer, call.ownDevice(), call.bearer().user(), expiry));
    return Answers.of(
        "outcome", "accepted", "officer_session", session, "expires_at", Answers.time(expiry));
  }

  /** Whose session it is, and at which device. */
  record AtDevice(Officer officer, Devices.Device device) {}

  AtDevice of(String session, Bearer bearer, Instant now) {
    Present present = sessions.get(Secrets.hash(session));
    if (present == null
        || !present.user().equals(bearer.user())
        || !now.isBefore(present.expiresAt())) {
      throw Refusal.of("officer_session_ended");
    }
    return new AtDevice(present.officer(), present.device());
  }

  void endSessions() {
    sessions.clear();
  }

  List<Map<String, Object>> state(Instant now) {
    List<Map<String, Object>> state = new ArrayList<>();
    for (Officer officer : officers) {
      long open =
          sessions.values().stream()
              .filter(one -> one.officer() == officer && now.isBefore(one.expiresAt()))
              .count();
      state.add(
          Answers.of(
              "officer_id",
              officer.id,
              "unit",
              officer.unit,
              "citizen_id",
              officer.citizenId,
              "name",
              officer.name.withoutTitle(),
              "tries_left",
              now.isBefore(officer.lockedUntil) ? 0 : officer.triesLeft,
              "sessions",
              open));
    }
    return state;
  }
}
