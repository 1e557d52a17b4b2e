package io.github.baidiao.moph.stub;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** The register of proofed people. Not thread-safe. */
final class Proofings {
  private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

  private final People people;
  private final List<Proofing> inOrder = new ArrayList<>();
  private final Map<String, Proofing> byTransaction = new HashMap<>();
  private final Map<String, Proofing> byId = new HashMap<>();

  /** One registration; of the evidence the hash is kept. */
  record Proofing(
      String id,
      String transactionId,
      String unit,
      String citizenId,
      JsonNode nameTh,
      String ial,
      String officer,
      String device,
      String evidenceSha256,
      Instant registeredAt) {

    Map<String, Object> answer() {
      return Answers.of(
          "registration_id",
          id,
          "transaction_id",
          transactionId,
          "registered_at",
          Answers.time(registeredAt));
    }
  }

  Proofings(People people) {
    this.people = people;
  }

  Map<String, Object> register(Call call) {
    String citizenId = call.citizenId("holder", "citizen_id");
    String evidence = call.text("evidence_sha256");
    if (!Secrets.hash(bytes(call)).equals(evidence)) {
      throw Refusal.of("evidence_damaged");
    }
    Proofing former = byTransaction.get(call.text("transaction_id"));
    if (former != null) {
      if (former.unit().equals(call.ownOfficer().unit)
          && former.citizenId().equals(citizenId)
          && former.evidenceSha256().equals(evidence)) {
        return former.answer();
      }
      throw Refusal.of("transaction_conflict");
    }
    check(call, citizenId);
    Proofing proofing =
        new Proofing(
            UUID.randomUUID().toString(),
            call.text("transaction_id"),
            call.ownOfficer().unit,
            citizenId,
            call.body().path("holder").path("name_th"),
            call.text("ial"),
            call.ownOfficer().id,
            call.ownDevice().name(),
            evidence,
            call.now());
    inOrder.add(proofing);
    byTransaction.put(proofing.transactionId(), proofing);
    byId.put(proofing.id(), proofing);
    return proofing.answer();
  }

  private static byte[] bytes(Call call) {
    try {
      return Base64.getDecoder().decode(call.text("evidence"));
    } catch (IllegalArgumentException notBase64) {
      throw Refusal.invalid("evidence");
    }
  }

  private void check(Call call, String citizenId) {
    if (citizenId.equals(call.ownOfficer().citizenId)) {
      throw Refusal.of("person_is_officer");
    }
    if (!people.hasPhone(citizenId, call.text("phone"))) {
      throw Refusal.of("phone_not_of_person");
    }
    if (!people.hasNormalCard(citizenId)) {
      throw Refusal.of("registration_refused");
    }
  }

  Map<String, Object> find(Call call) {
    Proofing proofing = byTransaction.get(call.text("transaction_id"));
    return proofing == null || !proofing.unit().equals(call.ownOfficer().unit)
        ? Answers.of("outcome", "not_found")
        : Answers.of("outcome", "found", "registration", proofing.answer());
  }

  /** Returns the registration the call names. */
  Proofing named(Call call) {
    Proofing proofing = byId.get(call.text("registration_id"));
    if (proofing == null || !proofing.unit().equals(call.ownOfficer().unit)) {
      throw Refusal.of("registration_unknown");
    }
    return proofing;
  }

  Map<String, Object> search(Call call) {
    LocalDate first = LocalDate.parse(call.text("first_day"));
    LocalDate last = LocalDate.parse(call.text("last_day"));
    if (first.isAfter(last)) {
      throw Refusal.invalid("last_day");
    }
    String citizenId = call.body().has("citizen_id") ? call.citizenId("citizen_id") : "";
    List<Proofing> found =
        newestFirst().stream()
            .filter(one -> one.unit().equals(call.ownOfficer().unit))
            .filter(one -> citizenId.isEmpty() || one.citizenId().equals(citizenId))
            .filter(one -> isBetween(one.registeredAt(), first, last))
            .toList();
    int page = call.body().path("page").asInt();
    int size = call.body().path("page_size").asInt();
    List<Map<String, Object>> people =
        found.stream().skip((page - 1L) * size).limit(size).map(Proofings::line).toList();
    return Answers.of("people", people, "total", found.size(), "page", page, "page_size", size);
  }

  private static boolean isBetween(Instant time, LocalDate first, LocalDate last) {
    LocalDate day = LocalDate.ofInstant(time, BANGKOK);
    return !day.isBefore(first) && !day.isAfter(last);
  }

  List<Proofing> newestFirst() {
    List<Proofing> all = new ArrayList<>(inOrder);
    Collections.reverse(all);
    return all;
  }

  private static Map<String, Object> line(Proofing proofing) {
    return Answers.of(
        "registration",
        proofing.answer(),
        "citizen_id",
        proofing.citizenId(),
        "name_th",
        proofing.nameTh(),
        "ial",
        proofing.ial(),
        "officer_id",
        proofing.officer(),
        "device_name",
        proofing.device());
  }
}
