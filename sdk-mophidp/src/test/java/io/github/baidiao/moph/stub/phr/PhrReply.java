package io.github.baidiao.moph.stub.phr;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer in the service's envelope.
 *
 * @param http the HTTP status, which is 200 for most failures too
 */
record PhrReply(int http, int code, String message, Map<String, Object> more) {
  static PhrReply ok(Object result) {
    return new PhrReply(200, 200, "OK", Map.of("result", result));
  }

  static PhrReply stored(List<String> warnings) {
    return new PhrReply(
        200, 200, "OK", warnings.isEmpty() ? Map.of() : Map.of("processing_warning", warnings));
  }

  static PhrReply failed(int code, String message) {
    return new PhrReply(200, code, message, Map.of());
  }

  static PhrReply noRecord() {
    return failed(500, "Record not found !");
  }

  /** Returns a failure that shows the server's inside, as some do (single source). */
  static PhrReply inside(int http) {
    return new PhrReply(
        http,
        500,
        "TInsideSQL: relation phr_inside does not exist",
        Map.of(
            "call_stack", "TInsideServer.Update line 7",
            "debug_sql", "select * from phr_inside where cid='1100000000016'",
            "sWhere", "cid='1100000000016'",
            "field_name", "phr_inside"));
  }

  PhrReply withStatus(int status) {
    return new PhrReply(status, code, message, more);
  }

  ResponseDefinitionBuilder answer(String time) {
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("MessageCode", code);
    body.put("Message", message);
    body.put("RequestTime", time);
    body.put("EndpointIP", "x");
    body.put("EndpointPort", 15009);
    body.put("processing_time_ms", 16);
    return ResponseDefinitionBuilder.responseDefinition()
        .withStatus(http)
        .withHeader("Content-Type", "application/json")
        .withHeader("X-Baidiao-Sandbox", "true")
        .withBody(Json.write(body));
  }
}
