package io.github.baidiao.examples.stationagent.nhso;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.stationagent.desk.Reading;
import io.github.baidiao.examples.stationagent.server.Answer;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Invents rights and claim codes, for the people of the card simulator alone: a real card gets a
 * refusal, so an invented code can stand in nobody's record. Forgets them when the station stops.
 */
final class SandboxNhso implements Nhso {
  private static final Map<String, String> HOSPITAL =
      Map.of("hcode", "99999", "hname", "โรงพยาบาลสมมติ");
  private static final String OFFERED = "PG0060001";
  private static final Map<String, String> CLAIM_TYPE =
      Map.of("claimType", OFFERED, "claimTypeName", "เข้ารับบริการรักษาทั่วไป (OPD/ IPD/ PP)");

  private final Clock clock;
  private final Set<String> people;
  private final Map<String, List<Map<String, Object>>> codes = new HashMap<>();
  private int last;

  SandboxNhso(Clock clock) {
    this.clock = clock;
    this.people =
        SimulatedPerson.bundled().stream()
            .map(name -> SimulatedPerson.load(name).citizenId().value())
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Answer read(Reading reading, boolean withImage) {
    Map<String, Object> form = CardForm.of(reading.card(), withImage);
    requireInvented(reading.card().citizenId().value());
    form.put("nation", "099");
    form.put("mainInscl", "(UCS) สิทธิหลักประกันสุขภาพแห่งชาติ");
    form.put("subInscl", "(89) ช่วงอายุ 12-59 ปี");
    form.put("checkDate", now());
    form.put("claimTypes", List.of(CLAIM_TYPE));
    form.put("correlationId", UUID.randomUUID().toString());
    form.put("hospMain", HOSPITAL);
    return invented(form);
  }

  @Override
  public synchronized Answer confirmSave(Map<String, Object> request, Optional<ThaiIdCard> card) {
    List<Map<String, Object>> known =
        codes.computeIfAbsent(checked(request), nobody -> new ArrayList<>());
    if (known.stream().anyMatch(code -> isOfToday(code, request))) {
      throw StationException.refusal(
          "SANDBOX_ALREADY_AUTHENTICATED", "ผู้มีสิทธิรายนี้ยืนยันตัวตนเข้ารับบริการในวันนี้แล้ว");
    }
    String code = String.format(Locale.ROOT, "PP%010d", ++last);
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("claimType", text(request, "claimType"));
    kept.put("claimCode", code);
    kept.put("hcode", request.getOrDefault("hcode", "99999"));
    kept.put("claimDateTime", now());
    known.add(0, kept);
    Map<String, Object> answer = saved(request);
    answer.put("claimCode", code);
    return invented(answer);
  }

  private boolean isOfToday(Map<String, Object> code, Map<String, Object> request) {
    return text(code, "claimType").equals(text(request, "claimType"))
        && text(code, "claimDateTime").startsWith(now().substring(0, 10));
  }

  @Override
  public Answer saveAsDraft(Map<String, Object> request) {
    checked(request);
    return invented(saved(request));
  }

  private Map<String, Object> saved(Map<String, Object> request) {
    Map<String, Object> answer = new LinkedHashMap<>();
    for (String name : List.of("pid", "claimType", "correlationId")) {
      answer.put(name, text(request, name));
    }
    answer.put("createdDate", now());
    return answer;
  }

  @Override
  public synchronized Answer latest(CitizenId person) {
    Map<String, Object> latest = new LinkedHashMap<>();
    known(person).stream().findFirst().ifPresent(latest::putAll);
    latest.put("checkDate", now());
    return invented(latest);
  }

  @Override
  public synchronized Answer latestFive(CitizenId person) {
    return invented(known(person).stream().limit(5).map(this::seenNow).toList());
  }

  private Map<String, Object> seenNow(Map<String, Object> code) {
    Map<String, Object> seen = new LinkedHashMap<>(code);
    seen.put("checkDate", now());
    return seen;
  }

  private List<Map<String, Object>> known(CitizenId person) {
    return codes.getOrDefault(person.value(), List.of());
  }

  private String checked(Map<String, Object> request) {
    if (!text(request, "claimType").equals(OFFERED)) {
      throw StationException.refusal(
          "SANDBOX_CLAIM_TYPE", "ประเภทการเข้ารับบริการนี้ไม่อยู่ในรายการที่ผู้มีสิทธิใช้ได้");
    }
    String pid = text(request, "pid");
    requireInvented(pid);
    return pid;
  }

  private void requireInvented(String pid) {
    if (!people.contains(pid)) {
      throw StationException.refusal(
          "SANDBOX_REAL_CARD", "ระบบทดสอบใช้ได้กับบัตรจำลองเท่านั้น ใช้กับบัตรจริงไม่ได้");
    }
  }

  private static String text(Map<String, Object> fields, String name) {
    return String.valueOf(fields.get(name));
  }

  private String now() {
    return AgentTime.text(LocalDateTime.now(clock.withZone(BangkokTime.ZONE)));
  }

  private static Answer invented(Object body) {
    return new Answer(200, body, true);
  }

  @Override
  public boolean cardMustStay() {
    return true;
  }

  @Override
  public boolean isSandbox() {
    return true;
  }

  @Override
  public boolean isReachable() {
    return true;
  }
}
