package io.github.baidiao.moph.kiosk;

import io.github.baidiao.core.http.JsonFields;
import io.github.baidiao.core.identity.BangkokTime;
import io.github.baidiao.core.identity.ThaiDate;
import io.github.baidiao.moph.assurance.FaceCheck;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.assurance.FaceReference;
import io.github.baidiao.moph.assurance.PadCheck;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.wire.IdpBody;
import io.github.baidiao.moph.idp.wire.IdpFields;
import io.github.baidiao.moph.idp.wire.IdpForms;
import io.github.baidiao.moph.idp.wire.IdpPeople;
import io.github.baidiao.moph.idp.wire.IdpRequest;
import io.github.baidiao.moph.idp.wire.IdpTokens;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;

/** What kiosk and staff send and get, as the contract writes it. */
final class KioskWire {
  private static final int LARGEST_PICTURE = 2 * 1024 * 1024;
  private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

  private KioskWire() {}

  static IdpRequest written(IdpRequest request, KioskSubmission s) {
    if (s.face().reference() != FaceReference.CHIP_PHOTO) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "face reference");
    }
    return request
        .with("transaction_id", s.transactionId().toString())
        .with("holder", IdpBody.holder(s.holder()))
        .with("age", age(s))
        .with("phone", s.phone().value())
        .with("laser_code", s.laserCode().value())
        .with("chip_photo", picture(s.chipPhoto()))
        .with("frame", picture(s.frame()))
        .with("face", face(s.face()))
        .with("pad", s.pad().map(KioskWire::pad))
        .with("consent", ConsentWire.written(s.consent()))
        .with("card_read_at", s.cardReadAt().toString());
  }

  // On the day the card was read, in Bangkok.
  private static Optional<Integer> age(KioskSubmission s) {
    LocalDate day = s.cardReadAt().atZone(BangkokTime.ZONE).toLocalDate();
    return s.holder()
        .birthDate()
        .flatMap(ThaiDate::asLocalDate)
        .map(birth -> Period.between(birth, day).getYears())
        .filter(years -> years >= 0 && years <= 150);
  }

  private static Map<String, Object> picture(FacePicture picture) {
    byte[] bytes = picture.toByteArray();
    if (bytes.length > LARGEST_PICTURE || !(begins(bytes, JPEG) || begins(bytes, PNG))) {
      throw MophException.of(MophErrorCode.REQUEST_INVALID, "picture");
    }
    try {
      return new IdpBody()
          .with("media_type", begins(bytes, JPEG) ? "image/jpeg" : "image/png")
          .with("data", Base64.getEncoder().encodeToString(bytes))
          .fields();
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    return bytes.length > with.length && Arrays.equals(Arrays.copyOf(bytes, with.length), with);
  }

  private static Map<String, Object> face(FaceCheck face) {
    OptionalDouble rate = face.falseMatchRate();
    return new IdpBody()
        .with("model", face.model())
        .with("similarity", face.similarity())
        .with("match_threshold", face.matchThreshold())
        .with("review_threshold", face.reviewThreshold())
        .with(
            "false_match_rate",
            rate.isPresent() ? Optional.of(rate.getAsDouble()) : Optional.<Double>empty())
        .with("calibration", face.calibration())
        .with("decision", IdpBody.word(face.decision()))
        .with("compared_at", face.at().toString())
        .fields();
  }

  private static Map<String, Object> pad(PadCheck pad) {
    return new IdpBody()
        .with("method", pad.method())
        .with("passed", pad.passed())
        .with("evaluation", IdpBody.word(pad.evaluation()))
        .with("checked_at", pad.at().toString())
        .fields();
  }

  static KioskState state(IdpFields f) {
    switch (f.word("state")) {
      case "waiting":
        return new KioskState.Waiting(f.need("expires_at", IdpForms::instant));
      case "released":
        return new KioskState.Released(
            f.need("registration_id", IdpForms::id), f.needObject("token", IdpTokens::token));
      case "cancelled":
        return new KioskState.Cancelled(f.need("reason", IdpForms::line));
      case "withdrawn":
        return new KioskState.Withdrawn();
      case "expired":
        return new KioskState.Expired();
      default:
        throw f.invalid("state");
    }
  }

  static KioskTicket ticket(IdpFields f) {
    return KioskTicket.builder()
        .transactionId(f.need("transaction_id", IdpForms::uuid))
        .deviceName(f.need("device_name", IdpForms::line))
        .nameTh(f.need("name_th", IdpPeople::name))
        .citizenId(f.need("citizen_id", IdpForms::citizenId))
        .similarity(f.need("similarity", IdpForms::decimal))
        .decision(f.need("decision", KioskWire::decision))
        .submittedAt(f.need("submitted_at", IdpForms::instant))
        .expiresAt(f.need("expires_at", IdpForms::instant))
        .build();
  }

  static KioskSubmission submission(IdpFields answer, UUID transactionId) {
    return answer.needObject(
        "submission",
        f -> {
          if (!f.need("transaction_id", IdpForms::uuid).equals(transactionId)) {
            throw f.invalid("transaction_id");
          }
          return KioskSubmission.builder()
              .transactionId(transactionId)
              .holder(f.needObject("holder", IdpPeople::holder))
              .laserCode(f.need("laser_code", IdpForms::laserCode))
              .phone(f.need("phone", IdpForms::phone))
              .face(f.needObject("face", KioskWire::face))
              .pad(f.mayObject("pad", KioskWire::pad))
              .consent(f.needObject("consent", ConsentWire::read))
              .cardReadAt(f.need("card_read_at", IdpForms::instant))
              // Last, so that nothing that fails leaves a picture behind.
              .chipPhoto(f.needObject("chip_photo", KioskWire::picture))
              .frame(f.needObject("frame", KioskWire::picture))
              .build();
        });
  }

  private static FacePicture picture(IdpFields f) {
    byte[] bytes = f.need("data", IdpForms::bytes);
    try {
      return FacePicture.of(bytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static FaceCheck face(IdpFields f) {
    Optional<Double> rate = f.may("false_match_rate", IdpForms::decimal);
    return FaceCheck.builder()
        .model(f.need("model", IdpForms::line))
        .similarity(f.need("similarity", IdpForms::decimal))
        .matchThreshold(f.need("match_threshold", IdpForms::decimal))
        .reviewThreshold(f.need("review_threshold", IdpForms::decimal))
        .falseMatchRate(rate.map(OptionalDouble::of).orElseGet(OptionalDouble::empty))
        .calibration(f.need("calibration", IdpForms::line))
        .decision(f.need("decision", KioskWire::decision))
        .reference(FaceReference.CHIP_PHOTO)
        .at(f.need("compared_at", IdpForms::instant))
        .build();
  }

  private static PadCheck pad(IdpFields f) {
    return PadCheck.builder()
        .method(f.need("method", IdpForms::line))
        .passed(f.need("passed", JsonFields::flag))
        .evaluation(
            f.need("evaluation", (j, name) -> IdpForms.word(j, name, PadCheck.Evaluation.values())))
        .at(f.need("checked_at", IdpForms::instant))
        .build();
  }

  private static Optional<FaceDecision> decision(JsonFields f, String name) {
    return IdpForms.word(f, name, FaceDecision.values());
  }
}
