package io.github.baidiao.examples.anyhis.phr;

import io.github.baidiao.moph.phr.json.VisitJson;
import io.github.baidiao.moph.phr.person.PhrHospital;
import io.github.baidiao.moph.phr.visit.Encounter;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Tells whether a visit has changed: SHA-256 of its neutral JSON, without the version that the
 * message has, and without the names of HIS and unit, whose change is no change of any visit.
 */
final class RecordDigest {
  private static final String ANY = "-";

  private RecordDigest() {}

  static String of(PhrVisit visit) {
    PhrVisit alone =
        PhrVisit.builder()
            .from(visit)
            .hospital(PhrHospital.builder().code(visit.hospital().code()).build())
            .hisName(ANY)
            .hisVersion(ANY)
            .encounter(Encounter.builder().from(visit.encounter()).version(0).build())
            .build();
    StringBuilder hex = new StringBuilder();
    for (byte each : sha256(VisitJson.write(alone))) {
      hex.append(Character.forDigit((each >> 4) & 0xF, 16))
          .append(Character.forDigit(each & 0xF, 16));
    }
    return hex.toString();
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
