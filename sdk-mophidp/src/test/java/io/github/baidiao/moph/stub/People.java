package io.github.baidiao.moph.stub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** Whom DOPA and the Mor Prom app know. Not thread-safe. */
final class People {
  private final Map<String, StubPerson> people = new LinkedHashMap<>();
  private final Map<String, String> phoneOwners = new LinkedHashMap<>();

  People() {
    Invented.people().forEach(this::add);
  }

  void add(StubPerson person) {
    people.put(person.citizenId(), person);
    person.phones().forEach(phone -> phoneOwners.put(phone, person.citizenId()));
  }

  /** Answers as DOPA does: its code, and which of the two meanings of code 4 by its text. */
  Map<String, Object> cardStatus(Call call) {
    StubPerson person = people.get(call.citizenId("citizen_id"));
    if (person == null || !person.laserCode().equals(call.text("laser_code"))) {
      return Answers.of("code", 4, "text", "ไม่พบเลข Laser จาก PID นี้");
    }
    JsonNode name = call.body().path("name");
    StubPerson.Name asked =
        new StubPerson.Name(
            "",
            name.path("first").asText(),
            name.path("middle").asText(),
            name.path("last").asText());
    if (!asked.withoutTitle().equals(person.nameTh().withoutTitle())
        || !call.text("birth_date").equals(person.birthDate())) {
      return Answers.of("code", 4, "text", "ข้อมูลไม่ตรง");
    }
    return Answers.of("code", person.card().code(), "text", person.card().text());
  }

  Map<String, Object> phone(Call call) {
    String citizenId = call.citizenId("citizen_id");
    String owner = phoneOwners.get(call.text("phone"));
    String outcome = owner == null ? "unknown" : owner.equals(citizenId) ? "known" : "of_another";
    return Answers.of("outcome", outcome);
  }

  boolean hasPhone(String citizenId, String phone) {
    return citizenId.equals(phoneOwners.get(phone));
  }

  /** Returns whether the card of that person is normal; nobody's is not. */
  boolean hasNormalCard(String citizenId) {
    return Optional.ofNullable(people.get(citizenId))
        .filter(person -> person.card() == StubPerson.Card.NORMAL)
        .isPresent();
  }

  List<Map<String, Object>> state() {
    return people.values().stream()
        .limit(20) // a load test brings thousands
        .map(
            person ->
                Answers.of(
                    "citizen_id",
                    person.citizenId(),
                    "name",
                    person.nameTh().withoutTitle(),
                    "laser_code",
                    person.laserCode(),
                    "card",
                    person.card().text(),
                    "phones",
                    person.phones()))
        .toList();
  }
}
