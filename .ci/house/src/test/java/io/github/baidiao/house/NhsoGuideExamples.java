package io.github.baidiao.house;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.nhso.ClaimType;
import io.github.baidiao.nhso.agent.AgentPatient;
import io.github.baidiao.nhso.agent.AgentSettings;
import io.github.baidiao.nhso.agent.AuthenRequest;
import io.github.baidiao.nhso.agent.SecureSmartCardAgent;
import io.github.baidiao.nhso.agent.watch.TerminalWatch;
import io.github.baidiao.nhso.authen.AuthenStatusSettings;
import io.github.baidiao.nhso.authen.CheckAuthenStatus;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import io.github.baidiao.nhso.endpoint.EndpointSettings;
import io.github.baidiao.nhso.endpoint.NhsoEndpoint;
import io.github.baidiao.nhso.reconcile.ClaimCodeReconciler;
import io.github.baidiao.nhso.reconcile.ReconcileJournal;
import io.github.baidiao.nhso.reconcile.ReconcileSettings;
import io.github.baidiao.nhso.reconcile.ReconcileSummary;
import io.github.baidiao.nhso.reconcile.VisitRow;
import io.github.baidiao.nhso.rights.EndpointRightSearch;
import io.github.baidiao.nhso.rights.EndpointRightSettings;
import io.github.baidiao.nhso.token.AuthenStatusToken;
import io.github.baidiao.nhso.token.EndpointToken;
import java.net.URI;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The program texts of {@code docs/nhso.md}; {@link NhsoGuideTest} holds the guides to them. */
final class NhsoGuideExamples {
  private NhsoGuideExamples() {}

  static String claimCode(
      URI address,
      HospitalCode hospital,
      MobileNumber mobile,
      Function<List<ClaimType>, ClaimType> chosenByTheOfficer) {
    AgentSettings settings =
        AgentSettings.builder().baseUrl(address).hospitalCode(hospital).build();
    try (SecureSmartCardAgent agent = SecureSmartCardAgent.connect(settings)) {
      AgentPatient patient = agent.read().orElseThrow();
      ClaimType claimType = chosenByTheOfficer.apply(patient.claimTypes());
      AuthenRequest visit =
          AuthenRequest.builder().patient(patient).claimType(claimType).mobile(mobile).build();
      return agent
          .confirmSave(visit)
          .match(
              issued -> issued.code().claimCode().value(),
              already -> already.existing().claimCode().value(),
              refused -> "refused: " + refused.serverText().orElse("no reason given"),
              noReader -> "NHSO-102",
              notRunning -> "NHSO-101",
              unknown -> "NHSO-105: send nothing again");
    }
  }

  static TerminalWatch watch(AgentSettings settings, Consumer<String> screen) {
    return TerminalWatch.start(
        settings,
        event ->
            screen.accept(
                event.match(
                    attached -> "reader: " + attached.terminalName(),
                    detached -> "reader unplugged",
                    present -> "card: read it now",
                    absent -> "no card: forget the patient",
                    down -> down.code().operatorText().thai(),
                    back -> "agent is there")));
  }

  static String onRecord(CitizenId person, LocalDate day, SecretSource token) {
    AuthenStatusSettings settings =
        AuthenStatusSettings.builder().token(AuthenStatusToken.from(token)).build();
    try (CheckAuthenStatus service = CheckAuthenStatus.connect(settings)) {
      return service
          .of(person, day)
          .match(
              found -> found.status().serviceHistories().size() + " on record",
              none -> "none on record",
              refused -> "refused: " + refused.serverText().orElse("no reason given"));
    }
  }

  static String right(CitizenId person, SecretSource token) {
    EndpointRightSettings settings =
        EndpointRightSettings.builder().token(EndpointToken.from(token)).build();
    try (EndpointRightSearch rights = EndpointRightSearch.connect(settings)) {
      return rights
          .of(person)
          .match(
              found -> found.rights().funds().size() + " funds",
              none -> "no right on record",
              unknown -> "nobody of this number, or not for this hospital",
              refused -> "refused: " + refused.serverText().orElse("no reason given"));
    }
  }

  static String close(EndpointSettings settings, CloseRequest visit) {
    try (NhsoEndpoint endpoint = NhsoEndpoint.connect(settings)) {
      return endpoint
          .closeRights(visit)
          .match(
              closed -> closed.code().value(),
              already -> already.code().value(),
              onRecord -> "NHSO-413: nothing was sent",
              refused -> "refused: " + refused.serverText().orElse("no reason given"),
              unknown -> "NHSO-414: send nothing again");
    }
  }

  static String month(
      AuthenStatusSettings service,
      HospitalCode hospital,
      Iterator<VisitRow> visits,
      ReconcileJournal journal,
      Consumer<String> screen) {
    ReconcileSettings settings = ReconcileSettings.builder().unit(hospital).build();
    try (ClaimCodeReconciler reconciler = ClaimCodeReconciler.connect(service, settings)) {
      ReconcileSummary summary =
          reconciler.reconcile(
              visits, journal, (done, known) -> screen.accept(done + " of " + known));
      return summary.end() + ": " + summary.found() + " found, " + summary.notFound() + " not";
    }
  }
}
