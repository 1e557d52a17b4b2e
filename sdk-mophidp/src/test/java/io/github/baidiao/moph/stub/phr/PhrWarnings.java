package io.github.baidiao.moph.stub.phr;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * What the service stores all the same: fields that made it warn when they were left out or had
 * another form (docs/protocols/moph-phr.md). The texts are ours, since its own are not known.
 */
final class PhrWarnings {
  private static final List<String> OF_PATIENT =
      List.of("active", "deceasedBoolean", "maritalStatus", "nationality", "contact");
  private static final List<String> OF_OBSERVATION =
      List.of("status", "valueQuantity", "effectiveDateTime", "issued");
  private static final int FIRST_BUDDHIST_YEAR = 2400;

  private final List<String> warnings = new ArrayList<>();

  private PhrWarnings() {}

  static List<String> of(JsonNode body) {
    PhrWarnings all = new PhrWarnings();
    all.patient(body.path("Patient"));
    each(body.path("Encounter"), "Encounter", all::encounter);
    return List.copyOf(all.warnings);
  }

  private void patient(JsonNode patient) {
    if (patient.isMissingNode()) {
      return;
    }
    required(patient, "Patient", OF_PATIENT);
    each(patient.path("name"), "Patient.name", (name, at) -> required(name, at, List.of("suffix")));
    era(patient.path("birthDate"), "Patient.birthDate");
  }

  private void encounter(JsonNode encounter, String at) {
    if (encounter.path("type").isArray()) {
      warnings.add(at + ".type is a list");
    }
    era(encounter.path("period").path("start"), at + ".period.start");
    encounter
        .path("vital_signs")
        .forEachEntry(
            (name, value) -> {
              if (!value.isNumber()) {
                warnings.add(at + ".vital_signs." + name + " is no number");
              }
            });
    each(
        encounter.path("Observation"),
        at + ".Observation",
        (observation, here) -> {
          required(observation, here, OF_OBSERVATION);
          required(observation.path("code"), here + ".code", List.of("text"));
        });
    each(encounter.path("Condition"), at + ".Condition", this::condition);
  }

  private void condition(JsonNode condition, String at) {
    each(
        condition.path("code").path("coding"),
        at + ".code.coding",
        (coding, here) -> {
          if (coding.path("code").asText().contains(".")) {
            warnings.add(here + ".code has a dot");
          }
        });
  }

  private void required(JsonNode object, String at, List<String> names) {
    names.stream()
        .filter(name -> !object.has(name))
        .forEach(name -> warnings.add(at + "." + name + " is missing"));
  }

  private void era(JsonNode date, String at) {
    String text = date.asText();
    if (text.length() >= 4 && Integer.parseInt(text.substring(0, 4)) >= FIRST_BUDDHIST_YEAR) {
      warnings.add(at + " is a Buddhist year");
    }
  }

  private static void each(JsonNode list, String at, BiConsumer<JsonNode, String> look) {
    for (int i = 0; i < list.size(); i++) {
      look.accept(list.get(i), at + "[" + i + "]");
    }
  }
}
