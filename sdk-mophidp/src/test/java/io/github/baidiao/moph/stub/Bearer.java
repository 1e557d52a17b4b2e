package io.github.baidiao.moph.stub;

import com.github.tomakehurst.wiremock.common.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * Who calls, as the claims of an Account Center token say. Nobody can check the signature of those,
 * their key is not public, and the stub does not ask for one.
 *
 * @param rights {@code MOPH_IDP_API} and the like, without the level behind the colon
 */
record Bearer(String user, String unit, List<String> rights) {
  static Bearer of(String authorization, Instant now) {
    String[] parts = authorization.split("[ .]", -1);
    if (parts.length != 4 || !parts[0].equals("Bearer")) {
      throw Refusal.of("token_invalid");
    }
    JsonNode claims = claims(parts[2]);
    JsonNode client = claims.path("client");
    String unit = client.path("hospital_code").asText();
    String user = claims.path("sub").asText();
    boolean over = claims.path("exp").asLong() <= now.getEpochSecond();
    if (over || unit.isEmpty() || user.isEmpty()) {
      throw Refusal.of("token_invalid");
    }
    List<String> rights = new ArrayList<>();
    StreamSupport.stream(client.path("scope").spliterator(), false)
        .map(right -> right.path("code").asText().split(":", 2)[0])
        .forEach(rights::add);
    return new Bearer(user, unit, List.copyOf(rights));
  }

  private static JsonNode claims(String part) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(part);
      return Json.getObjectMapper().readTree(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JsonProcessingException none) {
      throw Refusal.of("token_invalid");
    }
  }

  void needs(String right) {
    if (!rights.contains(right)) {
      throw Refusal.of("right_missing");
    }
  }

  void isOf(String hospitalCode) {
    if (!unit.equals(hospitalCode)) {
      throw Refusal.of("wrong_unit");
    }
  }

  /** Returns a token with these claims, whose signature is none. */
  static String token(String user, String unit, Instant expiry, List<String> rights) {
    List<Map<String, String>> scope =
        rights.stream().map(right -> Map.of("code", right + ":5")).toList();
    Map<String, Object> claims =
        Map.of(
            "iss",
            "MOPH Account Center",
            "sub",
            user + "@" + unit,
            "exp",
            expiry.getEpochSecond(),
            "client",
            Map.of("login", user, "hospital_code", unit, "scope", scope));
    return part("{\"alg\":\"none\",\"typ\":\"JWT\"}")
        + "."
        + part(Json.write(claims))
        + "."
        + part("no signature");
  }

  private static String part(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
