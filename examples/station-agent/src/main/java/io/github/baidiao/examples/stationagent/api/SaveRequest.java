package io.github.baidiao.examples.stationagent.api;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.examples.stationagent.server.StationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What confirm-save and save-as-draft were sent, as far as the station looks at it. Fields it does
 * not know are passed on as they are.
 *
 * @param pid whom it is for
 * @param claimType what is asked for
 * @param correlationId of the reading
 * @param fields all of it, its known fields as texts
 */
record SaveRequest(String pid, String claimType, String correlationId, Map<String, Object> fields) {
  private static final Pattern PID = Pattern.compile("[0-9]{13}");
  private static final Pattern CLAIM_TYPE = Pattern.compile("[A-Za-z0-9]{1,40}");
  private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  // Clients send fillers such as 0000000000 (single source), so any digits pass.
  private static final Pattern MOBILE = Pattern.compile("[0-9]{9,10}");
  private static final Pattern HN = Pattern.compile("[^\\p{Cntrl}]{0,30}");
  private static final Pattern HCODE = Pattern.compile("[0-9]{5}");

  static SaveRequest of(Map<String, Object> body) {
    JsonFields given = JsonFields.of(body).orElseThrow(() -> invalid("body"));
    Map<String, Object> fields = new LinkedHashMap<>(body);
    String pid = text(given, "pid", PID);
    String claimType = text(given, "claimType", CLAIM_TYPE);
    String correlationId = text(given, "correlationId", CORRELATION_ID);
    fields.put("pid", pid);
    fields.put("claimType", claimType);
    fields.put("correlationId", correlationId);
    fields.put("mobile", text(given, "mobile", MOBILE));
    if (given.has("hn")) {
      fields.put("hn", text(given, "hn", HN));
    }
    if (given.has("hcode")) {
      fields.put("hcode", text(given, "hcode", HCODE));
    }
    if (!CitizenId.isValid(pid)) {
      throw invalid("pid");
    }
    return new SaveRequest(pid, claimType, correlationId, fields);
  }

  private static String text(JsonFields given, String name, Pattern form) {
    return given
        .exactText(name)
        .filter(text -> form.matcher(text).matches())
        .orElseThrow(() -> invalid(name));
  }

  private static StationException invalid(String name) {
    return StationException.refusal("FIELD_INVALID", "ข้อมูล " + name + " ไม่มีหรือไม่ถูกต้อง");
  }

  @Override
  public String toString() {
    return "SaveRequest[masked]";
  }
}
