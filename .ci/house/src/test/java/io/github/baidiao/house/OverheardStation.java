package io.github.baidiao.house;

import io.github.baidiao.card.CardPhoto;
import io.github.baidiao.card.ReadOptions;
import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.card.ThaiIdCards;
import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.aal.QrSurface;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.consent.AnswerSheet;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.StationSettings;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/** A station whose every value is shown as a careless program would: real client, real seals. */
final class OverheardStation implements AutoCloseable {
  static final HospitalCode UNIT = HospitalCode.of(Invented.UNIT);

  private final Overheard overheard;
  private final MophDoor door;
  private final SimulatedReaders readers = new SimulatedReaders();
  private final StationSettings settings;
  private long insertions;
  private boolean in;

  OverheardStation(URI server, CertifiedKey key, Overheard overheard) {
    this.overheard = overheard;
    HttpSettings http =
        HttpSettings.builder().maxAttempts(2).backoffBase(Duration.ofMillis(1)).build();
    this.door =
        MophDoor.of(
            account -> account.baseUrl(server).http(http),
            idp -> idp.baseUrl(server.resolve(MophIdpStub.BASE)).http(http));
    EvidenceSealer sealer =
        EvidenceSealer.builder().station(key).recipient(key.certificate()).build();
    this.settings =
        StationSettings.builder()
            .hospitalCode(UNIT)
            .deviceToken(SecretSource.of(Secret.of(Invented.STATION_TOKEN)))
            .sealer(sealer)
            .build();
    overheard.shown(door);
    overheard.shown(settings);
    overheard.shown(sealer);
  }

  private <T> T shown(T value) {
    overheard.shown(value);
    return value;
  }

  /** A visit of a citizen, from signing in on. */
  record Visit(
      String password, String pin, String person, String laserCode, String phone, Runnable pause) {}

  /** Goes as far as it can; whatever ends it is thrown. */
  void visit(Visit visit) {
    var station = ProofingStation.open(settings, door, insertion -> in);
    try (var signedIn = shown(station.signIn("station", Secret.of(visit.password())))) {
      PresentedCard officers = shown(presented("malee"));
      var officerCard =
          shown(shown(signedIn.officerCard(officers)).match(a -> a.next(), this::end));
      var accepted =
          shown(
              shown(officerCard.pin(Pin.of(visit.pin().toCharArray())))
                  .match(a -> a.next(), this::end, this::end));
      in = false;
      var officer = shown(shown(accepted.cardRemoved()).match(out -> out.next(), this::end));
      PresentedCard citizens = shown(presented(visit.person()));
      shown(citizens.holder());
      var read = shown(shown(officer.citizenCard(citizens)).match(c -> c.next(), this::end));
      LaserCode laserCode = shown(LaserCode.of(visit.laserCode()));
      var status = shown(read.cardStatus(laserCode));
      var normal = shown(status.match(n -> n.next(), this::end, this::end));
      MobileNumber phone = shown(MobileNumber.of(visit.phone()));
      var known = shown(shown(normal.phone(phone)).match(k -> k.next(), this::end, this::end));
      var ready = shown(known.consent(shown(consented())));
      visit.pause().run();
      FacePicture frame = shown(FacePicture.of(photo("boonmee")));
      var face = shown(ready.face(shown(match()), frame));
      var compared = shown(face.match(m -> m.next(), this::end, this::end));
      shown(compared.grade());
      var done = shown(shown(compared.register()).match(all -> all, this::end, this::end));
      var token = shown(done.token().orElseGet(done::issueToken));
      QrSurface paper = QrSurface.slip(40, 300);
      QrCode code = shown(QrCode.of(token.qrPayload(), paper.correction()));
      code.png(paper);
      shown(officer.showToken(done.registration().id()));
      shown(officer.lookUp(compared.transactionId()));
      officer.close();
    }
  }

  void pull() {
    in = false;
    readers.remove();
  }

  private <T> T end(Object outcome) {
    overheard.shown(outcome);
    throw new Ended();
  }

  /** The flow came to an end that the operator is shown. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private PresentedCard presented(String person) {
    readers.remove();
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    ThaiIdCard card = ThaiIdCards.over(readers).read(ReadOptions.withPhoto());
    overheard.shown(card);
    in = true;
    return PresentedCard.of(
        card.holder(),
        FacePicture.of(card.photo().map(CardPhoto::jpeg).orElseThrow()),
        CardInsertion.of(card.readerName(), ++insertions),
        Instant.now());
  }

  /** Reads a person's photo: that of a card, and in place of the camera's picture. */
  static byte[] photo(String person) {
    SimulatedReaders aside = new SimulatedReaders();
    aside.insert(SimulatedCard.of(SimulatedPerson.load(person)));
    return ThaiIdCards.over(aside).read(ReadOptions.withPhoto()).photo().orElseThrow().jpeg();
  }

  private static Consent consented() {
    ConsentForm form = ConsentForm.draftThai();
    AnswerSheet answers = form.ask();
    form.questions().forEach(question -> answers.answer(question.purpose(), true));
    return answers
        .means(ConsentMeans.SCREEN)
        .at(Instant.now())
        .unit(UNIT)
        .device("station 1")
        .build();
  }

  private static FaceCheck match() {
    return FaceCheck.builder()
        .model("mobilefacenet-1")
        .similarity(0.71)
        .matchThreshold(0.5)
        .reviewThreshold(0.35)
        .calibration("lfw-pairs")
        .decision(FaceDecision.MATCH)
        .reference(FaceReference.CHIP_PHOTO)
        .at(Instant.now())
        .build();
  }

  @Override
  public void close() {
    door.close();
  }
}
