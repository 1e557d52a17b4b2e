package io.github.baidiao.moph.stub.phr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** Chronic diseases, vaccinations, and how much of everything else there is. Not thread-safe. */
final class PhrRegisters {
  private final Map<String, TreeSet<String>> chronic = new TreeMap<>();
  private final Map<String, List<String>> doses = new TreeMap<>();
  private final Map<String, Integer> others = new TreeMap<>();

  void registerChronic(JsonNode body) {
    for (JsonNode each : body.path("ChronicDiseaseRegister")) {
      String disease = each.path("code").path("coding").path(0).path("code").asText();
      chronic
          .computeIfAbsent(disease, any -> new TreeSet<>())
          .add(each.path("chronic_ref_code").asText());
    }
  }

  /** Takes registrations away; an empty list takes all of the disease (MOPH's specification). */
  void removeChronic(String disease, JsonNode refs) {
    if (!refs.isArray()) {
      throw PhrRefusal.invalid("no list");
    }
    TreeSet<String> register = chronic.getOrDefault(disease, new TreeSet<>());
    if (refs.isEmpty()) {
      register.clear();
    }
    refs.forEach(ref -> register.remove(ref.asText()));
  }

  List<String> chronic(String disease) {
    return List.copyOf(chronic.getOrDefault(disease, new TreeSet<>()));
  }

  /** Replaces all doses of a person. */
  void replaceDoses(JsonNode body) {
    List<String> all = new ArrayList<>();
    for (JsonNode dose : body.path("Immunization")) {
      all.add(dose.path("encounterRefCode").asText());
    }
    doses.put(body.path("Patient").path("identifier").path(0).path("value").asText(), all);
  }

  List<String> doses(String citizenId) {
    return List.copyOf(doses.getOrDefault(citizenId, List.of()));
  }

  void count(String path) {
    others.merge(path, 1, Integer::sum);
  }

  int count(String path, int none) {
    return others.getOrDefault(path, none);
  }

  Map<String, Object> overview() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("chronic", chronic);
    all.put("immunization", doses);
    all.put("received", others);
    return all;
  }
}
