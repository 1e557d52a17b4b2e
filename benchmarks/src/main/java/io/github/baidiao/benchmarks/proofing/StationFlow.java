package io.github.baidiao.benchmarks.proofing;

import io.github.baidiao.core.http.HttpSettings;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.aal.QrSurface;
import io.github.baidiao.moph.consent.AnswerSheet;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.proofing.CardNormal;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.OfficerCard;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.OfficerPinAccepted;
import io.github.baidiao.moph.proofing.PhoneKnown;
import io.github.baidiao.moph.proofing.ProofingResult;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.ReadyForFace;
import io.github.baidiao.moph.proofing.SignedIn;
import io.github.baidiao.moph.proofing.StationSettings;
import io.github.baidiao.moph.stub.Invented;
import io.github.baidiao.moph.stub.MophIdpStub;
import java.net.URI;
import java.time.Instant;

/** A station with the real client, engine and seal, that proofs one citizen after the other. */
final class StationFlow implements AutoCloseable {
  private static final String OFFICER = "malee";
  static final String CITIZEN = "somchai";

  private static final HospitalCode UNIT = HospitalCode.of(Invented.UNIT);
  private static final LaserCode LASER_CODE = LaserCode.of("AA1000000001");
  private static final MobileNumber PHONE = MobileNumber.of("0812345678");
  private static final QrSurface PAPER = QrSurface.slip(40, 300);

  private final Stopwatch watch;
  private final Slot slot;
  private final CounterDesk counter;
  private final Faces faces;
  private final MophDoor door;
  private final ProofingStation station;

  /** Loads the face models, makes keys and begins to watch the reader; nothing is sent. */
  StationFlow(URI sandbox, Slot slot, byte[] frame, Stopwatch watch) {
    this.watch = watch;
    this.slot = slot;
    this.counter = new CounterDesk(slot);
    this.faces = new Faces(frame);
    HttpSettings http = HttpSettings.builder().observer(watch).build();
    this.door =
        MophDoor.of(
            account -> account.baseUrl(sandbox).http(http),
            idp -> idp.baseUrl(sandbox.resolve(MophIdpStub.BASE)).http(http));
    EvidenceSealer sealer = InventedKeys.sealer();
    StationSettings settings =
        StationSettings.builder()
            .hospitalCode(UNIT)
            .deviceToken(SecretSource.of(Secret.of(Invented.STATION_TOKEN)))
            .sealer(evidence -> watch.time(Step.SEAL, () -> sealer.seal(evidence)))
            .build();
    this.station = ProofingStation.open(settings, door, counter);
  }

  /** Proofs the citizen, whose token is drawn in the end. */
  void once() {
    try (SignedIn signedIn =
            watch.time(Step.SIGN_IN, () -> station.signIn("station", Secret.of("P@ssw0rd")));
        OfficerOnDuty officer = onDuty(signedIn)) {
      slot.insert(CITIZEN);
      watch.time(Step.CITIZEN_CARD_SEEN, () -> counter.await(true));
      FaceCompared compared = compared(officer, signedIn.deviceName());
      ProofingResult.Registered done =
          watch.time(
              Step.REGISTER,
              () ->
                  compared
                      .register()
                      .match(
                          all -> all,
                          other -> {
                            throw unexpected(other);
                          },
                          other -> {
                            throw unexpected(other);
                          }));
      String payload = done.token().orElseThrow().qrPayload();
      watch.time(Step.QR, () -> QrCode.of(payload, PAPER.correction()).png(PAPER));
    } finally {
      slot.remove();
      counter.await(false);
    }
  }

  private OfficerOnDuty onDuty(SignedIn signedIn) {
    slot.insert(OFFICER);
    watch.time(Step.OFFICER_CARD_SEEN, () -> counter.await(true));
    PresentedCard card = watch.time(Step.OFFICER_CARD, counter::text);
    OfficerCard known =
        watch.time(
            Step.OFFICER,
            () ->
                signedIn
                    .officerCard(card)
                    .match(
                        accepted -> accepted.next(),
                        other -> {
                          throw unexpected(other);
                        }));
    OfficerPinAccepted accepted =
        watch.time(
            Step.PIN,
            () ->
                known
                    .pin(Pin.of(Invented.OFFICER_PIN.toCharArray()))
                    .match(
                        good -> good.next(),
                        other -> {
                          throw unexpected(other);
                        },
                        other -> {
                          throw unexpected(other);
                        }));
    slot.remove();
    return watch.time(
        Step.REMOVAL,
        () -> {
          counter.await(false);
          return accepted
              .cardRemoved()
              .match(
                  out -> out.next(),
                  other -> {
                    throw unexpected(other);
                  });
        });
  }

  private FaceCompared compared(OfficerOnDuty officer, String device) {
    CitizenCardRead read =
        watch.time(
            Step.CITIZEN_CARD,
            () ->
                officer
                    .citizenCard(counter.withPhoto())
                    .match(
                        citizens -> citizens.next(),
                        other -> {
                          throw unexpected(other);
                        }));
    CardNormal normal =
        watch.time(
            Step.CARD_STATUS,
            () ->
                read.cardStatus(LASER_CODE)
                    .match(
                        good -> good.next(),
                        other -> {
                          throw unexpected(other);
                        },
                        other -> {
                          throw unexpected(other);
                        }));
    PhoneKnown known =
        watch.time(
            Step.PHONE,
            () ->
                normal
                    .phone(PHONE)
                    .match(
                        there -> there.next(),
                        other -> {
                          throw unexpected(other);
                        },
                        other -> {
                          throw unexpected(other);
                        }));
    return watch.time(Step.FACE, () -> sameFace(known, device));
  }

  private FaceCompared sameFace(PhoneKnown known, String device) {
    AnswerSheet answers = ConsentForm.draftThai().ask();
    ConsentForm.draftThai()
        .questions()
        .forEach(question -> answers.answer(question.purpose(), true));
    ReadyForFace ready =
        known.consent(
            answers.means(ConsentMeans.SCREEN).at(Instant.now()).unit(UNIT).device(device).build());
    try (FacePicture frame = FacePicture.of(faces.frame())) {
      return ready
          .face(faces.compared(ready.photo().orElseThrow().toByteArray()), frame)
          .match(
              match -> match.next(),
              other -> {
                throw unexpected(other);
              },
              other -> {
                throw unexpected(other);
              });
    }
  }

  private static IllegalStateException unexpected(Object outcome) {
    return new IllegalStateException("the citizen was not proofed: " + outcome);
  }

  @Override
  public void close() {
    counter.close();
    door.close();
    faces.close();
  }
}
