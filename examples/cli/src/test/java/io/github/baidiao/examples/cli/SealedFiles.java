package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.assurance.AssurancePolicy;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.OfficerCheck;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.AnswerSheet;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidencePicture;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.evidence.PictureKeeping;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sealed evidence of an invented person in a folder, with the keys, made by the JDK's keytool. */
final class SealedFiles {
  static final String PASSWORD = "synthetic";
  static final byte[] CHIP_PHOTO = {(byte) 0xff, (byte) 0xd8, 1};
  static final byte[] LIVE_FRAME = {(byte) 0x89, 'P', 'N', 'G', 2};
  private static final Instant AT = Instant.parse("2026-11-21T02:10:11Z");

  private final Path folder;

  private SealedFiles(Path folder) {
    this.folder = folder;
  }

  static SealedFiles in(Path folder) {
    try {
      SealedFiles files = new SealedFiles(folder);
      CertifiedKey hospital = files.key("hospital", "RSA", "2048");
      files.key("other", "RSA", "2048");
      CertifiedKey station = files.key("station", "EC", "256");
      Files.writeString(files.path("password"), PASSWORD + "\n");
      EvidenceSealer sealer =
          EvidenceSealer.builder().station(station).recipient(hospital.certificate()).build();
      Files.write(
          files.path("evidence.cms"), sealer.seal(evidence(PictureKeeping.WHOLE)).toByteArray());
      Files.write(
          files.path("hashes.cms"), sealer.seal(evidence(PictureKeeping.HASH_ONLY)).toByteArray());
      return files;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  String name(String name) {
    return path(name).toString();
  }

  /** Makes {@code NAME.p12} and {@code NAME.pem}. */
  private CertifiedKey key(String name, String algorithm, String bits) throws IOException {
    keytool(name, "-genkeypair", "-keyalg", algorithm, "-keysize", bits, "-dname", "CN=" + name);
    keytool(name, "-exportcert", "-rfc", "-file", name(name + ".pem"));
    try (Secret password = Secret.of(PASSWORD)) {
      return CertifiedKey.pkcs12(path(name + ".p12"), password);
    }
  }

  private void keytool(String name, String... options) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(List.of(options));
    line.addAll(List.of("-alias", name, "-storetype", "PKCS12", "-storepass", PASSWORD));
    line.addAll(List.of("-keystore", name(name + ".p12")));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProofingEvidence evidence(PictureKeeping keeping) {
    ProofingFacts facts =
        ProofingFacts.builder()
            .presence(Presence.SUPERVISED_KIOSK)
            .cardSeen(true)
            .chipReadAt(AT)
            .face(
                FaceCheck.builder()
                    .model("invented-1")
                    .similarity(0.71)
                    .matchThreshold(0.58)
                    .reviewThreshold(0.47)
                    .calibration("invented pairs")
                    .decision(FaceDecision.MATCH)
                    .reference(FaceReference.CHIP_PHOTO)
                    .at(AT)
                    .build())
            .officer(
                OfficerCheck.builder()
                    .officer("officer-1")
                    .cardRead(true)
                    .pinAccepted(true)
                    .build())
            .consentGiven(true)
            .build();
    ConsentForm form = ConsentForm.draftThai();
    AnswerSheet answers =
        form.ask()
            .means(ConsentMeans.KIOSK)
            .at(AT)
            .unit(HospitalCode.of("99999"))
            .device("kiosk-3");
    form.questions().forEach(question -> answers.answer(question.purpose(), true));
    return ProofingEvidence.builder()
        .transactionId(UUID.fromString("6f1e8a52-7c0d-4d5b-9a3e-2f4b6c8d0e1a"))
        .unit(HospitalCode.of("99999"))
        .device("kiosk-3")
        .citizenId(CitizenId.of("1100000000016"))
        .nameTh(PersonName.parse("นาย#สมชาย##ใจดีสมมติ"))
        .startedAt(AT)
        .completedAt(AT)
        .facts(facts)
        .grade(AssurancePolicy.standard().grade(facts))
        .consent(answers.build())
        .chipPhoto(EvidencePicture.of(CHIP_PHOTO, keeping))
        .liveFrame(EvidencePicture.of(LIVE_FRAME, keeping))
        .build();
  }
}
