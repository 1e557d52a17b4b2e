package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.identity.LaserCode;
import io.github.baidiao.core.identity.MobileNumber;
import io.github.baidiao.moph.consent.AnswerSheet;
import io.github.baidiao.moph.consent.Consent;
import io.github.baidiao.moph.consent.ConsentMeans;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.proofing.CardNormal;
import io.github.baidiao.moph.proofing.CardStatusResult;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.CitizenCardResult;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.PhoneKnown;
import io.github.baidiao.moph.proofing.PhoneResult;
import io.github.baidiao.moph.proofing.ReadyForFace;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One citizen after the other, from the card to the code. Where the screen is alone. */
final class CitizenSide {
  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final Consumer<Notice> signOut;
  private final FaceSide face;
  private final TicketSide ticket;
  private Optional<CardInsertion> tried = Optional.empty();
  private @Nullable OfficerOnDuty duty;
  private @Nullable CitizenCardRead read;
  private @Nullable CardNormal normal;
  private @Nullable FacePicture photo;
  private @Nullable Consent consent;

  CitizenSide(
      StationParts parts, Board board, Work work, Executor screen, Consumer<Notice> signOut) {
    this.parts = parts;
    this.board = board;
    this.work = work;
    this.signOut = signOut;
    ticket = new TicketSide(parts, board, work, this::failed);
    face = new FaceSide(parts, board, work, screen, this::failed, this::ready);
  }

  void waitForCard(OfficerOnDuty officer) {
    duty = officer;
    board.show(Screen.CITIZEN_CARD, new Details.Nothing());
    readerChanged();
  }

  void waitForCard(OfficerOnDuty officer, Notice why) {
    duty = officer;
    // The card that is in was read already: it has to be put in again, or asked for.
    tried = parts.reader().inserted();
    board.show(Screen.CITIZEN_CARD, new Details.Nothing(), why);
  }

  /** Goes on with what the reader holds now. */
  void readerChanged() {
    Optional<CardInsertion> in = parts.reader().inserted();
    if (board.view().screen() == Screen.CITIZEN_CARD) {
      readCard(in);
    } else if (needsCard() && !in.equals(tried)) {
      end();
      board.show(Screen.VOID, new Details.Nothing(), Notice.named("cardPulled"));
    }
  }

  /** From the card's photo on the screen until the registration was sent. */
  private boolean needsCard() {
    Screen now = board.view().screen();
    return now.compareTo(Screen.CITIZEN) >= 0
        && now.compareTo(Screen.READY) <= 0
        && !ticket.isRegistering();
  }

  private void readCard(Optional<CardInsertion> in) {
    OfficerOnDuty officer = duty;
    if (in.isEmpty()) {
      tried = Optional.empty();
    }
    if (in.isEmpty() || in.equals(tried) || work.isRunning() || officer == null) {
      return;
    }
    tried = in;
    board.busy();
    board.reader(ReaderStatus.READING);
    work.run(
        () -> {
          PresentedCard card = parts.reader().readWithPhoto();
          return officer.citizenCard(card);
        },
        this::cardAnswered,
        this::failed);
  }

  private void cardAnswered(CitizenCardResult result) {
    board.reader(parts.reader().status());
    result.match(
        found -> {
          CitizenCardRead step = found.next();
          read = step;
          photo = step.photo().map(FacePicture::copy).orElse(null);
          board.show(
              Screen.CITIZEN, new Details.Citizen(step.holder(), Optional.ofNullable(photo)));
          return true;
        },
        officers -> tell(Notice.of(officers.code(), Optional.empty())));
  }

  private boolean tell(Notice notice) {
    board.notice(notice);
    return true;
  }

  void askForConsent() {
    board.show(Screen.CONSENT, new Details.Consent(parts.consent()));
  }

  void consent(Set<ConsentPurpose> agreed) {
    OfficerOnDuty officer = duty;
    View.Desk desk = board.view().desk().orElse(null);
    if (officer == null || desk == null) {
      return;
    }
    AnswerSheet sheet =
        parts
            .consent()
            .ask()
            .means(ConsentMeans.SCREEN)
            .at(parts.clock().instant())
            .unit(HospitalCode.of(desk.unit()))
            .officer(officer.officer().value())
            .device(desk.deviceName());
    parts
        .consent()
        .questions()
        .forEach(asked -> sheet.answer(asked.purpose(), agreed.contains(asked.purpose())));
    Consent answered = sheet.build();
    if (answered.isSufficient() && answered.allows(ConsentPurpose.COMPARE_FACE)) {
      consent = answered;
      askForLaserCode();
    } else {
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
      work.run(() -> step.cardStatus(code), this::statusAnswered, this::failed);
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
      work.run(() -> step.phone(number), this::phoneAnswered, this::failed);
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
      work.run(() -> step.consent(given), this::lookAtFace, this::failed);
    }
    return true;
  }

  private void lookAtFace(ReadyForFace step) {
    OfficerOnDuty officer = duty;
    face.begin(step, photo, officer == null ? "" : officer.officer().value());
  }

  void takeFrame() {
    face.takeFrame();
  }

  void compare() {
    face.compare();
  }

  void faceAccepted() {
    face.accepted();
  }

  void retake() {
    face.retake();
  }

  void decide(boolean samePerson, String reason) {
    face.decide(samePerson, reason);
  }

  private void ready(FaceCompared step) {
    ticket.begin(step, duty);
  }

  TicketSide ticket() {
    return ticket;
  }

  boolean isRegistering() {
    return ticket.isRegistering();
  }

  void again() {
    Screen now = board.view().screen();
    if (now == Screen.CAMERA) {
      face.again();
    } else if (now == Screen.CITIZEN_CARD || now == Screen.VOID) {
      tried = Optional.empty();
      OfficerOnDuty officer = duty;
      if (officer != null) {
        waitForCard(officer);
      }
    }
  }

  private void failed(SdkException fault) {
    board.reader(parts.reader().status());
    if (fault.code() == MophErrorCode.OFFICER_OFF_DUTY) {
      signOut.accept(Notice.named("sessionOver"));
    } else if (fault.code() == MophErrorCode.CARD_PULLED) {
      end();
      board.show(Screen.VOID, new Details.Nothing(), Notice.named("cardPulled"));
    } else if (fault.code() == MophErrorCode.TRIES_OVER
        || fault.code() == MophErrorCode.PROOFING_OVER) {
      end();
      board.show(Screen.VOID, new Details.Nothing(), Notice.of(fault));
    } else {
      board.notice(Notice.of(fault));
    }
  }

  /** Ends with this citizen and forgets everything personal. */
  void end() {
    work.giveUp();
    face.end();
    ticket.end();
    CitizenCardRead step = read;
    if (step != null) {
      step.close();
    }
    FacePicture shown = photo;
    if (shown != null) {
      shown.close();
    }
    read = null;
    normal = null;
    photo = null;
    consent = null;
  }
}
