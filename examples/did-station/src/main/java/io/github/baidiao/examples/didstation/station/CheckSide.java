package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.consent.AnswerSheet;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.counter.FaceConsent;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.proofing.CardNormal;
import io.github.baidiao.moph.proofing.CardStatusResult;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.PhoneKnown;
import io.github.baidiao.moph.proofing.PhoneResult;
import io.github.baidiao.moph.proofing.ReadyForFace;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Consent, card status and phone. Where the screen is alone. */
final class CheckSide {
  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final Consumer<SdkException> failed;
  private final Consumer<ReadyForFace> next;
  private String officer = "";
  private @Nullable CitizenCardRead read;
  private @Nullable CardNormal normal;
  private @Nullable Consent consent;

  CheckSide(
      StationParts parts,
      Board board,
      Work work,
      Consumer<SdkException> failed,
      Consumer<ReadyForFace> next) {
    this.parts = parts;
    this.board = board;
    this.work = work;
    this.failed = failed;
    this.next = next;
  }

  void begin(CitizenCardRead step, String officerId) {
    read = step;
    officer = officerId;
  }

  void askForConsent() {
    board.show(Screen.CONSENT, new Details.Consent(parts.consent()));
  }

  void consent(Set<ConsentPurpose> agreed) {
    View.Desk desk = board.view().desk().orElseThrow();
    AnswerSheet sheet =
        parts
            .consent()
            .ask()
            .means(ConsentMeans.SCREEN)
            .at(parts.clock().instant())
            .unit(HospitalCode.of(desk.unit()))
            .officer(officer)
            .device(desk.deviceName());
    parts
        .consent()
        .questions()
        .forEach(asked -> sheet.answer(asked.purpose(), agreed.contains(asked.purpose())));
    Consent answered = sheet.build();
    try {
      FaceConsent.require(answered);
      consent = answered;
      askForLaserCode();
    } catch (MophException refused) {
      tell(Notice.named("consentNeeded"));
    }
  }

  void askForLaserCode() {
    board.show(Screen.LASER_CODE, new Details.Nothing());
  }

  void laserCode(String typed) {
    CitizenCardRead step = read;
    if (step == null) {
      return;
    }
    try {
      LaserCode code = LaserCode.of(typed);
      board.busy();
      work.run(() -> step.cardStatus(code), this::statusAnswered, failed);
    } catch (SdkException malformed) {
      tell(Notice.named("laserCodeForm"));
    }
  }

  private void statusAnswered(CardStatusResult result) {
    result.match(
        good -> {
          normal = good.next();
          board.show(Screen.CARD_STATUS, new Details.Status(Light.GREEN, good.status()));
          return true;
        },
        typed -> {
          board.show(
              Screen.CARD_STATUS,
              new Details.Status(Light.YELLOW, typed.status()),
              Notice.named("laserTries", typed.triesLeft()));
          return true;
        },
        ended -> {
          board.show(
              Screen.CARD_STATUS,
              new Details.Status(Light.RED, ended.status()),
              Notice.of(ended.code(), Optional.empty()));
          return true;
        });
  }

  void askForPhone() {
    if (normal != null) {
      board.show(Screen.PHONE, new Details.Nothing());
    }
  }

  void phone(String typed) {
    CardNormal step = normal;
    if (step == null) {
      return;
    }
    try {
      MobileNumber number = MobileNumber.of(typed);
      board.busy();
      work.run(() -> step.phone(number), this::phoneAnswered, failed);
    } catch (SdkException malformed) {
      tell(Notice.named("phoneForm"));
    }
  }

  private void phoneAnswered(PhoneResult result) {
    result.match(
        known -> consented(known.next()),
        unknown -> tell(Notice.of(unknown.code(), Optional.empty())),
        ofAnother -> tell(Notice.of(ofAnother.code(), Optional.empty())));
  }

  // It was asked for before anything was sent to anybody; the flow takes it before the pictures.
  private boolean consented(PhoneKnown step) {
    Consent given = consent;
    if (given != null) {
      work.run(() -> step.consent(given), next, failed);
    }
    return true;
  }

  private boolean tell(Notice notice) {
    board.notice(notice);
    return true;
  }

  /** Forgets what was answered. */
  void end() {
    officer = "";
    read = null;
    normal = null;
    consent = null;
  }
}
