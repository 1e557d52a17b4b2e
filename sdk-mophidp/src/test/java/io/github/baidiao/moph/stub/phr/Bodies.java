package io.github.baidiao.moph.stub.phr;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What is sent, written by hand from docs/protocols/moph-phr.md, of an invented person. */
public final class Bodies {
  /** What an agent tells. */
  public static final String AGENT =
      """
      {"hospital_code":"99999","agent_status":"processing ...","agent_computer_name":"PC-1",
       "most_client_version":"1.0.0.0","agent_version":"Agent v1.1.1.1"}
      """;

  private static final String UNIT =
      """
      {"type":"Organization","identifier":{"use":"official","system":"https://bps.moph.go.th/hcode/5",
       "value":"99999"},"display":"โรงพยาบาลสมมติ"}
      """;

  private static final String PATIENT =
      """
      {"identifier":[{"use":"official","system":"https://www.dopa.go.th","type":"CID",
        "value":"1100000000016"}],"active":true,
       "name":[{"use":"official","text":"นายสมชาย ใจดี","languageCode":"TH","family":"ใจดี",
        "given":["สมชาย"],"prefix":["นาย"],"suffix":[]}],
       "gender":"male","birthDate":"1990-01-01","deceasedBoolean":false,
       "maritalStatus":{"text":"โสด"},"nationality":{"text":"ไทย"},"address":[],"telecom":[],
       "contact":[]}
      """;

  private Bodies() {}

  /** A visit of 20 November 2026; the reason is what versions are told apart by. */
  public static String visit(String number, String reason) {
    return """
        {"managingOrganization":%1$s,"Patient":%2$s,"AllergyIntolerance":[],"CarePlan":[],
         "Encounter":[{"managingOrganization":%1$s,
          "identifier":[{"use":"official","system":"https://bps.moph.go.th/vn","type":"VN",
           "value":"%3$s"}],
          "status":"finished","class":{"code":"AMB"},"type":{"text":"มาเอง"},
          "period":{"start":"2026-11-20T08:30:00+07:00","end":"2026-11-20T12:00:00+07:00"},
          "reason":["%4$s"],"Coverage":[{"class_group":{"value":"UCS"}}],
          "vital_signs":{"body_weight_kg":65},"Observation":[],
          "Condition":[{"code":{"coding":[{"code":"E119"}]}}],"Medication":[],"Claim":[],
          "Appointment":[],"Immunization":[],"DiagnosticReport":[]}]}
        """
        .formatted(UNIT, PATIENT, number, reason);
  }

  /** Doses, each of a visit. */
  public static String doses(String... visits) {
    String all =
        Arrays.stream(visits)
            .map(
                visit ->
                    """
                    {"managingOrganization":%s,"status":"completed","vaccineCode":{"text":"C19"},
                     "encounterRefCode":"%s","occurrenceDateTime":"2026-11-20T09:00:00+07:00"}
                    """
                        .formatted(UNIT, visit))
            .collect(Collectors.joining(","));
    return of("Immunization", all);
  }

  /** A registration of disease 001. */
  public static String chronic(String ref) {
    String one =
        """
        {"managingOrganization":%s,"code":{"coding":[{"code":"001"}]},"chronic_ref_code":"%s"}
        """
            .formatted(UNIT, ref);
    return of("ChronicDiseaseRegister", one);
  }

  /** Any other list. */
  public static String of(String list, String items) {
    return "{\"managingOrganization\":%s,\"Patient\":%s,\"%s\":[%s]}"
        .formatted(UNIT, PATIENT, list, items);
  }

  /** Counts of a day. */
  public static String counts() {
    return """
        {"managingOrganization":%s,"EncounterSummary":[{"period_start":"2026-11-20",
         "opd_encounter_count":100,"ipd_encounter_count":10,"ipd_discharge_count":20}]}
        """
        .formatted(UNIT);
  }
}
