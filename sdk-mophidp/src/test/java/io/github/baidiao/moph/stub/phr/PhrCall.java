package io.github.baidiao.moph.stub.phr;

import com.github.tomakehurst.wiremock.http.ContentTypeHeader;
import com.github.tomakehurst.wiremock.http.Request;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A request: who sends it, its parameters and its body. */
record PhrCall(
    PhrBearer bearer, boolean post, boolean json, Map<String, String> parameters, String body) {
  static PhrCall of(Request request, PhrBearer bearer) {
    ContentTypeHeader type = request.contentTypeHeader();
    boolean json = type.isPresent() && "application/json".equals(type.mimeTypePart());
    String method = request.getMethod().value();
    if (!method.equals("GET") && !method.equals("POST")) {
      throw PhrRefusal.invalid("method");
    }
    return new PhrCall(
        bearer,
        method.equals("POST"),
        json,
        parameters(request.getUrl()),
        request.getBodyAsString());
  }

  private static Map<String, String> parameters(String url) {
    Map<String, String> all = new LinkedHashMap<>();
    String raw = URI.create(url).getRawQuery();
    if (raw == null) {
      return all;
    }
    for (String pair : raw.split("&", -1)) {
      String[] both = pair.split("=", 2);
      String value = both.length == 2 ? URLDecoder.decode(both[1], StandardCharsets.UTF_8) : "";
      if (all.put(both[0], value) != null) {
        throw PhrRefusal.invalid(both[0] + " twice");
      }
    }
    return all;
  }

  /** Refuses anything but a POST of JSON with these parameters. */
  void posts(String... names) {
    if (!post) {
      throw PhrRefusal.invalid("method");
    }
    if (!json) {
      throw PhrRefusal.invalid("Content-Type");
    }
    has(names);
  }

  /** Refuses anything but a GET with these parameters. */
  void gets(String... names) {
    if (post) {
      throw PhrRefusal.invalid("method");
    }
    has(names);
  }

  private void has(String... names) {
    if (!parameters.keySet().equals(Set.of(names))) {
      throw PhrRefusal.invalid("parameters");
    }
  }

  String query(String name) {
    return query(name, ".+");
  }

  String query(String name, String form) {
    String value = parameters.getOrDefault(name, "");
    if (!value.matches(form)) {
      throw PhrRefusal.invalid(name);
    }
    return value;
  }

  void is(String name, String value) {
    if (!query(name).equals(value)) {
      throw PhrRefusal.invalid(name);
    }
  }
}
