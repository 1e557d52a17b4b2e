package io.github.baidiao.examples.jhcis.doctor;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import okio.Buffer;

/** The report as JSON, for a program. */
final class ReportJson {
  private ReportJson() {}

  static String of(DoctorReport report) {
    Buffer text = new Buffer();
    try (JsonWriter json = JsonWriter.of(text)) {
      json.setIndent("  ");
      json.beginObject();
      json.name("abilities").beginObject();
      for (Map.Entry<Ability, Safety> each : report.safety().entrySet()) {
        json.name(each.getKey().name()).value(each.getValue().name());
      }
      json.endObject();
      json.name("found").beginArray();
      for (Complaint complaint : report.complaints()) {
        write(json, complaint);
      }
      json.endArray();
      json.name("facts").beginObject();
      for (Map.Entry<String, String> fact : report.facts().entrySet()) {
        json.name(fact.getKey()).value(fact.getValue());
      }
      json.endObject();
      json.endObject();
    } catch (IOException e) {
      // A buffer in memory has none.
      throw new UncheckedIOException(e);
    }
    return text.readUtf8();
  }

  private static void write(JsonWriter json, Complaint complaint) throws IOException {
    json.beginObject();
    json.name("code").value(complaint.ailment().name());
    json.name("detail").value(complaint.detail());
    json.name("safety").value(complaint.worst().name());
    json.name("abilities").beginArray();
    for (Ability ability : complaint.abilities()) {
      json.value(ability.name());
    }
    json.endArray();
    json.name("th").value(Wording.THAI.of(complaint.ailment().name()));
    json.name("en").value(Wording.ENGLISH.of(complaint.ailment().name()));
    json.endObject();
  }
}
