package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.envelope.Envelope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Questions about what PHR has of the unit, and how answers are read. */
final class Summaries {
  private Summaries() {}

  static HttpCall about(String data, HospitalCode unit) {
    return HttpCall.get("OrganizationSummary-" + data, "/OrganizationSummary")
        .query("data", data)
        .query("hospital_code", unit.value());
  }

  static EncounterList encountersOf(PhrCalls calls, HospitalCode unit, LocalDate day) {
    Envelope answer =
        calls.ask(about("encounter_ref_code", unit).query("date", String.valueOf(day)));
    Set<EncounterRef> refs = new LinkedHashSet<>();
    int unreadable = 0;
    for (String text : texts(answer)) {
      Optional<EncounterRef> ref =
          EncounterRef.parse(text).filter(each -> each.unit().equals(unit));
      ref.ifPresent(refs::add);
      unreadable += ref.isPresent() ? 0 : 1;
    }
    return new EncounterList(new ArrayList<>(refs), unreadable);
  }

  static List<Map<String, String>> month(PhrCalls calls, HospitalCode unit, YearMonth month) {
    return rows(calls.ask(about("month_summary", unit).query("month", String.valueOf(month))));
  }

  /** Returns a result that is a list of texts; an empty list if there is nothing on record. */
  static List<String> texts(Envelope answer) {
    if (answer.isEmpty()) {
      return Collections.emptyList();
    }
    return answer
        .fields()
        .onlyTexts("result")
        .orElseThrow(() -> answer.invalid("result: a list of texts"));
  }

  /** Returns a result that is a list of objects, or one. */
  static List<Map<String, String>> rows(Envelope answer) {
    if (answer.isEmpty()) {
      return Collections.emptyList();
    }
    Optional<JsonFields> one = answer.fields().object("result");
    return one
        .map(Collections::singletonList)
        .orElseGet(
            () ->
                answer
                    .fields()
                    .onlyObjects("result")
                    .orElseThrow(() -> answer.invalid("result: a list of objects")))
        .stream()
        .map(Summaries::row)
        .collect(Collectors.toList());
  }

  private static Map<String, String> row(JsonFields fields) {
    Map<String, String> row = new LinkedHashMap<>();
    fields.names().forEach(name -> fields.exactText(name).ifPresent(text -> row.put(name, text)));
    return Collections.unmodifiableMap(row);
  }
}
