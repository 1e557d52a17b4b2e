package io.github.baidiao.moph.idp;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.wire.IdpFields;
import io.github.baidiao.moph.idp.wire.IdpForms;
import io.github.baidiao.moph.idp.wire.IdpHttp;
import io.github.baidiao.moph.idp.wire.IdpRequest;
import io.github.baidiao.moph.idp.wire.IdpTokens;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is asked about the AAL token of a registration. */
final class TokenCalls {
  private final IdpHttp http;
  private final IdpPaths paths;
  private final Supplier<UUID> newIds;

  TokenCalls(IdpHttp http, IdpPaths paths, Supplier<UUID> newIds) {
    this.http = http;
    this.paths = paths;
    this.newIds = newIds;
  }

  AalToken issue(OfficerSession officer, RegistrationId registration) {
    String requestId = newIds.get().toString();
    IdpRequest request =
        IdpRequest.once("idp-issueToken", paths.issueToken())
            .ofOfficer(officer.session())
            .with("request_id", requestId)
            .with("registration_id", registration.value());
    try {
      IdpFields f = http.send(request).result();
      if (!f.word("request_id").equals(requestId)) {
        throw f.invalid("request_id");
      }
      return IdpTokens.token(f);
    } catch (SdkException e) {
      if (!IdpHttp.leavesOpen(e)) {
        throw e;
      }
      return settled(officer, registration, requestId).orElseThrow(() -> e);
    }
  }

  // A token of another request is the former one, which the lost request may yet revoke.
  private Optional<AalToken> settled(
      OfficerSession officer, RegistrationId registration, String requestId) {
    try {
      IdpFields f = shown(officer, registration);
      return f.word("outcome").equals("holds")
          ? f.needObject(
              "token",
              token ->
                  token.word("request_id").equals(requestId)
                      ? Optional.of(IdpTokens.token(token))
                      : Optional.<AalToken>empty())
          : Optional.empty();
    } catch (SdkException e) {
      return Optional.empty();
    }
  }

  Optional<AalToken> show(OfficerSession officer, RegistrationId registration) {
    IdpFields f = shown(officer, registration);
    switch (f.word("outcome")) {
      case "holds":
        return Optional.of(f.needObject("token", IdpTokens::token));
      case "none":
        return Optional.empty();
      default:
        throw f.invalid("outcome");
    }
  }

  private IdpFields shown(OfficerSession officer, RegistrationId registration) {
    return http.send(
            IdpRequest.repeatable("idp-showToken", paths.showToken())
                .ofOfficer(officer.session())
                .with("registration_id", registration.value()))
        .result();
  }

  boolean revoke(OfficerSession officer, RegistrationId registration) {
    IdpFields f =
        http.send(
                IdpRequest.repeatable("idp-revokeToken", paths.revokeToken())
                    .ofOfficer(officer.session())
                    .with("registration_id", registration.value()))
            .result();
    switch (f.word("outcome")) {
      case "revoked":
        return true;
      case "none":
        return false;
      default:
        throw f.invalid("outcome");
    }
  }

  RedeemResult redeem(CitizenId citizenId, Secret otpOrQrSecret) {
    Function<char[], String> text = String::new;
    IdpRequest request =
        IdpRequest.spendingATry("idp-redeem", paths.redeem())
            .with("citizen_id", citizenId.value())
            .with("secret", otpOrQrSecret.use(text));
    try {
      return redeemed(http.send(request).result());
    } catch (SdkException e) {
      throw IdpHttp.leavesOpen(e) ? OfficerCalls.unanswered(MophErrorCode.REDEEM_UNANSWERED, e) : e;
    }
  }

  private static RedeemResult redeemed(IdpFields f) {
    switch (f.word("outcome")) {
      case "redeemed":
        return new RedeemResult.Redeemed(
            RegistrationId.of(f.need("registration_id", IdpForms::id)));
      case "wrong":
        return new RedeemResult.Wrong(f.need("tries_left", IdpForms::number));
      case "not_valid":
        return new RedeemResult.NotValid();
      default:
        throw f.invalid("outcome");
    }
  }
}
