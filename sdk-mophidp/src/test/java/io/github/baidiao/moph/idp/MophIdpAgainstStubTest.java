package io.github.baidiao.moph.idp;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.dopa.CardStatusRequest;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.stub.Fault;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import io.github.baidiao.moph.stub.StubServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our client and the stub, which were written apart from one contract, together. */
class MophIdpAgainstStubTest {
  private static final HospitalCode UNIT = HospitalCode.of(Invented.UNIT);
  private static final CitizenId SOMCHAI = CitizenId.of("1100000000016");
  private static final MobileNumber PHONE = MobileNumber.of("0812345678");

  private static StubServer server;
  private static MophIdp idp;

  private OfficerSession officer;

  @BeforeAll
  static void start() {
    server = StubServer.start();
    Secret bearer = Secret.of(MophIdpStub.bearer());
    idp =
        MophIdp.connect(
            IdpSettings.builder()
                .baseUrl(server.base())
                .token(TokenSource.of(SecretSource.of(bearer)))
                .build());
  }

  @AfterAll
  static void stop() {
    idp.close();
    server.close();
  }

  @BeforeEach
  void anOfficerIsThere() {
    server.stub().reset();
    DeviceSession device = idp.signIn(UNIT, Secret.of(Invented.STATION_TOKEN));
    OfficerId id =
        idp.officer(device, CitizenId.of(Invented.OFFICER_CITIZEN_ID))
            .match(OfficerLookUp.Registered::officer, none -> OfficerId.of("none"));
    officer =
        idp.checkPin(device, id, Pin.of(Invented.OFFICER_PIN.toCharArray()))
            .match(OfficerPinCheck.Accepted::session, MophIdpAgainstStubTest::no, x -> no(x));
  }

  private static <T> T no(Object other) {
    throw new AssertionError(other);
  }

  @Test
  void theWholeFlow() {
    CardHolder holder = holder();
    CardStatus status =
        idp.cardStatus(officer, CardStatusRequest.of(holder, LaserCode.of("AA1000000001")));
    PhoneLookUp phone = idp.phone(officer, SOMCHAI, PHONE);
    Registration registration = registered(UUID.randomUUID());
    AalToken token = idp.issueToken(officer, registration.id());

    assertThat(idp.isSandbox()).isTrue();
    assertThat(status.isNormal()).isTrue();
    assertThat(phone).isInstanceOf(PhoneLookUp.Known.class);
    assertThat(idp.showToken(officer, registration.id())).contains(token);
    assertThat(redeemed(token.otp())).isEqualTo(registration.id());
    assertThat(idp.showToken(officer, registration.id())).isEmpty();
    LocalDate around = LocalDate.now(ZoneOffset.UTC);
    ProofedPage page =
        idp.proofed(
            officer,
            ProofedSearch.builder()
                .firstDay(around.minusDays(1))
                .lastDay(around.plusDays(1))
                .build());
    assertThat(page.people()).extracting(ProofedPerson::citizenId).containsExactly(SOMCHAI);
  }

  @Test
  void aRegistrationWhoseAnswerWasLostIsFoundAndThereIsOne() {
    server.stub().fail("register", Fault.LOST_ANSWER, 1);
    UUID transaction = UUID.randomUUID();

    RegistrationResult result = register(transaction);

    assertThat(result).isInstanceOf(RegistrationResult.Registered.class);
    assertThat(idp.find(officer, transaction)).isPresent();
    assertThat(server.stub().registered()).isEqualTo(1);
  }

  @Test
  void aTokenWhoseAnswerWasLostIsTheOneThatIsShown() {
    Registration registration = registered(UUID.randomUUID());
    server.stub().fail("issueToken", Fault.LOST_ANSWER, 1);

    AalToken token = idp.issueToken(officer, registration.id());

    assertThat(redeemed(token.otp())).isEqualTo(registration.id());
  }

  @Test
  void aWrongCodeIsWrongAndTheTokenStays() {
    Registration registration = registered(UUID.randomUUID());
    AalToken token = idp.issueToken(officer, registration.id());

    assertThat(
            idp.redeem(SOMCHAI, Secret.of("wrong-code"))
                .match(r -> -1, RedeemResult.Wrong::triesLeft, n -> -2))
        .isEqualTo(4);
    assertThat(redeemed(token.otp())).isEqualTo(registration.id());
    assertThat(idp.redeem(SOMCHAI, Secret.of(token.otp())))
        .isInstanceOf(RedeemResult.NotValid.class);
  }

  private static RegistrationId redeemed(String otp) {
    return idp.redeem(SOMCHAI, Secret.of(otp))
        .match(RedeemResult.Redeemed::registration, MophIdpAgainstStubTest::no, other -> no(other));
  }

  private Registration registered(UUID transaction) {
    return register(transaction)
        .match(RegistrationResult.Registered::registration, r -> no(r), u -> no(u));
  }

  private RegistrationResult register(UUID transaction) {
    return idp.register(
        officer,
        ProofingRegistration.builder()
            .transactionId(transaction)
            .holder(holder())
            .phone(PHONE)
            .ial("2.2")
            .policyName("th-ial-draft-1")
            .policySha256("0".repeat(64))
            .evidence(SealedBytes.of("sealed".getBytes(StandardCharsets.UTF_8)))
            .build());
  }

  private static CardHolder holder() {
    return CardHolder.builder()
        .citizenId(SOMCHAI)
        .nameTh(PersonName.builder().title("นาย").first("สมชาย").last("ใจดี").build())
        .birthDate(ThaiDate.ofBuddhist("25380413"))
        .build();
  }
}
