package io.github.baidiao.moph.idp;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.idp.wire.IdpHttp;
import java.util.Optional;
import java.util.UUID;

/**
 * A client of an identity provider that speaks {@code docs/openapi/moph-idp.yaml}. Thread-safe;
 * close it when the program is done.
 *
 * <p>What may come twice is repeated by itself, within the time limits of the settings. The rest is
 * sent once: a lost answer of {@link #registerOfficer}, {@link #register} and {@link #issueToken}
 * is settled by a look-up that finds the request's own id, and by nothing else. After a 401 the
 * {@link io.github.baidiao.moph.account.TokenSource} is told, and if it has another token the
 * request goes out once more, except for a PIN and for a code to redeem.
 */
public final class MophIdp implements ProofingIdp {
  private final IdpHttp http;
  private final IdpPaths paths;
  private final OfficerCalls officers;
  private final ProofingCalls proofings;
  private final TokenCalls tokens;

  private MophIdp(IdpSettings settings) {
    http = IdpHttp.create(settings.baseUrl(), settings.http(), settings.token());
    paths = settings.paths();
    officers = new OfficerCalls(http, paths, settings.requestIds());
    proofings = new ProofingCalls(http, paths);
    tokens = new TokenCalls(http, paths, settings.requestIds());
  }

  /** Makes a client. Nothing is sent yet. */
  public static MophIdp connect(IdpSettings settings) {
    return new MophIdp(settings);
  }

  /** Asks each time, with a GET where signing in is a POST. */
  @Override
  public boolean isSandbox() {
    return http.isSandbox(paths.signIn());
  }

  @Override
  public OfficerId registerOfficer(OfficerRegistration officer, Pin pin) {
    return officers.registerOfficer(officer, pin);
  }

  @Override
  public DeviceRegistration registerDevice(HospitalCode unit, String name) {
    return officers.registerDevice(unit, name);
  }

  @Override
  public DeviceSession signIn(HospitalCode unit, Secret deviceToken) {
    return officers.signIn(unit, deviceToken);
  }

  @Override
  public OfficerLookUp officer(DeviceSession device, CitizenId citizenId) {
    return officers.officer(device, citizenId);
  }

  @Override
  public OfficerPinCheck checkPin(DeviceSession device, OfficerId officer, Pin pin) {
    return officers.checkPin(device, officer, pin);
  }

  @Override
  public CardStatus cardStatus(OfficerSession officer, CardStatusRequest request) {
    return proofings.cardStatus(officer, request);
  }

  @Override
  public PhoneLookUp phone(OfficerSession officer, CitizenId citizenId, MobileNumber phone) {
    return proofings.phone(officer, citizenId, phone);
  }

  @Override
  public RegistrationResult register(OfficerSession officer, ProofingRegistration registration) {
    return proofings.register(officer, registration);
  }

  @Override
  public Optional<Registration> find(OfficerSession officer, UUID transactionId) {
    return proofings.find(officer, transactionId);
  }

  @Override
  public AalToken issueToken(OfficerSession officer, RegistrationId registration) {
    return tokens.issue(officer, registration);
  }

  @Override
  public Optional<AalToken> showToken(OfficerSession officer, RegistrationId registration) {
    return tokens.show(officer, registration);
  }

  @Override
  public boolean revokeToken(OfficerSession officer, RegistrationId registration) {
    return tokens.revoke(officer, registration);
  }

  @Override
  public RedeemResult redeem(CitizenId citizenId, Secret otpOrQrSecret) {
    return tokens.redeem(citizenId, otpOrQrSecret);
  }

  @Override
  public ProofedPage proofed(OfficerSession officer, ProofedSearch search) {
    return proofings.proofed(officer, search);
  }

  @Override
  public void close() {
    http.close();
  }
}
