package io.github.baidiao.moph.stub;

import io.github.baidiao.moph.stub.Proofings.Proofing;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

/** What citizens hand over at kiosks, and what staff decides. Not thread-safe. */
final class Kiosks {
  private static final Duration WAITING = Duration.ofMinutes(10);
  private static final int LONGEST_LIST = 100;

  private final Proofings proofings;
  private final Tokens tokens;
  private final Map<String, Submission> byTransaction = new LinkedHashMap<>();

  private static final class Submission {
    final Devices.Device device;
    final String citizenId;
    final Instant submittedAt;
    String state = "waiting";
    String reason = "";
    @Nullable JsonNode content; // pictures and consent, until it is decided
    @Nullable Proofing proofing;

    Submission(Call call) {
      device = call.ownDevice();
      citizenId = call.citizenId("holder", "citizen_id");
      submittedAt = call.now();
      content = call.body();
    }

    Instant expiresAt() {
      return submittedAt.plus(WAITING);
    }

    String state(Instant now) {
      if (state.equals("waiting") && !now.isBefore(expiresAt())) {
        end("expired");
      }
      return state;
    }

    void end(String newState) {
      state = newState;
      content = null;
    }
  }

  Kiosks(Proofings proofings, Tokens tokens) {
    this.proofings = proofings;
    this.tokens = tokens;
  }

  Map<String, Object> submit(Call call) {
    Submission submission = new Submission(call);
    Submission former = byTransaction.get(call.text("transaction_id"));
    if (former != null) {
      if (former.device.equals(submission.device)
          && former.citizenId.equals(submission.citizenId)) {
        return answer(former, call);
      }
      throw Refusal.of("transaction_conflict");
    }
    requireConsent(call.body().path("consent").path("answers"));
    if (byTransaction.values().stream()
        .anyMatch(one -> one.device.equals(submission.device) && waits(one, call))) {
      throw Refusal.of("kiosk_busy");
    }
    byTransaction.put(call.text("transaction_id"), submission);
    return answer(submission, call);
  }

  private static void requireConsent(JsonNode answers) {
    for (JsonNode answer : answers) {
      if (answer.path("mandatory").asBoolean() && !answer.path("given").asBoolean()) {
        throw Refusal.of("consent_missing");
      }
    }
  }

  Map<String, Object> state(Call call) {
    return answer(handedOver(call), call);
  }

  Map<String, Object> withdraw(Call call) {
    Submission submission = handedOver(call);
    if (waits(submission, call)) {
      submission.end("withdrawn");
    }
    return answer(submission, call);
  }

  private Submission handedOver(Call call) {
    Submission submission = byTransaction.get(call.text("transaction_id"));
    if (submission == null || !submission.device.equals(call.ownDevice())) {
      throw Refusal.of("kiosk_unknown");
    }
    return submission;
  }

  private Map<String, Object> answer(Submission submission, Call call) {
    String state = submission.state(call.now());
    Proofing proofing = submission.proofing;
    if (proofing != null) {
      return tokens
          .holding(proofing)
          .map(
              token ->
                  Answers.of("state", "released", "registration_id", proofing.id(), "token", token))
          // There is nothing left to show: the token expired, or was used.
          .orElseGet(() -> Answers.of("state", "expired"));
    }
    return switch (state) {
      case "waiting" ->
          Answers.of("state", state, "expires_at", Answers.time(submission.expiresAt()));
      case "cancelled" -> Answers.of("state", state, "reason", submission.reason);
      default -> Answers.of("state", state);
    };
  }

  Map<String, Object> waiting(Call call) {
    List<Map<String, Object>> waiting =
        byTransaction.values().stream()
            .filter(one -> one.device.unit().equals(call.ownOfficer().unit))
            .filter(one -> waits(one, call))
            .limit(LONGEST_LIST)
            .map(Kiosks::line)
            .toList();
    return Answers.of("waiting", waiting);
  }

  private static Map<String, Object> line(Submission submission) {
    JsonNode content = contentOf(submission);
    return Answers.of(
        "transaction_id",
        content.path("transaction_id"),
        "device_name",
        submission.device.name(),
        "name_th",
        content.path("holder").path("name_th"),
        "citizen_id",
        submission.citizenId,
        "similarity",
        content.path("face").path("similarity"),
        "decision",
        content.path("face").path("decision"),
        "submitted_at",
        Answers.time(submission.submittedAt),
        "expires_at",
        Answers.time(submission.expiresAt()));
  }

  private static JsonNode contentOf(Submission submission) {
    JsonNode content = submission.content;
    if (content == null) {
      throw Refusal.of("kiosk_not_waiting");
    }
    return content;
  }

  Map<String, Object> fetch(Call call) {
    Submission submission = ofUnit(call);
    submission.state(call.now());
    return Answers.of(
        "device_name",
        submission.device.name(),
        "submitted_at",
        Answers.time(submission.submittedAt),
        "expires_at",
        Answers.time(submission.expiresAt()),
        "submission",
        contentOf(submission));
  }

  Map<String, Object> release(Call call) {
    Submission submission = ofUnit(call);
    Proofing proofing = proofings.named(call);
    if (!proofing.equals(submission.proofing)) {
      requireWaiting(submission, call);
      if (!proofing.citizenId().equals(submission.citizenId)) {
        throw Refusal.of("registration_mismatch");
      }
      submission.end("released");
      submission.proofing = proofing;
      tokens.issue(proofing, call.text("transaction_id"));
    }
    return Answers.of("state", "released");
  }

  Map<String, Object> cancel(Call call) {
    Submission submission = ofUnit(call);
    if (!submission.state(call.now()).equals("cancelled")) {
      requireWaiting(submission, call);
      submission.end("cancelled");
      submission.reason = call.text("reason");
    }
    return Answers.of("state", "cancelled");
  }

  private Submission ofUnit(Call call) {
    Submission submission = byTransaction.get(call.text("transaction_id"));
    if (submission == null || !submission.device.unit().equals(call.ownOfficer().unit)) {
      throw Refusal.of("kiosk_unknown");
    }
    return submission;
  }

  private static boolean waits(Submission submission, Call call) {
    return submission.state(call.now()).equals("waiting");
  }

  private static void requireWaiting(Submission submission, Call call) {
    if (!waits(submission, call)) {
      throw Refusal.of("kiosk_not_waiting");
    }
  }

  List<Map<String, Object>> overview(Instant now) {
    return byTransaction.entrySet().stream()
        .map(
            one ->
                Answers.of(
                    "transaction_id",
                    one.getKey(),
                    "kiosk",
                    one.getValue().device.name(),
                    "citizen_id",
                    one.getValue().citizenId,
                    "state",
                    one.getValue().state(now)))
        .toList();
  }
}
