package io.github.baidiao.examples.jhcis.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PHR has been sent: of each visit the symptoms, in the order of arrival. Thread-safe. */
final class Records {
  /** The number of the visit, and of the change: {@code 1007 23}. */
  private static final Pattern SYMPTOMS = Pattern.compile("\"([0-9]{1,6}) [0-9]{1,7}\"");

  private final Map<String, List<String>> visits = new LinkedHashMap<>();

  synchronized void arrived(String body) {
    Matcher symptoms = SYMPTOMS.matcher(body);
    if (!symptoms.find()) {
      throw new IllegalStateException("a visit without its symptoms");
    }
    visits
        .computeIfAbsent(symptoms.group(1), any -> new ArrayList<>())
        .add(symptoms.group().replace("\"", ""));
  }

  synchronized List<String> of(String visit) {
    return List.copyOf(visits.getOrDefault(visit, List.of()));
  }

  synchronized int count() {
    return visits.values().stream().mapToInt(List::size).sum();
  }
}
