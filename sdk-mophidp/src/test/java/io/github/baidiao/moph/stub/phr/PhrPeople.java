package io.github.baidiao.moph.stub.phr;

import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** Whether a number can be a person's. */
final class PhrPeople {
  private PhrPeople() {}

  /** Refuses 13 digits with a wrong check digit (mod 11). */
  static void check(JsonNode citizenId) {
    String digits = citizenId.asText();
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (13 - i);
    }
    if ((11 - sum % 11) % 10 != digits.charAt(12) - '0') {
      throw PhrRefusal.invalid("citizen ID");
    }
  }
}
