package io.github.baidiao.examples.jhcis.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is collected during one examination. Of one thread. */
final class Chart {
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<Complaint> complaints = new ArrayList<>();

  void fact(String name, String value) {
    facts.put(name, value);
  }

  /** Adds one more value to a fact that has several. */
  void add(String name, String value) {
    facts.merge(name, value, (old, more) -> old + ", " + more);
  }

  void add(Complaint complaint) {
    complaints.add(complaint);
  }

  DoctorReport report() {
    return new DoctorReport(facts, complaints);
  }
}
