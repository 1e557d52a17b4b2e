package io.github.baidiao.moph.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.MophIdp;
import io.github.baidiao.moph.idp.OfficerId;
import io.github.baidiao.moph.idp.OfficerLookUp;
import io.github.baidiao.moph.idp.OfficerPinCheck;
import io.github.baidiao.moph.idp.OfficerSession;
import io.github.baidiao.moph.idp.ProofingRegistration;
import io.github.baidiao.moph.idp.RegistrationResult;
import io.github.baidiao.moph.idp.Samples;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import io.github.baidiao.moph.stub.StubServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The board over HTTP and the stub, which were written apart from one contract, together. */
class HttpKioskBoardAgainstStubTest {
  private static final HospitalCode UNIT = HospitalCode.of(Invented.UNIT);

  private static StubServer server;
  private static MophIdp idp;
  private static HttpKioskBoard board;

  private KioskBoard kiosk;
  private KioskStaffBoard staff;
  private OfficerSession officer;

  @BeforeAll
  static void start() {
    server = StubServer.start();
    IdpSettings settings =
        IdpSettings.builder()
            .baseUrl(server.base())
            .token(TokenSource.of(SecretSource.of(Secret.of(MophIdpStub.bearer()))))
            .build();
    idp = MophIdp.connect(settings);
    board = HttpKioskBoard.connect(settings);
  }

  @AfterAll
  static void stop() {
    board.close();
    idp.close();
    server.close();
  }

  @BeforeEach
  void bothSidesAreSignedIn() {
    server.stub().reset();
    kiosk = board.kiosk(idp.signIn(UNIT, Secret.of(Invented.KIOSK_TOKEN)));
    DeviceSession station = idp.signIn(UNIT, Secret.of(Invented.STATION_TOKEN));
    OfficerId id =
        idp.officer(station, CitizenId.of(Invented.OFFICER_CITIZEN_ID))
            .match(OfficerLookUp.Registered::officer, none -> OfficerId.of("none"));
    officer =
        idp.checkPin(station, id, Pin.of(Invented.OFFICER_PIN.toCharArray()))
            .match(OfficerPinCheck.Accepted::session, x -> no(x), x -> no(x));
    staff = board.staff(officer);
  }

  private static <T> T no(Object other) {
    throw new AssertionError(other);
  }

  @Test
  void kioskShowsTheTokenOnlyWhenStaffHasConfirmed() {
    assertThat(submitted()).hasToString("Waiting");
    assertThat(staff.waiting())
        .singleElement()
        .satisfies(
            ticket -> assertThat(ticket.transactionId()).isEqualTo(BoardSamples.TRANSACTION));
    try (KioskSubmission seen = staff.fetch(BoardSamples.TRANSACTION).orElseThrow();
        KioskSubmission sent = BoardSamples.submission()) {
      assertThat(seen.holder()).isEqualTo(sent.holder());
      assertThat(seen.consent()).isEqualTo(sent.consent());
      assertThat(seen.frame().sha256()).isEqualTo(sent.frame().sha256());
    }
    assertThat(kiosk.state(BoardSamples.TRANSACTION)).hasToString("Waiting");

    String registration = registered();

    assertThat(staff.release(BoardSamples.TRANSACTION, registration)).isTrue();
    assertThat(staff.release(BoardSamples.TRANSACTION, registration)).isTrue();
    KioskState state = kiosk.state(BoardSamples.TRANSACTION);
    assertThat(state).isInstanceOf(KioskState.Released.class);
    assertThat(((KioskState.Released) state).registrationId()).isEqualTo(registration);
    assertThat(staff.waiting()).isEmpty();
    assertThat(staff.fetch(BoardSamples.TRANSACTION)).isEmpty();
  }

  @Test
  void cancelledOneShowsTheReason() {
    submitted();

    assertThat(staff.cancel(BoardSamples.TRANSACTION, "ภาพใบหน้าไม่ชัด")).isTrue();
    KioskState state = kiosk.state(BoardSamples.TRANSACTION);
    assertThat(state).isInstanceOf(KioskState.Cancelled.class);
    assertThat(((KioskState.Cancelled) state).reason()).isEqualTo("ภาพใบหน้าไม่ชัด");
  }

  @Test
  void withdrawnOneIsGoneForStaff() {
    submitted();

    assertThat(kiosk.withdraw(BoardSamples.TRANSACTION)).hasToString("Withdrawn");
    assertThat(staff.waiting()).isEmpty();
    assertThat(staff.fetch(BoardSamples.TRANSACTION)).isEmpty();
    assertThat(staff.cancel(BoardSamples.TRANSACTION, "ช้าไป")).isFalse();
    assertThat(staff.release(BoardSamples.TRANSACTION, registered())).isFalse();
  }

  private KioskState submitted() {
    try (KioskSubmission submission = BoardSamples.submission()) {
      return kiosk.submit(submission);
    }
  }

  private String registered() {
    return idp.register(
            officer,
            ProofingRegistration.builder()
                .from(Samples.proofing())
                .transactionId(BoardSamples.TRANSACTION)
                .phone(MobileNumber.of("0812345678"))
                .evidence(SealedBytes.of(new byte[] {1, 2, 3}))
                .build())
        .match(
            RegistrationResult.Registered::registration,
            HttpKioskBoardAgainstStubTest::no,
            other -> no(other))
        .id()
        .value();
  }
}
