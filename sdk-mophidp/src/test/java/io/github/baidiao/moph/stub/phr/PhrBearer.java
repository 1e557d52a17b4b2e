package io.github.baidiao.moph.stub.phr;

import com.github.tomakehurst.wiremock.common.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.StreamSupport;
import wiremock.com.fasterxml.jackson.core.JsonProcessingException;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * Whose request it is: by a token of the Account Center, of which nobody can check the signature,
 * or by the unit's token of a year.
 */
record PhrBearer(String unit, boolean ofAYear) {
  private static final String RIGHT = "MOPH_PHR_HIE";

  /** Reads the header; an expired token is answered with 501 (single source), others with 401. */
  static PhrBearer of(String authorization, String tokenOfAYear, Instant now) {
    if (!authorization.startsWith("Bearer ")) {
      throw expiredSession();
    }
    String token = authorization.substring("Bearer ".length());
    if (token.contains(":")) {
      if (!token.equals(tokenOfAYear)) {
        throw expiredSession();
      }
      return new PhrBearer(token.substring(0, token.indexOf(':')), true);
    }
    String[] parts = token.split("[.]", -1);
    if (parts.length != 3) {
      throw expiredSession();
    }
    JsonNode claims = claims(parts[1]);
    if (claims.path("exp").asLong() <= now.getEpochSecond()) {
      throw PhrRefusal.of(PhrReply.failed(501, "Not Implemented").withStatus(501));
    }
    JsonNode client = claims.path("client");
    boolean allowed =
        StreamSupport.stream(client.path("scope").spliterator(), false)
            .map(right -> right.path("code").asText().split(":", 2)[0])
            .anyMatch(RIGHT::equals);
    if (!allowed) {
      throw PhrRefusal.of(PhrReply.failed(403, "the account lacks " + RIGHT));
    }
    return new PhrBearer(client.path("hospital_code").asText(), false);
  }

  private static JsonNode claims(String part) {
    try {
      byte[] json = Base64.getUrlDecoder().decode(part);
      return Json.getObjectMapper().readTree(new String(json, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | JsonProcessingException none) {
      throw expiredSession();
    }
  }

  static PhrRefusal expiredSession() {
    return PhrRefusal.of(PhrReply.failed(401, "session expired"));
  }

  void isOf(String hospitalCode) {
    if (!unit.equals(hospitalCode)) {
      throw PhrRefusal.of(PhrReply.failed(403, "not your unit"));
    }
  }
}
