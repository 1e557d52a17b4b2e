package io.github.baidiao.examples.cli;

import com.squareup.moshi.Moshi;
import io.github.baidiao.moph.assurance.Aal;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.assurance.ProofingFacts;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.evidence.EvidenceOpening;
import io.github.baidiao.moph.evidence.EvidencePicture;
import io.github.baidiao.moph.evidence.ProofingEvidence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Evidence that was opened and verified: {@code docs/schema/did-evidence-show.schema.json}. Its
 * pictures are never part of it.
 */
record EvidenceAnswer(EvidenceOpening.Opened opened, Optional<EvidencePictures> pictures)
    implements Answer {

  @Override
  public JsonObject json() {
    JsonObject json =
        new JsonObject()
            .with("signedAt", opened.signedAt().toString())
            .with(
                "signer",
                new JsonObject()
                    .with("subject", opened.signer().getSubjectX500Principal().getName())
                    .with("serial", opened.signer().getSerialNumber().toString(16)))
            .with("evidence", evidence());
    pictures.ifPresent(written -> json.withTexts("photos", written.names()));
    return json;
  }

  @SuppressWarnings("unchecked") // What is written as an object is read as a map.
  private Map<String, Object> evidence() {
    try {
      Map<String, Object> all =
          (Map<String, Object>)
              Objects.requireNonNull(
                  new Moshi.Builder()
                      .build()
                      .adapter(Object.class)
                      .fromJson(opened.evidence().toJson()));
      for (String picture : new String[] {"chipPhoto", "liveFrame"}) {
        all.computeIfPresent(
            picture, (name, value) -> Map.of("sha256", ((Map<?, ?>) value).get("sha256")));
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Sheet sheet() {
    ProofingEvidence evidence = opened.evidence();
    Sheet sheet =
        new Sheet()
            .line("Citizen ID", "เลขประจำตัวประชาชน", evidence.citizenId().printed())
            .line("Name", "ชื่อ", evidence.nameTh().full())
            .line("Health unit", "หน่วยบริการ", evidence.unit().value())
            .line("Device", "เครื่อง", evidence.device())
            .line("Transaction", "รหัสรายการ", evidence.transactionId().toString())
            .line("Began", "เริ่ม", evidence.startedAt().toString())
            .line("Ended", "เสร็จ", evidence.completedAt().toString());
    checks(sheet, evidence.facts());
    return sheet
        .line("Evidence for IAL", "หลักฐานระดับ IAL", evidence.grade().ial().label())
        .line("Evidence for AAL", "หลักฐานระดับ AAL", evidence.grade().aal().map(Aal::label))
        .line("Because", "เพราะ", evidence.grade().reasonTh())
        .line("Policy", "นโยบาย", evidence.grade().policyName())
        .line("Policy SHA-256", "SHA-256 ของนโยบาย", evidence.grade().policySha256())
        .line("Statement", "ข้อความ", evidence.grade().statementTh())
        .line("Consent", "ความยินยอม", evidence.consent().map(EvidenceAnswer::consent))
        .line("Chip photo SHA-256", "SHA-256 รูปในชิป", hash(evidence.chipPhoto()))
        .line("Live frame SHA-256", "SHA-256 รูปจากกล้อง", hash(evidence.liveFrame()))
        .line(
            "Photos written", "บันทึกรูปแล้ว", pictures.map(all -> String.join(", ", all.names())))
        .line("Signed at", "ลงลายมือชื่อเมื่อ", opened.signedAt().toString())
        .line("Signed by", "ลงลายมือชื่อโดย", opened.signer().getSubjectX500Principal().getName());
  }

  private static void checks(Sheet sheet, ProofingFacts facts) {
    sheet
        .line("Presence", "การอยู่ร่วม", facts.presence().name())
        .line("Card seen", "เห็นบัตร", yesOrNo(facts.cardSeen()))
        .line("Chip read", "อ่านชิป", facts.chipReadAt().map(Instant::toString))
        .line(
            "Card status",
            "สถานะบัตร",
            facts.cardStatus().map(check -> check.result() + " (" + check.source() + ")"))
        .line(
            "Card status before",
            "สถานะบัตรก่อนหน้า",
            each(facts.earlierCardStatuses(), check -> check.result().name()))
        .line("Contact", "ช่องทางติดต่อ", facts.contact().map(check -> check.method()))
        .line("Face", "ใบหน้า", facts.face().map(EvidenceAnswer::face))
        .line(
            "Faces before",
            "ใบหน้าก่อนหน้า",
            each(facts.earlierFaces(), check -> check.decision() + " " + check.similarity()))
        .line("Presentation attack", "การปลอมแปลงใบหน้า", facts.pad().map(EvidenceAnswer::pad))
        .line("Officer", "เจ้าหน้าที่", facts.officer().map(check -> check.officer()))
        .line(
            "Officer's PIN",
            "PIN เจ้าหน้าที่",
            facts.officer().map(check -> yesOrNo(check.pinAccepted())))
        .line(
            "Officer decided",
            "เจ้าหน้าที่พิจารณา",
            facts.decision().map(EvidenceAnswer::decision));
  }

  private static <T> Optional<String> each(List<T> checks, Function<T, String> form) {
    return Optional.of(checks.stream().map(form).collect(Collectors.joining(", ")))
        .filter(text -> !text.isEmpty());
  }

  private static String face(FaceCheck check) {
    return check.decision()
        + " "
        + check.similarity()
        + " (MATCH >= "
        + check.matchThreshold()
        + ", "
        + check.model()
        + ")";
  }

  private static String pad(PadCheck check) {
    return yesOrNo(check.passed()) + " (" + check.method() + ", " + check.evaluation() + ")";
  }

  private static String decision(OfficerDecision decision) {
    return yesOrNo(decision.samePerson()) + ": " + decision.reason();
  }

  private static String consent(Consent consent) {
    return consent.answers().stream()
        .map(answer -> answer.purpose() + "=" + yesOrNo(answer.given()))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> hash(Optional<EvidencePicture> picture) {
    return picture.map(EvidencePicture::sha256);
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "ใช่ (yes)" : "ไม่ (no)";
  }
}
