package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.proofing.CitizenCardRead;
import io.github.baidiao.moph.proofing.CitizenCardResult;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.ReadyForFace;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One citizen after the other, from the card to the code. Where the screen is alone. */
final class CitizenSide {
  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final Consumer<Notice> signOut;
  private final CheckSide checks;
  private final FaceSide face;
  private final TicketSide ticket;
  private Optional<CardInsertion> tried = Optional.empty();
  private @Nullable OfficerOnDuty duty;
  private @Nullable CitizenCardRead read;
  private @Nullable FacePicture photo;

  CitizenSide(
      StationParts parts, Board board, Work work, Executor screen, Consumer<Notice> signOut) {
    this.parts = parts;
    this.board = board;
    this.work = work;
    this.signOut = signOut;
    ticket = new TicketSide(parts, board, work, this::failed, this::voided);
    checks = new CheckSide(parts, board, work, this::failed, this::lookAtFace);
    face = new FaceSide(parts, board, work, screen, this::failed, this::ready, this::voided);
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
      voided(Notice.named("cardPulled"));
    }
  }

  // What is void is forgotten at once: nothing of it is there for whoever comes next.
  private void voided(Notice why) {
    end();
    board.show(Screen.VOID, new Details.Nothing(), why);
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
          checks.begin(step, officerId());
          photo = step.photo().map(FacePicture::copy).orElse(null);
          board.show(
              Screen.CITIZEN, new Details.Citizen(step.holder(), Optional.ofNullable(photo)));
          return true;
        },
        officers -> tell(Notice.of(officers.code(), Optional.empty())));
  }

  private String officerId() {
    OfficerOnDuty officer = duty;
    return officer == null ? "" : officer.officer().value();
  }

  private boolean tell(Notice notice) {
    board.notice(notice);
    return true;
  }

  private void lookAtFace(ReadyForFace step) {
    face.begin(step, photo, officerId());
  }

  CheckSide checks() {
    return checks;
  }

  FaceSide face() {
    return face;
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
      voided(Notice.named("cardPulled"));
    } else if (fault.code() == MophErrorCode.TRIES_OVER
        || fault.code() == MophErrorCode.PROOFING_OVER) {
      voided(Notice.of(fault));
    } else {
      board.notice(Notice.of(fault));
    }
  }

  /** Ends with this citizen and forgets everything personal. */
  void end() {
    work.giveUp();
    checks.end();
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
    photo = null;
  }
}
