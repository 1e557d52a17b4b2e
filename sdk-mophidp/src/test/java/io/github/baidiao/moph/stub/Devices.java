package io.github.baidiao.moph.stub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The devices of all units, and who is signed in at them. Not thread-safe. */
final class Devices {
  private static final Duration SESSION = Duration.ofHours(12);

  private final Secrets secrets;
  private final Map<String, Device> byTokenHash = new LinkedHashMap<>();
  private final Map<String, SignedIn> sessions = new HashMap<>();

  /** A device; its token is kept as a hash only. */
  record Device(String id, String unit, String name) {}

  private record SignedIn(Device device, String user, Instant expiresAt) {}

  Devices(Secrets secrets) {
    this.secrets = secrets;
    add("00000000-0000-4000-8000-0000000000d1", "เวชระเบียน 1", Invented.STATION_TOKEN);
    add("00000000-0000-4000-8000-0000000000d2", "ตู้ 1", Invented.KIOSK_TOKEN);
  }

  private void add(String id, String name, String token) {
    byTokenHash.put(Secrets.hash(token), new Device(id, Invented.UNIT, name));
  }

  Map<String, Object> register(Call call) {
    String unit = call.text("hospital_code");
    call.bearer().isOf(unit);
    String token = secrets.fresh("dt_");
    Device device = new Device(UUID.randomUUID().toString(), unit, call.text("name"));
    byTokenHash.put(Secrets.hash(token), device);
    return Answers.of("device_id", device.id(), "device_token", token);
  }

  Map<String, Object> signIn(Call call) {
    String unit = call.text("hospital_code");
    call.bearer().isOf(unit);
    Device device = byTokenHash.get(Secrets.hash(call.text("device_token")));
    if (device == null || !device.unit().equals(unit)) {
      throw Refusal.of("device_token_unknown");
    }
    String session = secrets.fresh("ds_");
    Instant expiry = call.now().plus(SESSION);
    sessions.put(Secrets.hash(session), new SignedIn(device, call.bearer().user(), expiry));
    return Answers.of(
        "hospital_code",
        unit,
        "unit_name",
        unit.equals(Invented.UNIT) ? Invented.UNIT_NAME : "หน่วยบริการสมมติ " + unit,
        "device_name",
        device.name(),
        "device_session",
        session,
        "expires_at",
        Answers.time(expiry));
  }

  Device of(String session, Bearer bearer, Instant now) {
    SignedIn signedIn = sessions.get(Secrets.hash(session));
    if (signedIn == null
        || !signedIn.user().equals(bearer.user())
        || !now.isBefore(signedIn.expiresAt())) {
      throw Refusal.of("device_session_ended");
    }
    return signedIn.device();
  }

  void endSessions() {
    sessions.clear();
  }

  List<Map<String, Object>> state(Instant now) {
    List<Map<String, Object>> state = new ArrayList<>();
    for (Device device : byTokenHash.values()) {
      long open =
          sessions.values().stream()
              .filter(one -> one.device().equals(device) && now.isBefore(one.expiresAt()))
              .count();
      state.add(
          Answers.of(
              "device_id",
              device.id(),
              "unit",
              device.unit(),
              "name",
              device.name(),
              "sessions",
              open));
    }
    return state;
  }
}
