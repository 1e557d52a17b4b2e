package io.github.baidiao.examples.cli;

import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.moph.assurance.AssurancePolicy;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.evidence.CertifiedKey;
import io.github.baidiao.moph.evidence.EvidenceCertificates;
import io.github.baidiao.moph.evidence.EvidenceSealer;
import io.github.baidiao.moph.proofing.StationSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a hospital lays down for its proofings: keys of the evidence, policy, consent. */
final class ProofingRules {
  private static final String PASSWORD_VARIABLE = "BAIDIAO_STATION_PASSWORD";

  @Option(
      names = "--station-key",
      required = true,
      paramLabel = "FILE",
      description = {
        "The station's key with its certificate, PKCS #12: it signs the evidence.",
        "กุญแจของเครื่องนี้ (PKCS #12) ใช้ลงลายมือชื่อหลักฐาน"
      })
  private String stationKey = "";

  @Option(
      names = "--station-password-file",
      paramLabel = "FILE",
      description = {
        "File whose first line is the password of that key; else from " + PASSWORD_VARIABLE + ".",
        "ไฟล์ที่บรรทัดแรกเป็นรหัสผ่านของกุญแจ"
      })
  private @Nullable String stationPasswordFile;

  @Option(
      names = "--recipient",
      required = true,
      paramLabel = "FILE",
      description = {
        "The certificates whose keys can open the evidence, PEM.",
        "ใบรับรองของผู้ที่เปิดหลักฐานได้ (PEM)"
      })
  private String recipient = "";

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = {
        "The hospital's assurance policy; else the draft of the SDK.",
        "นโยบายระดับความน่าเชื่อถือของหน่วยบริการ"
      })
  private @Nullable String policy;

  @Option(
      names = "--consent-form",
      paramLabel = "FILE",
      description = {
        "The hospital's consent form; else the draft of the SDK.",
        "แบบขอความยินยอมของหน่วยบริการ"
      })
  private @Nullable String consentForm;

  @Option(
      names = "--officer-decides",
      paramLabel = "WHAT",
      defaultValue = "review",
      description = {
        "Where an officer may decide by eye, with a reason: \"none\", \"review\" (if not given), or"
            + " \"no-match\" as well.",
        "กรณีที่เจ้าหน้าที่พิจารณาใบหน้าเองได้"
      })
  private String officerDecides = "";

  /** Reads everything that was named; what is not good is told before anybody signs in. */
  StationSettings.Builder settings(HospitalCode unit, Shell shell) {
    EvidenceSealer.Builder sealer =
        EvidenceSealer.builder()
            .station(
                CertifiedKey.pkcs12(
                    TokenFile.path(stationKey, "--station-key"), password(shell).secret()));
    EvidenceCertificates.pem(TokenFile.path(recipient, "--recipient")).forEach(sealer::recipient);
    StationSettings.Builder settings =
        StationSettings.builder()
            .hospitalCode(unit)
            .facePolicy(facePolicy())
            .sealer(sealer.build());
    return policy == null
        ? settings
        : settings.assurancePolicy(AssurancePolicy.read(TokenFile.path(policy, "--policy")));
  }

  private FacePolicy facePolicy() {
    return switch (officerDecides) {
      case "none" -> FacePolicy.builder().officerDecidesReview(false).build();
      case "review" -> FacePolicy.builder().build();
      case "no-match" -> FacePolicy.builder().officerDecidesNoMatch(true).build();
      default -> throw CliException.usage("--officer-decides: none, review or no-match");
    };
  }

  ConsentForm consentForm(PromptLanguage language) {
    return consentForm == null
        ? language.draft()
        : ConsentForm.read(TokenFile.path(consentForm, "--consent-form"));
  }

  private SecretSource password(Shell shell) {
    if (stationPasswordFile == null && shell.variable(PASSWORD_VARIABLE).isEmpty()) {
      throw CliException.of(CliErrorCode.KEY_PASSWORD_MISSING);
    }
    return TokenFile.source(
        stationPasswordFile, "--station-password-file", shell, PASSWORD_VARIABLE);
  }
}
