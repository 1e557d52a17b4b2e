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

  /** Answers as DOPA does: its code, and by its text which of the two meanings of code 4. */
  Map<String, Object> cardStatus(Call call) {
    StubPerson person = people.get(call.citizenId("citizen_id"));
    String laser = call.text("laser_code");
    if (DopaWord.FOR_EVERYBODY.containsKey(laser)) {
      return DopaWord.FOR_EVERYBODY.get(laser).answer();
    }
    if (person == null || !person.laserCode().equals(laser)) {
      return DopaWord.NO_LASER.answer();
    }
    // Title and middle name are not asked by.
    JsonNode name = call.body().path("name");
    boolean same =
        name.path("first").asText().equals(person.nameTh().first())
            && name.path("last").asText().equals(person.nameTh().last())
            && call.text("birth_date").equals(person.birthDate());
    if (!same) {
      return DopaWord.MISMATCH.answer();
    }
    return (person.card() == StubPerson.Card.NORMAL ? DopaWord.NORMAL : DopaWord.MOVED).answer();
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
                    person.card().name(),
                    "phones",
                    person.phones()))
        .toList();
  }
}
