package io.github.baidiao.moph.stub;

import io.github.baidiao.moph.stub.Proofings.Proofing;
import io.github.baidiao.moph.stub.otp.IssuedCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that the provider knows, and what it does to it. Thread-safe: one request after another. */
final class IdpState {
  private static final int SHOWN = 50;

  private final Clock clock;
  private final People people = new People();
  private final Devices devices;
  private final Officers officers;
  private final Proofings proofings = new Proofings(people);
  private final Tokens tokens;
  private final Kiosks kiosks;

  IdpState(Clock clock, SecureRandom random) {
    this.clock = clock;
    Secrets secrets = new Secrets(random);
    devices = new Devices(secrets);
    officers = new Officers(secrets, clock.instant());
    tokens = new Tokens(clock, random);
    kiosks = new Kiosks(proofings, tokens);
  }

  synchronized Devices.Device device(String session, Bearer bearer, Instant now) {
    return devices.of(session, bearer, now);
  }

  synchronized Officers.AtDevice officer(String session, Bearer bearer, Instant now) {
    return officers.of(session, bearer, now);
  }

  synchronized void add(StubPerson person) {
    people.add(person);
  }

  synchronized void endSessions() {
    devices.endSessions();
    officers.endSessions();
  }

  /** Does what was asked, and returns the {@code result} of the answer. */
  synchronized Map<String, Object> act(Call call) {
    return switch (call.operation()) {
      case "registerOfficer" -> officers.register(call);
      case "lookUpOfficer" -> officers.lookUp(call);
      case "registerDevice" -> devices.register(call);
      case "signIn" -> devices.signIn(call);
      case "officerByCard" -> officers.byCard(call);
      case "checkPin" -> officers.checkPin(call);
      case "cardStatus" -> people.cardStatus(call);
      case "phone" -> people.phone(call);
      case "register" -> proofings.register(call);
      case "find" -> proofings.find(call);
      case "proofed" -> proofings.search(call);
      case "issueToken" -> tokens.issue(proofings.named(call), call.text("request_id"));
      case "showToken" -> tokens.show(proofings.named(call));
      case "revokeToken" -> tokens.revoke(proofings.named(call));
      case "redeem" -> tokens.redeem(call.citizenId("citizen_id"), call.text("secret"));
      case "kioskSubmit" -> kiosks.submit(call);
      case "kioskState" -> kiosks.state(call);
      case "kioskWithdraw" -> kiosks.withdraw(call);
      case "kioskWaiting" -> kiosks.waiting(call);
      case "kioskFetch" -> kiosks.fetch(call);
      case "kioskRelease" -> kiosks.release(call);
      case "kioskCancel" -> kiosks.cancel(call);
      default -> throw new IllegalStateException("the contract has grown: " + call.operation());
    };
  }

  /** Redeems a code without being told whose it is, as nobody but a sandbox can. */
  synchronized Map<String, Object> redeem(String otp) {
    for (Proofing proofing : proofings.newestFirst()) {
      Optional<IssuedCode> code = tokens.code(proofing);
      if (code.isPresent() && code.get().otp().equals(otp)) {
        return tokens.redeem(proofing.citizenId(), otp);
      }
    }
    return Answers.of("outcome", "not_valid");
  }

  synchronized int registered() {
    return proofings.newestFirst().size();
  }

  synchronized Map<String, Object> overview() {
    Instant now = clock.instant();
    Map<String, Object> overview = new LinkedHashMap<>();
    overview.put("people", people.state());
    overview.put("officers", officers.state(now));
    overview.put("devices", devices.state(now));
    List<Proofing> newest = proofings.newestFirst();
    overview.put("registered", newest.size());
    overview.put("registrations", newest.stream().limit(SHOWN).map(this::line).toList());
    overview.put("kiosks", kiosks.overview(now));
    return overview;
  }

  private Map<String, Object> line(Proofing proofing) {
    Map<String, Object> line = proofing.answer();
    line.put("citizen_id", proofing.citizenId());
    line.put("ial", proofing.ial());
    line.put("officer_id", proofing.officer());
    line.put("device", proofing.device());
    tokens.holding(proofing).ifPresent(token -> line.put("token", token));
    return line;
  }
}
