package io.github.baidiao.moph.evidence;

import io.github.baidiao.core.error.InvalidValueException;
import io.github.baidiao.core.identity.CitizenId;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.PersonName;
import io.github.baidiao.moph.document.JsonText;
import io.github.baidiao.moph.document.StrictObject;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import java.util.Base64;
import java.util.UUID;

/**
 * Evidence as JSON, {@code docs/schema/proofing-evidence.schema.json}. A later release may add
 * fields: unknown ones are passed over, an unknown format is refused.
 */
final class EvidenceJson {
  static final int FORMAT = 1;

  private EvidenceJson() {}

  static byte[] write(ProofingEvidence evidence) {
    return new JsonText()
        .with("format", FORMAT)
        .with("transactionId", evidence.transactionId().toString())
        .with("unit", evidence.unit().value())
        .with("device", evidence.device())
        .with("citizenId", evidence.citizenId().value())
        .with("nameTh", name(evidence.nameTh()))
        .with("startedAt", evidence.startedAt())
        .with("completedAt", evidence.completedAt())
        .with("facts", FactsJson.write(evidence.facts()))
        .with("grade", GradeJson.write(evidence.grade()))
        .with("consent", evidence.consent(), ConsentJson::write)
        .with("chipPhoto", evidence.chipPhoto(), EvidenceJson::picture)
        .with("liveFrame", evidence.liveFrame(), EvidenceJson::picture)
        .utf8();
  }

  private static JsonText name(PersonName name) {
    return new JsonText()
        .with("title", name.title())
        .with("first", name.first())
        .with("middle", name.middle())
        .with("last", name.last());
  }

  private static JsonText picture(EvidencePicture picture) {
    return new JsonText()
        .with("sha256", picture.sha256())
        .with("file", picture.file().map(Base64.getEncoder()::encodeToString));
  }

  /**
   * Reads what was written.
   *
   * @throws MophException {@code MOPH-625} when it is of another form
   */
  static ProofingEvidence read(byte[] utf8) {
    StrictObject file = StrictObject.parse(utf8, MophErrorCode.EVIDENCE_FORMAT_UNKNOWN);
    if (file.number("format") != FORMAT) {
      throw file.wrong("format", "unknown");
    }
    try {
      return ProofingEvidence.builder()
          .transactionId(uuid(file))
          .unit(HospitalCode.of(file.text("unit")))
          .device(file.text("device"))
          .citizenId(CitizenId.of(file.text("citizenId")))
          .nameTh(name(file.object("nameTh")))
          .startedAt(file.instant("startedAt"))
          .completedAt(file.instant("completedAt"))
          .facts(FactsJson.read(file.object("facts")))
          .grade(GradeJson.read(file.object("grade")))
          .consent(file.optionalObject("consent").map(ConsentJson::read))
          .chipPhoto(file.optionalObject("chipPhoto").map(EvidenceJson::picture))
          .liveFrame(file.optionalObject("liveFrame").map(EvidenceJson::picture))
          .build();
    } catch (InvalidValueException | MophException e) {
      // What a value of ours refuses is told by its own code there; here it is the file's form.
      throw e.code() == MophErrorCode.EVIDENCE_FORMAT_UNKNOWN
          ? e
          : MophException.of(MophErrorCode.EVIDENCE_FORMAT_UNKNOWN, e.code().id());
    }
  }

  private static UUID uuid(StrictObject file) {
    try {
      return UUID.fromString(file.text("transactionId"));
    } catch (IllegalArgumentException e) {
      throw file.wrong("transactionId", "UUID");
    }
  }

  private static PersonName name(StrictObject file) {
    return PersonName.builder()
        .title(file.optionalText("title"))
        .first(file.optionalText("first"))
        .middle(file.optionalText("middle"))
        .last(file.optionalText("last"))
        .build();
  }

  private static EvidencePicture picture(StrictObject file) {
    EvidencePicture hash = EvidencePicture.ofHash(file.text("sha256"));
    if (!file.has("file")) {
      return hash;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(file.text("file"));
    } catch (IllegalArgumentException e) {
      throw file.wrong("file", "Base64");
    }
    EvidencePicture whole = EvidencePicture.of(bytes, PictureKeeping.WHOLE);
    if (!whole.sha256().equals(hash.sha256())) {
      throw file.wrong("file", "not the picture of the hash");
    }
    return whole;
  }
}
