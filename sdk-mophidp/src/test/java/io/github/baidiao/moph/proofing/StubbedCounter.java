package io.github.baidiao.moph.proofing;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.http.HttpSettings;
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
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.evidence.Keys;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.idp.IdpSettings;
import io.github.baidiao.moph.idp.MophIdp;
import io.github.baidiao.moph.idp.ProofingIdp;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import io.github.baidiao.moph.stub.StubServer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A counter with the real client, real seals, and the stub of the provider. */
final class StubbedCounter implements AutoCloseable {
  static final CitizenId OFFICER = CitizenId.of(Invented.OFFICER_CITIZEN_ID);
  static final CitizenId CITIZEN = CitizenId.of("1100000000016");

  /** How often a call that may be repeated is sent. */
  static final int ATTEMPTS = 2;

  private static final LaserCode LASER = LaserCode.of("AA1000000001");
  private static final MobileNumber PHONE = MobileNumber.of("0812345678");
  private static final int PATIENCE = 5;

  final Readers readers = new Readers();
  final List<SealedBytes> sealed = new ArrayList<>();

  private final Counter made = new Counter();
  private final StubServer server = StubServer.start(made.clock);
  private final Duration attemptTimeout;

  StubbedCounter(Duration attemptTimeout) {
    this.attemptTimeout = attemptTimeout;
  }

  MophIdpStub stub() {
    return server.stub();
  }

  SignedIn signedIn() {
    return insist(
        () ->
            ProofingStation.open(settings(), (unit, user, password) -> idp(), readers)
                .signIn("somying", Secret.of("correct horse")));
  }

  private StationSettings settings() {
    EvidenceSealer sealer =
        EvidenceSealer.builder()
            .station(Keys.STATION)
            .recipient(Keys.HOSPITAL.certificate())
            .clock(made.clock)
            .build();
    return StationSettings.builder()
        .hospitalCode(Counter.UNIT)
        .deviceToken(SecretSource.of(Secret.of(Invented.STATION_TOKEN)))
        .clock(made.clock)
        .sealer(
            evidence -> {
              SealedBytes bytes = sealer.seal(evidence);
              sealed.add(bytes);
              return bytes;
            })
        .build();
  }

  private ProofingIdp idp() {
    String bearer =
        MophIdpStub.bearer(
            "somying",
            Invented.UNIT,
            made.clock.instant().plus(Duration.ofDays(1)),
            "MOPH_IDP_API");
    return MophIdp.connect(
        IdpSettings.builder()
            .baseUrl(server.base())
            .token(TokenSource.of(SecretSource.of(Secret.of(bearer))))
            .http(
                HttpSettings.builder()
                    .maxAttempts(ATTEMPTS)
                    .attemptTimeout(attemptTimeout)
                    .backoffBase(Duration.ofMillis(1))
                    .build())
            .build());
  }

  OfficerOnDuty onDuty() {
    SignedIn signedIn = signedIn();
    OfficerCard known =
        insist(
            () ->
                signedIn
                    .officerCard(card(OFFICER))
                    .match(OfficerCardResult.Accepted::next, Counter::unexpected));
    OfficerPinAccepted accepted =
        insist(
            () ->
                known
                    .pin(Pin.of(Invented.OFFICER_PIN.toCharArray()))
                    .match(
                        OfficerPinResult.Accepted::next, Counter::unexpected, Counter::unexpected));
    readers.pullAll();
    return accepted.cardRemoved().match(CardRemoval.Removed::next, Counter::unexpected);
  }

  CitizenCardRead cardRead(OfficerOnDuty officer) {
    return officer
        .citizenCard(card(CITIZEN))
        .match(CitizenCardResult.Read::next, Counter::unexpected);
  }

  CardNormal cardNormal(OfficerOnDuty officer) {
    CitizenCardRead read = cardRead(officer);
    return insist(
        () ->
            read.cardStatus(LASER)
                .match(CardStatusResult.Normal::next, Counter::unexpected, Counter::unexpected));
  }

  PhoneKnown phoneKnown(OfficerOnDuty officer) {
    CardNormal normal = cardNormal(officer);
    return insist(
        () ->
            normal
                .phone(PHONE)
                .match(PhoneResult.Known::next, Counter::unexpected, Counter::unexpected));
  }

  ReadyForFace ready(OfficerOnDuty officer) {
    return phoneKnown(officer).consent(made.consent(true));
  }

  FaceCompared compared(OfficerOnDuty officer) {
    return ready(officer)
        .face(made.face(0.71), Counter.picture("live frame"))
        .match(FaceResult.Match::next, Counter::unexpected, Counter::unexpected);
  }

  /** Takes the step of a citizen's that would come next, whichever it is. */
  Object takeNext(CitizenStep reached) {
    if (reached instanceof CitizenCardRead read) {
      return read.cardStatus(LASER);
    }
    if (reached instanceof CardNormal normal) {
      return normal.phone(PHONE);
    }
    if (reached instanceof PhoneKnown known) {
      return known.consent(made.consent(true));
    }
    if (reached instanceof ReadyForFace ready) {
      return ready.face(made.face(0.71), Counter.picture("live frame"));
    }
    return ((FaceCompared) reached).register();
  }

  private PresentedCard card(CitizenId person) {
    CardHolder holder =
        CardHolder.builder()
            .citizenId(person)
            .nameTh(PersonName.builder().title("นาย").first("สมชาย").last("ใจดี").build())
            .birthDate(ThaiDate.of(LocalDate.of(1995, 4, 13)))
            .build();
    return PresentedCard.of(
        holder, Counter.picture("chip photo"), readers.insert(), made.clock.instant());
  }

  /** Does what an operator does whose screen shows a fault: the same again. */
  static <T> T insist(Supplier<T> step) {
    SdkException last = null;
    for (int i = 0; i < PATIENCE; i++) {
      try {
        return step.get();
      } catch (SdkException fault) {
        last = fault;
      }
    }
    throw new AssertionError("the fault stays", last);
  }

  @Override
  public void close() {
    server.close();
  }
}
