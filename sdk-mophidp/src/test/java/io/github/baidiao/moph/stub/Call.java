package io.github.baidiao.moph.stub;

import java.time.Instant;
import java.util.Optional;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/**
 * A request that the contract describes.
 *
 * @param device whose device session it carries, or whose officer session's device
 * @param officer whose officer session it carries
 */
record Call(
    String operation,
    JsonNode body,
    Bearer bearer,
    Optional<Devices.Device> device,
    Optional<Officers.Officer> officer,
    Instant now) {

  String text(String field) {
    return body.path(field).asText();
  }

  /** Returns a citizen ID; one with a wrong check digit is refused. */
  String citizenId(String... path) {
    JsonNode at = body;
    for (String name : path) {
      at = at.path(name);
    }
    String digits = at.asText();
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    if ((11 - sum % 11) % 10 != digits.charAt(12) - '0') {
      throw Refusal.invalid(String.join(".", path));
    }
    return digits;
  }

  Devices.Device ownDevice() {
    return device.orElseThrow();
  }

  Officers.Officer ownOfficer() {
    return officer.orElseThrow();
  }
}
