package io.github.baidiao.benchmarks.stations;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.MophIdp;
import io.github.baidiao.moph.idp.OfficerId;
import io.github.baidiao.moph.idp.OfficerLookUp;
import io.github.baidiao.moph.idp.OfficerPinCheck;
import io.github.baidiao.moph.idp.OfficerSession;
import io.github.baidiao.moph.idp.PhoneLookUp;
import io.github.baidiao.moph.idp.ProofingRegistration;
import io.github.baidiao.moph.idp.RedeemResult;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.idp.RegistrationResult;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import java.net.URI;
import java.util.UUID;

/** One station with a client of its own, from signing in to the citizen who redeems the token. */
final class Station implements AutoCloseable {
  private static final HospitalCode UNIT = HospitalCode.of(Invented.UNIT);

  // As large as sealed evidence without photos.
  private static final SealedBytes EVIDENCE = SealedBytes.of(new byte[4096]);

  private final MophIdp idp;

  Station(URI base) {
    Secret bearer = Secret.of(MophIdpStub.bearer());
    idp =
        MophIdp.connect(
            IdpSettings.builder()
                .baseUrl(base)
                .token(TokenSource.of(SecretSource.of(bearer)))
                .build());
  }

  /**
   * Proofs a citizen.
   *
   * @throws WrongAnswer when an answer is not the one this citizen's flow must get
   */
  void proof(InventedCitizen citizen) {
    OfficerSession officer = officerPresent();
    require(idp.phone(officer, citizen.citizenId(), citizen.phone()), PhoneLookUp.Known.class);
    CardStatusRequest card = CardStatusRequest.of(citizen.holder(), citizen.laserCode());
    if (!idp.cardStatus(officer, card).isNormal()) {
      throw new WrongAnswer("card status");
    }
    RegistrationId registration = registered(officer, citizen);
    AalToken token = idp.issueToken(officer, registration);
    RegistrationId redeemed =
        idp.redeem(citizen.citizenId(), Secret.of(token.otp()))
            .match(
                RedeemResult.Redeemed::registration,
                wrong -> {
                  throw new WrongAnswer("wrong token");
                },
                notValid -> {
                  throw new WrongAnswer("wrong token");
                });
    if (!redeemed.equals(registration)) {
      throw new WrongAnswer("wrong token");
    }
    require(idp.redeem(citizen.citizenId(), Secret.of(token.otp())), RedeemResult.NotValid.class);
  }

  private OfficerSession officerPresent() {
    DeviceSession device = idp.signIn(UNIT, Secret.of(Invented.STATION_TOKEN));
    OfficerId officer =
        idp.officer(device, CitizenId.of(Invented.OFFICER_CITIZEN_ID))
            .match(
                OfficerLookUp.Registered::officer,
                none -> {
                  throw new WrongAnswer("officer");
                });
    return idp.checkPin(device, officer, Pin.of(Invented.OFFICER_PIN.toCharArray()))
        .match(
            OfficerPinCheck.Accepted::session,
            wrong -> {
              throw new WrongAnswer("PIN");
            },
            locked -> {
              throw new WrongAnswer("PIN locked");
            });
  }

  private RegistrationId registered(OfficerSession officer, InventedCitizen citizen) {
    ProofingRegistration proofing =
        ProofingRegistration.builder()
            .transactionId(UUID.randomUUID())
            .holder(citizen.holder())
            .phone(citizen.phone())
            .ial("2.2")
            .policyName("th-ial-draft-1")
            .policySha256("0".repeat(64))
            .evidence(EVIDENCE)
            .build();
    return idp.register(officer, proofing)
        .match(
            RegistrationResult.Registered::registration,
            refused -> {
              throw new WrongAnswer("refused");
            },
            unknown -> {
              throw new WrongAnswer("unknown outcome");
            })
        .id();
  }

  private static void require(Object answer, Class<?> kind) {
    if (!kind.isInstance(answer)) {
      throw new WrongAnswer(kind.getSimpleName());
    }
  }

  @Override
  public void close() {
    idp.close();
  }
}
