package io.github.baidiao.examples.didstation;

import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.didstation.camera.Camera;
import io.github.baidiao.examples.didstation.camera.FolderCamera;
import io.github.baidiao.examples.didstation.camera.Webcam;
import io.github.baidiao.examples.didstation.face.EngineJudge;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.print.PaperPrinter;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.examples.didstation.settings.DeskSettings;
import io.github.baidiao.examples.didstation.station.StationParts;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.moph.assurance.AssurancePolicy;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidenceCertificates;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.StationSettings;
import java.time.Clock;
import java.time.Duration;

/** Everything a station is made of, put together from its settings. Close it when it is done. */
final class Desk implements AutoCloseable {
  private static final Duration FOLDER_PAUSE = Duration.ofMillis(400);

  private final CardCounter reader;
  private final FaceJudge judge;
  private final MophDoor door;
  private final StationParts parts;

  private Desk(CardCounter reader, FaceJudge judge, MophDoor door, StationParts parts) {
    this.reader = reader;
    this.judge = judge;
    this.door = door;
    this.parts = parts;
  }

  /** Loads the face models and keys, and begins to watch the readers; nothing is sent. */
  static Desk open(DeskSettings settings, CardReaders readers, Clock clock) {
    StationSettings station =
        StationSettings.builder()
            .hospitalCode(settings.hospital())
            .deviceToken(SecretSource.file(settings.deviceToken()))
            .assurancePolicy(
                settings.policy().map(AssurancePolicy::read).orElseGet(AssurancePolicy::standard))
            .facePolicy(
                FacePolicy.builder()
                    .officerDecidesReview(settings.officerDecidesReview())
                    .officerDecidesNoMatch(settings.officerDecidesNoMatch())
                    .build())
            .sealer(sealer(settings.evidence()))
            .clock(clock)
            .build();
    ConsentForm consent =
        settings.consent().map(ConsentForm::read).orElseGet(ConsentForm::draftThai);
    FaceJudge judge = EngineJudge.of(FaceVerifier.standard());
    CardCounter reader = CardCounter.open(readers, settings.reader(), clock);
    MophDoor door =
        MophDoor.of(
            account -> account.baseUrl(settings.account()).clock(clock),
            idp -> idp.baseUrl(settings.idp()));
    return new Desk(
        reader,
        judge,
        door,
        new StationParts(
            settings.hospital().value(),
            ProofingStation.open(station, door, reader),
            reader,
            camera(settings.camera()),
            judge,
            consent,
            new PaperPrinter(settings.printerDots()),
            clock,
            settings.idle()));
  }

  private static EvidenceSealer sealer(DeskSettings.EvidenceKeys keys) {
    EvidenceSealer.Builder sealer =
        EvidenceSealer.builder()
            .station(
                CertifiedKey.pkcs12(keys.station(), SecretSource.file(keys.password()).secret()));
    EvidenceCertificates.pem(keys.recipients()).forEach(sealer::recipient);
    return sealer.build();
  }

  private static Camera.Source camera(DeskSettings.CameraChoice choice) {
    return choice
        .webcam()
        .map(Webcam::source)
        .orElseGet(() -> FolderCamera.source(choice.folder().orElseThrow(), FOLDER_PAUSE));
  }

  StationParts parts() {
    return parts;
  }

  @Override
  public void close() {
    reader.close();
    door.close();
    judge.close();
  }
}
