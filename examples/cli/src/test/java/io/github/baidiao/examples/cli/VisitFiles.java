package io.github.baidiao.examples.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Invented visits as the JSON that a HIS hands over. */
final class VisitFiles {
  private static final String CLEAN =
      """
      {
        "format": "baidiao-visit/1",
        "hospital": {"code": "99999", "name": "โรงพยาบาลสมมติ"},
        "hisName": "HIS", "hisVersion": "1",
        "patient": {
          "citizenId": "1100000000016",
          "nameTh": {"title": "นาย", "first": "สมชาย", "last": "สมมติ"},
          "sex": "male", "birthDate": "1990-01-31", "deceased": false,
          "maritalStatus": {"code": "S", "display": "โสด"},
          "nationality": {"code": "099", "display": "ไทย"}
        },
        "encounter": {
          "visitNumber": "VISIT", "version": VERSION, "encounterClass": "AMB",
          "type": {"code": "1", "display": "มาเอง"},
          "priority": {"code": "1", "display": "ปกติ"},
          "start": "DAYT08:30:00+07:00", "end": "DAYT09:30:00+07:00",
          "reasons": ["ไข้"]
        },
        "coverages": [{"code": "UCS"}],
        "vitalSigns": {"weightKg": 65, "heightCm": 170}
      }
      """;

  private VisitFiles() {}

  /** A visit about which nobody has anything to say. */
  static String clean(String visitNumber, String day, int version) {
    return CLEAN
        .replace("VISIT", visitNumber)
        .replace("VERSION", Integer.toString(version))
        .replace("DAY", day);
  }

  static Path write(Path file, String json) {
    try {
      return Files.writeString(file, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
