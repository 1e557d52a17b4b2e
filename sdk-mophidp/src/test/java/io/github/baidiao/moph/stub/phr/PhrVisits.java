package io.github.baidiao.moph.stub.phr;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** What arrived of each visit, in which order. Not thread-safe. */
final class PhrVisits {
  /** A visit: its day, its versions, and whether it is still on record. */
  private static final class Visit {
    private String day = "";
    private boolean onRecord;
    private final List<PhrVersion> versions = new ArrayList<>();
  }

  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private long arrived;

  /** Keeps the visits of a body; one that was there is replaced. */
  void keep(String unit, JsonNode body, String text, Instant now) {
    arrived++;
    for (JsonNode encounter : body.path("Encounter")) {
      Visit visit = visits.computeIfAbsent(unit + ":" + number(encounter), any -> new Visit());
      // The day as it is written: clients are known to write a wrong zone behind a local time.
      visit.day = encounter.path("period").path("start").asText().substring(0, 10);
      visit.onRecord = true;
      visit.versions.add(PhrVersion.of(arrived, now, text));
    }
  }

  /** Returns the visit's number; the one of type VN if there are several. */
  static String number(JsonNode encounter) {
    List<JsonNode> all =
        StreamSupport.stream(encounter.path("identifier").spliterator(), false).toList();
    return all.stream()
        .filter(each -> each.path("type").asText().equals("VN"))
        .findFirst()
        .orElse(all.get(0))
        .path("value")
        .asText();
  }

  List<String> of(String unit, String day) {
    return visits.entrySet().stream()
        .filter(each -> each.getKey().startsWith(unit + ":"))
        .filter(each -> each.getValue().onRecord && each.getValue().day.equals(day))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the days of a month that have visits, and how many. */
  Map<String, Integer> ofMonth(String unit, String month) {
    Map<String, Integer> days = new TreeMap<>();
    visits.forEach(
        (ref, visit) -> {
          if (ref.startsWith(unit + ":") && visit.onRecord && visit.day.startsWith(month)) {
            days.merge(visit.day, 1, Integer::sum);
          }
        });
    return days;
  }

  boolean remove(String ref) {
    Visit visit = visits.get(ref);
    boolean there = visit != null && visit.onRecord;
    if (there) {
      visit.onRecord = false;
    }
    return there;
  }

  long arrived() {
    return arrived;
  }

  Map<String, List<PhrVersion>> versions() {
    Map<String, List<PhrVersion>> all = new LinkedHashMap<>();
    visits.forEach((ref, visit) -> all.put(ref, List.copyOf(visit.versions)));
    return all;
  }

  /**
   * Returns a line for each visit.
   *
   * @param marker a JSON pointer below the encounter, by which a test tells versions apart
   */
  List<Map<String, Object>> lines(String marker) {
    List<Map<String, Object>> lines = new ArrayList<>();
    visits.forEach(
        (ref, visit) -> {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("encounter", ref);
          line.put("day", visit.day);
          line.put("on_record", visit.onRecord);
          line.put("versions", visit.versions.stream().map(v -> line(ref, v, marker)).toList());
          lines.add(line);
        });
    return lines;
  }

  private static Map<String, Object> line(String ref, PhrVersion version, String marker) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("order", version.order());
    line.put("at", version.at().toString());
    line.put("sha256", version.sha256());
    for (JsonNode encounter : PhrRequests.parse(version.json()).path("Encounter")) {
      if (ref.endsWith(":" + number(encounter))) {
        line.put("marker", encounter.at(marker).asText());
      }
    }
    return line;
  }
}
