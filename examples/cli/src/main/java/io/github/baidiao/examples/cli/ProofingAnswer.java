package io.github.baidiao.examples.cli;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.Registration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a proofing, the citizen's code included: {@code
 * docs/schema/did-station.schema.json}. {@code toString} is a constant.
 */
record ProofingAnswer(
    UUID transaction,
    Optional<Registration> registration,
    boolean settledByLookUp,
    Optional<Checks> checks,
    Optional<AalToken> token,
    Optional<ErrorCode> error)
    implements Answer {
  /** What a proofing of this run found; a look-up knows none of it. */
  record Checks(String ial, double similarity) {}

  static ProofingAnswer registered(Registration registration, boolean settledByLookUp) {
    return new ProofingAnswer(
        registration.transactionId(),
        Optional.of(registration),
        settledByLookUp,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ProofingAnswer unknown(UUID transaction) {
    return new ProofingAnswer(
        transaction,
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.of(MophErrorCode.REGISTRATION_UNKNOWN));
  }

  ProofingAnswer with(Checks found) {
    return new ProofingAnswer(
        transaction, registration, settledByLookUp, Optional.of(found), token, error);
  }

  ProofingAnswer with(AalToken issued) {
    return new ProofingAnswer(
        transaction, registration, settledByLookUp, checks, Optional.of(issued), Optional.empty());
  }

  ProofingAnswer without(Optional<SdkException> fault) {
    return new ProofingAnswer(
        transaction, registration, settledByLookUp, checks, token, fault.map(SdkException::code));
  }

  ExitCode exitCode() {
    return error.map(ExitCode::of).orElse(ExitCode.DONE);
  }

  @Override
  public JsonObject json() {
    return new JsonObject()
        .with("outcome", registration.isPresent() ? "registered" : "outcomeUnknown")
        .with("transactionId", transaction.toString())
        .with("registrationId", registration.map(there -> there.id().value()))
        .with("registeredAt", registration.map(there -> there.registeredAt().toString()))
        .with("settledByLookUp", settledByLookUp)
        .with("ial", checks.map(Checks::ial))
        .withNumber("similarity", checks.map(Checks::similarity))
        .with("token", token, ProofingAnswer::json)
        .with("errorCode", error.map(ErrorCode::id));
  }

  private static JsonObject json(AalToken token) {
    return new JsonObject()
        .with("otp", token.otp())
        .with("qrPayload", token.qrPayload())
        .with("issuedAt", token.issuedAt().toString())
        .with("expiresAt", token.expiresAt().toString());
  }

  @Override
  public Sheet sheet() {
    return new Sheet()
        .line(
            "Outcome",
            "ผล",
            registration.isPresent()
                ? "registered / ลงทะเบียนแล้ว"
                : "UNKNOWN, look it up / ไม่ทราบผล โปรดค้นหา")
        .line("Transaction", "รหัสรายการ", transaction.toString())
        .line("Registered at", "ลงทะเบียนเมื่อ", registration.map(r -> r.registeredAt().toString()))
        .line("Evidence for IAL", "หลักฐานระดับ IAL", checks.map(Checks::ial))
        .line("OTP", "รหัส OTP", token.map(AalToken::otp))
        .line("Holds for", "ใช้ได้อีก", token.map(ProofingAnswer::remaining));
  }

  private static String remaining(AalToken token) {
    return token.remaining(Instant.now()).toSeconds() + " s, " + token.expiresAt();
  }

  @Override
  public String toString() {
    return "ProofingAnswer[masked]";
  }
}
