package io.github.baidiao.moph.stub;

import io.github.baidiao.moph.stub.Proofings.Proofing;
import io.github.baidiao.moph.stub.otp.CodePolicy;
import io.github.baidiao.moph.stub.otp.IssuedCode;
import io.github.baidiao.moph.stub.otp.OneTimeCodes;
import io.github.baidiao.moph.stub.otp.Redemption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The AAL tokens of registrations. Not thread-safe. */
final class Tokens {
  /** Where the QR codes lead: nowhere, by RFC 2606. */
  private static final String QR_ADDRESS = "https://idp.example.test/q/";

  private final OneTimeCodes codes;
  private final Map<String, String> requests = new HashMap<>();

  Tokens(Clock clock, SecureRandom random) {
    this.codes = new OneTimeCodes(clock, random, CodePolicy.USUAL);
  }

  Map<String, Object> issue(Proofing proofing, String request) {
    IssuedCode issued = codes.issue(proofing.citizenId(), proofing.id());
    requests.put(proofing.id(), request);
    return answer(proofing, issued);
  }

  /** Returns the token that holds, as answers have it. */
  Optional<Map<String, Object>> holding(Proofing proofing) {
    return code(proofing).map(issued -> answer(proofing, issued));
  }

  Optional<IssuedCode> code(Proofing proofing) {
    return codes.show(proofing.citizenId(), proofing.id());
  }

  private Map<String, Object> answer(Proofing proofing, IssuedCode code) {
    return Answers.of(
        "request_id",
        requests.get(proofing.id()),
        "otp",
        code.otp(),
        "qr_payload",
        QR_ADDRESS + code.qrSecret(),
        "issued_at",
        Answers.time(code.issuedAt()),
        "expires_at",
        Answers.time(code.expiresAt()));
  }

  Map<String, Object> show(Proofing proofing) {
    return holding(proofing)
        .map(token -> Answers.of("outcome", "holds", "token", token))
        .orElseGet(() -> Answers.of("outcome", "none"));
  }

  Map<String, Object> revoke(Proofing proofing) {
    boolean held = codes.revoke(proofing.citizenId(), proofing.id());
    return Answers.of("outcome", held ? "revoked" : "none");
  }

  Map<String, Object> redeem(String citizenId, String secret) {
    Redemption redemption = codes.redeem(citizenId, secret);
    if (redemption instanceof Redemption.Redeemed redeemed) {
      return Answers.of("outcome", "redeemed", "registration_id", redeemed.subject());
    }
    if (redemption instanceof Redemption.Wrong wrong) {
      return Answers.of("outcome", "wrong", "tries_left", wrong.triesLeft());
    }
    return Answers.of("outcome", "not_valid");
  }
}
