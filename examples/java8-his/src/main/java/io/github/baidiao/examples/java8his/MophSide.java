package io.github.baidiao.examples.java8his;

import io.github.baidiao.card.ThaiIdCard;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.aal.QrCode;
import io.github.baidiao.moph.aal.QrSurface;
import io.github.baidiao.moph.account.AccountCenter;
import io.github.baidiao.moph.account.AccountSettings;
import io.github.baidiao.moph.assurance.AssurancePolicy;
import io.github.baidiao.moph.assurance.Presence;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.ekyc.CheckEkyc;
import io.github.baidiao.moph.ekyc.EkycSettings;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidenceCertificates;
import io.github.baidiao.moph.evidence.EvidenceOpener;
import io.github.baidiao.moph.evidence.EvidencePicture;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import io.github.baidiao.moph.evidence.SealedBytes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;

/** What the program does with MOPH: a token, check_ekyc, a QR code, and sealed evidence. */
final class MophSide {
  private static final HospitalCode UNIT = HospitalCode.of("99999");

  private MophSide() {}

  /** Signs in at the sandbox's Account Center and asks what MOPH knows of the card's holder. */
  static void askAbout(URI sandbox, ThaiIdCard card) {
    AccountSettings user =
        AccountSettings.builder()
            .baseUrl(sandbox)
            .hospitalCode(UNIT)
            .user("station")
            .password(SecretSource.of(Secret.of("P@ssw0rd")))
            .build();
    try (AccountCenter center = AccountCenter.connect(user);
        CheckEkyc service =
            CheckEkyc.connect(
                EkycSettings.builder()
                    .baseUrl(sandbox.resolve("/idp/api"))
                    .token(center)
                    .build())) {
      System.out.println("proofed before: " + (service.of(card.citizenId()).done() ? "yes" : "no"));
    }
  }

  /** Draws the code of an invented token for a slip. */
  static void draw() {
    QrSurface paper = QrSurface.slip(40, 203);
    byte[] png =
        QrCode.of("https://idp.example/t/AAAAAAAAAAAAAAAAAAAAAA", paper.correction()).png(paper);
    System.out.println("QR code of " + png.length + " bytes");
  }

  /**
   * Seals evidence and opens it again, with {@code station.p12}, {@code hospital.p12} and {@code
   * hospital.pem} of a folder. An old Bouncy Castle before the SDK's is told by its code, as a
   * hospital would be.
   */
  static void seal(Path keys, ThaiIdCard card) {
    try {
      CertifiedKey station = key(keys.resolve("station.p12"));
      EvidenceSealer.Builder sealer = EvidenceSealer.builder().station(station);
      EvidenceCertificates.pem(keys.resolve("hospital.pem")).forEach(sealer::recipient);
      SealedBytes sealed = sealer.build().seal(evidence(card));
      System.out.println(
          "evidence "
              + EvidenceOpener.of(
                      key(keys.resolve("hospital.p12")),
                      Collections.singletonList(station.certificate()))
                  .open(sealed));
    } catch (MophException refused) {
      if (refused.code() != MophErrorCode.CRYPTO_UNAVAILABLE) {
        throw refused;
      }
      System.out.println("evidence cannot be sealed: " + refused.getMessage());
    }
  }

  private static CertifiedKey key(Path file) {
    return CertifiedKey.pkcs12(file, Secret.of("changeit"));
  }

  private static ProofingEvidence evidence(ThaiIdCard card) {
    Instant now = Instant.now();
    ProofingFacts facts =
        ProofingFacts.builder()
            .presence(Presence.OFFICER)
            .cardSeen(true)
            .chipReadAt(now)
            .consentGiven(false)
            .build();
    return ProofingEvidence.builder()
        .transactionId(UUID.randomUUID())
        .unit(UNIT)
        .device("java8-his")
        .citizenId(card.citizenId())
        .nameTh(card.holder().nameTh())
        .startedAt(now)
        .completedAt(now)
        .facts(facts)
        .grade(AssurancePolicy.standard().grade(facts))
        .liveFrame(EvidencePicture.ofHash(String.format(Locale.ROOT, "%064d", 0)))
        .build();
  }
}
