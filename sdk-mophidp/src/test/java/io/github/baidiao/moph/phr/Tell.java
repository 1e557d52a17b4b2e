package io.github.baidiao.moph.phr;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.http.RateLimit;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.envelope.EnvelopeServer;
import io.github.baidiao.moph.stub.phr.Bodies;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the tests of this package share: settings, and every call by its name. */
final class Tell {
  static final HospitalCode UNIT = HospitalCode.of("99999");
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private Tell() {}

  static PhrSettings.Builder settings(URI address) {
    return PhrSettings.builder()
        .baseUrl(address)
        .unit(UNIT)
        .rateLimit(RateLimit.off())
        .agentInterval(Duration.ofMillis(1))
        .http(http(1));
  }

  static HttpSettings http(int attempts) {
    return EnvelopeServer.http().toBuilder().maxAttempts(attempts).build();
  }

  static PhrApi client(URI address, TokenSource token) {
    return PhrApi.connect(settings(address).token(token).build());
  }

  static PhrBody body(String json) {
    return PhrBody.ofJson(json.getBytes(StandardCharsets.UTF_8));
  }

  static PhrBody visit() {
    return body(Bodies.visit("690001", "a"));
  }

  static EncounterRef ref() {
    return EncounterRef.of(UNIT, "690001");
  }

  static AgentStatus agent() {
    return AgentStatus.builder()
        .status("processing ...")
        .computerName("PC-1")
        .mostClientVersion("1.0.0.0")
        .agentVersion("Agent v1.1.1.1")
        .build();
  }

  /** Every call that changes something. */
  static Map<String, Function<PhrApi, PhrResult>> changes() {
    Map<String, Function<PhrApi, PhrResult>> all = new TreeMap<>();
    all.put("UpdatePHRv1", api -> api.update(visit()));
    all.put("AllergyIntolerancev1", api -> api.sendAllergies(list("AllergyIntolerance")));
    all.put(
        "PatientChronicRegisterv1",
        api -> api.registerChronicDiseases(list("ChronicDiseaseRegister")));
    all.put(
        "PatientChronicRegisterv1-remove",
        api -> api.removeFromChronicRegistry("001", List.of("r1", "r2")));
    all.put("PatientChronicRegisterv1-removeAll", api -> api.deleteWholeChronicRegistry("001"));
    all.put(
        "ImmunizationRegisterv1",
        api -> api.replaceWholeImmunizationRegister(list("Immunization")));
    all.put("ReferralRequest", api -> api.sendReferral(list("ReferralRequest")));
    all.put("CareGiver", api -> api.sendCareGivers(list("CareGiver")));
    all.put("MedicationRequest", api -> api.sendPrescription(list("MedicationRequest")));
    all.put("DrugRelatedProblem", api -> api.sendDrugRelatedProblem(list("DrugRelatedProblem")));
    all.put("SelfObservation", api -> api.sendSelfObservation(body("{\"person\":{}}")));
    all.put("OrgEncounterSummary", api -> api.reportEncounterCounts(body(Bodies.counts())));
    all.put("RemoveEncounter", api -> api.removeEncounterFromPhr(ref()));
    all.put("UpdateAgentStatus", api -> api.updateAgentStatus(agent()));
    all.put("UpdateAgentStatus-Error", api -> api.updateAgentError("Error ..."));
    return all;
  }

  /** Every call that only asks. */
  static Map<String, Function<PhrApi, Object>> questions() {
    Map<String, Function<PhrApi, Object>> all = new TreeMap<>();
    all.put("encounters", api -> api.encountersOf(DAY));
    all.put("month", api -> api.monthSummary(YearMonth.from(DAY)));
    all.put("chronic", api -> api.chronicRegistry("001"));
    all.put("agent", PhrApi::agentComputerName);
    all.put("systems", PhrApi::codingSystems);
    all.put("codes", api -> api.codingSystem("nationality"));
    return all;
  }

  private static PhrBody list(String name) {
    return body("{\"" + name + "\":[{\"x\":1}]}");
  }

  /** Returns the result or the code of what was thrown. */
  static String outcome(Supplier<?> call) {
    try {
      return call.get().toString();
    } catch (SdkException e) {
      return e.code().id();
    }
  }
}
