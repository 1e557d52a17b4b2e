package io.github.baidiao.moph.phr;

import io.github.baidiao.core.http.HttpCall;
import io.github.baidiao.core.http.Repeatability;
import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A client of MOPH's Personal Health Record, for one unit. Thread-safe; close it when the program
 * ends. Every call waits for its turn ({@link PhrSettings#rateLimit}) and blocks.
 *
 * <p>What was sent ends as a {@link PhrResult}. What is left is thrown, and after each of these
 * nothing was done: a {@link ServiceException} for a way to the service that is not there or a
 * service that turned the call away ({@code HTTP-429} with {@link ServiceException#retryAfter}), a
 * {@link MophException} with {@code MOPH-103} or {@code MOPH-907} for what was not even sent,
 * {@code MOPH-2xx} when no token is to be had, {@code MOPH-901} when only a {@link PhrToken} is,
 * and {@code MOPH-902} for a token that is not taken.
 *
 * <p>A call that is not idempotent is sent once, whatever happens.
 */
public final class PhrApi implements AutoCloseable {
  private static final String SANDBOX_HEADER = "X-Baidiao-Sandbox";
  private static final Duration OVER_TOKEN = Duration.ofMinutes(2);

  private final PhrSettings settings;
  private final PhrConnections connections;

  private PhrApi(PhrSettings settings) {
    this.settings = settings;
    this.connections = PhrConnections.of(settings);
  }

  /** Makes a client. Nothing is sent yet. */
  public static PhrApi connect(PhrSettings settings) {
    return new PhrApi(settings);
  }

  /** Returns the unit that sends. */
  public HospitalCode unit() {
    return settings.unit();
  }

  /**
   * Returns how long {@link #update} may take, its turn not counted: two answers, since a refused
   * token is renewed once, and the sign-in between them.
   */
  public Duration longestUpdate() {
    Duration once = settings.updateTimeout().multipliedBy(settings.http().maxAttempts());
    return once.multipliedBy(2).plus(OVER_TOKEN);
  }

  /**
   * Returns whether this is one of our stand-ins, by the mark on its answers: the real service has
   * none. Asks each time, for the lists of codes.
   */
  public boolean isSandbox() {
    return queries()
        .ask(HttpCall.get("CodingSystem", "/CodingSystem"))
        .header(SANDBOX_HEADER)
        .filter("true"::equalsIgnoreCase)
        .isPresent();
  }

  /**
   * Sends visits, as a rule one: with one the service answers soon. Idempotent (inferred): a visit
   * is known by its number, so that sending it again replaces it.
   */
  public PhrResult update(PhrBody visit) {
    return connections
        .visits()
        .store(
            visit.in(
                HttpCall.post("UpdatePHRv1", "/UpdatePHRv1", Repeatability.IDEMPOTENT),
                "Encounter"));
  }

  /**
   * Sends a patient's allergies. Idempotent (inferred): each visit carries them all over again
   * anyway.
   */
  public PhrResult sendAllergies(PhrBody allergies) {
    return send("AllergyIntolerancev1", Repeatability.IDEMPOTENT, allergies, "AllergyIntolerance");
  }

  /** Sends registrations of chronic diseases. Idempotent (inferred): each has a number. */
  public PhrResult registerChronicDiseases(PhrBody registrations) {
    return send(
        "PatientChronicRegisterv1",
        Repeatability.IDEMPOTENT,
        registrations,
        "ChronicDiseaseRegister");
  }

  /**
   * Takes registrations of a chronic disease back. Sent once: twice would be the same as once, but
   * a late one could take away what was registered anew.
   *
   * @param cdCode as for {@link #deleteWholeChronicRegistry}
   * @param refs the registrations' numbers in the HIS
   * @throws MophException {@code MOPH-907} for none, which the service would take for all
   */
  public PhrResult removeFromChronicRegistry(String cdCode, Collection<String> refs) {
    return ChronicRegistry.remove(updates(), cdCode, refs);
  }

  /**
   * Deletes all that the unit has registered of a chronic disease, of every patient. Sent once, and
   * not to be undone but by registering everybody again.
   *
   * @param cdCode the disease, {@code 001} for instance
   */
  public PhrResult deleteWholeChronicRegistry(String cdCode) {
    return ChronicRegistry.removeAll(updates(), cdCode);
  }

  /**
   * Returns the numbers of the unit's registrations of a chronic disease.
   *
   * @param cdCode as for {@link #deleteWholeChronicRegistry}
   * @throws MophException as {@link #encountersOf}
   */
  public List<String> chronicRegistry(String cdCode) {
    return ChronicRegistry.list(queries(), unit(), cdCode);
  }

  /**
   * Replaces what the unit has sent of a patient's vaccinations: doses that are not in the list are
   * deleted. Sent once, since a late one could undo a newer; after an unknown outcome the whole
   * list is sent as it is then.
   *
   * @throws MophException {@code MOPH-907} for an empty list, which would delete every dose
   */
  public PhrResult replaceWholeImmunizationRegister(PhrBody patientWithAllDoses) {
    return send(
        "ImmunizationRegisterv1", Repeatability.UNSAFE, patientWithAllDoses, "Immunization");
  }

  /** Sends a referral. Sent once: what a second one with the same number does is not known. */
  public PhrResult sendReferral(PhrBody referral) {
    return send("ReferralRequest", Repeatability.UNSAFE, referral, "ReferralRequest");
  }

  /** Sends who cares for a patient. Sent once: what a second time does is not known. */
  public PhrResult sendCareGivers(PhrBody careGivers) {
    return send("CareGiver", Repeatability.UNSAFE, careGivers, "CareGiver");
  }

  /**
   * Sends a prescription, which carries the token of the physician's Provider ID. Sent once: drugs
   * could be dispensed twice.
   */
  public PhrResult sendPrescription(PhrBody prescription) {
    return send("MedicationRequest", Repeatability.UNSAFE, prescription, "MedicationRequest");
  }

  /**
   * Sends a problem that a drug made. Sent once: what a second time does is not known. In April
   * 2026 the test service did not support it (single source).
   */
  public PhrResult sendDrugRelatedProblem(PhrBody problem) {
    return send("DrugRelatedProblem", Repeatability.UNSAFE, problem, "DrugRelatedProblem");
  }

  /** Sends what was measured at home. Sent once: what a second time does is not known. */
  public PhrResult sendSelfObservation(PhrBody observation) {
    HttpCall call = HttpCall.post("SelfObservation", "/SelfObservation", Repeatability.UNSAFE);
    return updates().store(observation.in(call));
  }

  /**
   * Tells how many visits the unit had on each of up to 31 days, so that MOPH can compare.
   * Idempotent (inferred): the counts of a day.
   */
  public PhrResult reportEncounterCounts(PhrBody counts) {
    return send("OrgEncounterSummary", Repeatability.IDEMPOTENT, counts, "EncounterSummary");
  }

  private PhrResult send(String path, Repeatability repeatability, PhrBody body, String list) {
    return updates().store(body.in(HttpCall.post(path, "/" + path, repeatability), list));
  }

  /**
   * Returns which visits of a day PHR has of the unit; none if it has none on record.
   *
   * @throws MophException {@code MOPH-101} for an answer that is not understood, {@code MOPH-104},
   *     {@code MOPH-105} and {@code MOPH-805} when the service refuses, does not offer this, fails
   */
  public EncounterList encountersOf(LocalDate day) {
    return Summaries.encountersOf(queries(), unit(), day);
  }

  /**
   * Returns what PHR sums up of the unit's month, day by day: rows with their fields as texts,
   * named as the service names them, since their form was not published.
   *
   * @throws MophException as {@link #encountersOf}
   */
  public List<Map<String, String>> monthSummary(YearMonth month) {
    return Summaries.month(queries(), unit(), month);
  }

  /**
   * Deletes a visit of this unit from PHR. Sent once, although the service takes a GET for it; that
   * there is no such visit counts as done.
   *
   * @throws MophException {@code MOPH-103} for a visit of another unit
   */
  public PhrResult removeEncounterFromPhr(EncounterRef visit) {
    if (!visit.unit().equals(unit())) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "visit of another unit");
    }
    return updates()
        .remove(
            HttpCall.get("RemoveEncounter", "/RemoveEncounter", Repeatability.UNSAFE)
                .query("hospital_code", unit().value())
                .query("encounter_ref_code", visit.value()));
  }

  /** Tells PHR what the sending program does. Idempotent. At most every 5 s, for which it waits. */
  public PhrResult updateAgentStatus(AgentStatus status) {
    return AgentCalls.update(updates(), connections.agentTurns(), unit(), status);
  }

  /**
   * Tells PHR that the sending program is in trouble. Idempotent. At most every 5 s, for which it
   * waits.
   *
   * @param status one line of 1 to 200 characters, nothing about a patient in it
   */
  public PhrResult updateAgentError(String status) {
    return AgentCalls.error(updates(), connections.agentTurns(), unit(), status);
  }

  /**
   * Returns which computer of the unit said last that it sends, so that two need not; empty if none
   * did. At most every 5 s, for which it waits.
   */
  public Optional<String> agentComputerName() {
    return AgentCalls.computerName(queries(), connections.agentTurns(), unit());
  }

  /** Returns the lists of codes that PHR has; rows as in {@link #monthSummary}. */
  public List<Map<String, String>> codingSystems() {
    return Summaries.rows(queries().ask(HttpCall.get("CodingSystem", "/CodingSystem")));
  }

  /**
   * Returns the codes of a list; rows as in {@link #monthSummary}.
   *
   * @param system its name, {@code nationality} for instance
   */
  public List<Map<String, String>> codingSystem(String system) {
    return Summaries.rows(
        queries().ask(HttpCall.get("CodingSystem", "/CodingSystem").query("System", system)));
  }

  private PhrCalls updates() {
    return connections.updates();
  }

  private PhrCalls queries() {
    return connections.queries();
  }

  /** Ends the calls that run. A second call does nothing. */
  @Override
  public void close() {
    connections.close();
  }
}
