package io.github.baidiao.moph.proofing;

import static io.github.baidiao.moph.proofing.Counter.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.identity.CardHolder;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.account.TokenSource;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.DeviceSession;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.MophIdp;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.kiosk.HttpKioskBoard;
import io.github.baidiao.moph.kiosk.Kiosk;
import io.github.baidiao.moph.kiosk.KioskFaceResult;
import io.github.baidiao.moph.kiosk.KioskSettings;
import io.github.baidiao.moph.kiosk.KioskState;
import io.github.baidiao.moph.kiosk.WaitingForStaff;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import io.github.baidiao.moph.stub.StubServer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The flows of kiosk and staff as two programs have them: two clients, and HTTP between them. */
class BothSidesOverHttpTest {
  private static final CitizenId SOMCHAI = CitizenId.of("1100000000016");

  private final Counter counter = new Counter();
  private final StubServer server = StubServer.start(counter.clock);
  private final HttpKioskBoard kiosksBoard = HttpKioskBoard.connect(settings());
  private final HttpKioskBoard staffsBoard = HttpKioskBoard.connect(settings());
  private final MophIdp kiosksIdp = MophIdp.connect(settings());
  private SignedIn station;
  private OfficerOnDuty officer;
  private KioskDesk desk;
  private Kiosk kiosk;

  private IdpSettings settings() {
    return IdpSettings.builder()
        .baseUrl(server.base())
        .token(TokenSource.of(SecretSource.of(Secret.of(MophIdpStub.bearer()))))
        .build();
  }

  @BeforeEach
  void bothSidesAreSignedIn() {
    DeviceSession device = kiosksIdp.signIn(Counter.UNIT, Secret.of(Invented.KIOSK_TOKEN));
    kiosk = Kiosk.open(KioskSettings.builder().build(), kiosksBoard.kiosk(device), counter.readers);
    counter.settings(
        builder ->
            builder
                .deviceToken(SecretSource.of(Secret.of(Invented.STATION_TOKEN)))
                .transactionIds(UUID::randomUUID));
    Readers counterReaders = new Readers();
    station =
        ProofingStation.open(
                counter.settings(),
                (unit, user, password) -> MophIdp.connect(settings()),
                counterReaders)
            .signIn("officer.a", Secret.of("correct horse"));
    officer = onDuty(counterReaders);
    desk = officer.kioskDesk(staffsBoard::staff);
  }

  private OfficerOnDuty onDuty(Readers readers) {
    CardHolder malee =
        CardHolder.builder()
            .citizenId(CitizenId.of(Invented.OFFICER_CITIZEN_ID))
            .nameTh(PersonName.builder().first("มาลี").last("ตัวอย่างพัฒนา").build())
            .build();
    OfficerPinAccepted accepted =
        station
            .officerCard(PresentedCard.of(malee, readers.insert(), counter.clock.instant()))
            .match(OfficerCardResult.Accepted::next, Counter::unexpected)
            .pin(Pin.of(Invented.OFFICER_PIN.toCharArray()))
            .match(OfficerPinResult.Accepted::next, Counter::unexpected, Counter::unexpected);
    readers.pullAll();
    return accepted.cardRemoved().match(CardRemoval.Removed::next, Counter::unexpected);
  }

  @AfterEach
  void close() {
    station.close();
    kiosksIdp.close();
    staffsBoard.close();
    kiosksBoard.close();
    server.close();
  }

  private static FacePicture jpeg() {
    return FacePicture.of(Base64.getDecoder().decode("/9j/4AAQSkZJRgABAQAAAQABAAD/2Q=="));
  }

  private WaitingForStaff waiting() {
    CardHolder somchai =
        CardHolder.builder()
            .citizenId(SOMCHAI)
            .nameTh(PersonName.builder().title("นาย").first("สมชาย").last("ใจดี").build())
            .birthDate(ThaiDate.of(LocalDate.of(1995, 4, 13)))
            .build();
    return kiosk
        .begin(LaserCode.of("AA1000000001"))
        .card(PresentedCard.of(somchai, jpeg(), counter.readers.insert(), counter.clock.instant()))
        .consent(counter.consent(true))
        .phone(MobileNumber.of("0812345678"))
        .face(counter.face(0.71), jpeg())
        .match(KioskFaceResult.Submitted::next, Counter::unexpected);
  }

  private KioskMatch match() {
    return desk.fetch(desk.waiting().get(0).transactionId())
        .orElseThrow()
        .check()
        .match(
            KioskCheckResult.Match::next,
            Counter::unexpected,
            Counter::unexpected,
            Counter::unexpected,
            Counter::unexpected);
  }

  @Test
  void kioskShowsTheCodeOfTheRegistrationThatStaffMade() {
    WaitingForStaff citizen = waiting();
    KioskMatch match = match();
    assertThat(citizen.ask()).isInstanceOf(KioskState.Waiting.class);

    assertThat(match.confirm()).isInstanceOf(KioskConfirmation.Released.class);

    RegistrationId made = officer.lookUp(citizen.transactionId()).orElseThrow().id();
    assertThat(citizen.ask())
        .isInstanceOfSatisfying(
            KioskState.Released.class,
            released -> {
              assertThat(released.registrationId()).isEqualTo(made.value());
              assertThat(released.token().otp()).isNotBlank();
            });
    assertThat(counter.sealed.get(0).citizenId()).isEqualTo(SOMCHAI);
  }

  @Test
  void ofTwoOfficersWhoConfirmOneRegisters() {
    WaitingForStaff citizen = waiting();
    KioskMatch first = match();
    KioskMatch second = match();
    first.confirm();

    assertThat(codeOf(second::confirm)).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
    assertThat(citizen.ask()).isInstanceOf(KioskState.Released.class);
  }

  @Test
  void cardThatIsPulledAtTheKioskIsOffTheListOfStaff() {
    WaitingForStaff citizen = waiting();
    KioskMatch match = match();
    counter.readers.pullAll();

    assertThat(codeOf(citizen::ask)).isEqualTo(MophErrorCode.CARD_PULLED);
    assertThat(codeOf(match::confirm)).isEqualTo(MophErrorCode.KIOSK_ENTRY_GONE);
    assertThat(officer.lookUp(citizen.transactionId())).isEmpty();
  }

  @Test
  void staffCancelsAndTheKioskSaysWhy() {
    WaitingForStaff citizen = waiting();

    assertThat(desk.cancel(citizen.transactionId(), "ภาพไม่ชัด")).isTrue();

    assertThat(citizen.ask())
        .isInstanceOfSatisfying(
            KioskState.Cancelled.class,
            cancelled -> assertThat(cancelled.reason()).isEqualTo("ภาพไม่ชัด"));
  }
}
