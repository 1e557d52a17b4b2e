package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.secret.Pin;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.moph.counter.CardInsertion;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.proofing.CardRemoval;
import io.github.baidiao.moph.proofing.OfficerCard;
import io.github.baidiao.moph.proofing.OfficerCardResult;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.OfficerPinAccepted;
import io.github.baidiao.moph.proofing.OfficerPinResult;
import io.github.baidiao.moph.proofing.SignedIn;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From user and password to an officer on duty whose card is out. Where the screen is alone. */
final class OfficerSide {
  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final Consumer<OfficerOnDuty> onDuty;
  private Optional<CardInsertion> tried = Optional.empty();
  private boolean sandbox;
  private @Nullable SignedIn signedIn;
  private @Nullable OfficerCard card;
  private @Nullable OfficerPinAccepted accepted;

  OfficerSide(StationParts parts, Board board, Work work, Consumer<OfficerOnDuty> onDuty) {
    this.parts = parts;
    this.board = board;
    this.work = work;
    this.onDuty = onDuty;
  }

  void signIn(String user, char[] password) {
    if (user.isBlank() || password.length == 0) {
      tell(Notice.named("bothNeeded"));
      return;
    }
    Secret secret = Secret.of(password);
    Arrays.fill(password, '\0');
    board.busy();
    work.run(() -> entered(parts.proofing().signIn(user, secret)), this::signedIn, this::failed);
  }

  // Whether it is the sandbox is asked of the provider, so not where the screen is.
  private static Entered entered(SignedIn door) {
    try {
      return new Entered(door, door.isSandbox());
    } catch (SdkException unreachable) {
      door.close();
      throw unreachable;
    }
  }

  private record Entered(SignedIn door, boolean sandbox) {}

  private void signedIn(Entered entered) {
    signedIn = entered.door();
    sandbox = entered.sandbox();
    board.desk(Optional.of(desk(entered.door(), Optional.empty())));
    askForCard(Optional.empty());
  }

  private View.Desk desk(SignedIn door, Optional<OfficerOnDuty> officer) {
    return new View.Desk(
        parts.unit(),
        door.unitName(),
        door.deviceName(),
        sandbox,
        officer.map(duty -> duty.nameTh().full()),
        officer.map(OfficerOnDuty::expiresAt));
  }

  private void askForCard(Optional<Notice> notice) {
    card = null;
    notice.ifPresentOrElse(
        told -> board.show(Screen.OFFICER_CARD, new Details.Nothing(), told),
        () -> board.show(Screen.OFFICER_CARD, new Details.Nothing()));
    readerChanged();
  }

  /** A card that was refused is read again when it is put in again, or when somebody asks. */
  void again() {
    tried = Optional.empty();
    readerChanged();
  }

  /** Goes on with what the reader holds now, if this is what is waited for. */
  void readerChanged() {
    switch (board.view().screen()) {
      case OFFICER_CARD -> readCard();
      case OFFICER_PIN -> {
        if (!work.isRunning() && !parts.reader().inserted().equals(tried)) {
          askForCard(Optional.of(Notice.named("officerCardPulled")));
        }
      }
      case REMOVE_OFFICER_CARD -> askWhetherRemoved();
      default -> {
        // The citizen's side looks at the reader itself.
      }
    }
  }

  private void readCard() {
    Optional<CardInsertion> in = parts.reader().inserted();
    SignedIn door = signedIn;
    if (in.isEmpty()) {
      tried = Optional.empty();
    }
    if (in.isEmpty() || in.equals(tried) || work.isRunning() || door == null) {
      return;
    }
    tried = in;
    board.busy();
    board.reader(ReaderStatus.READING);
    work.run(() -> door.officerCard(parts.reader().readText()), this::cardAnswered, this::failed);
  }

  private void cardAnswered(OfficerCardResult result) {
    result.match(
        found -> {
          card = found.next();
          return askForPin(OptionalInt.empty(), Optional.empty());
        },
        none -> tell(Notice.of(none.code(), Optional.empty())));
  }

  private boolean askForPin(OptionalInt triesLeft, Optional<Notice> notice) {
    OfficerCard officer = card;
    if (officer != null) {
      Details details = new Details.Officer(officer.nameTh().full(), triesLeft);
      notice.ifPresentOrElse(
          told -> board.show(Screen.OFFICER_PIN, details, told),
          () -> board.show(Screen.OFFICER_PIN, details));
    }
    return true;
  }

  private boolean tell(Notice notice) {
    board.notice(notice);
    return true;
  }

  void pin(char[] digits) {
    OfficerCard officer = card;
    if (officer == null) {
      Arrays.fill(digits, '\0');
      return;
    }
    try {
      Pin pin = Pin.of(digits);
      board.busy();
      work.run(() -> officer.pin(pin), this::pinAnswered, this::failed);
    } catch (SdkException malformed) {
      tell(Notice.of(malformed));
    } finally {
      Arrays.fill(digits, '\0');
    }
  }

  private void pinAnswered(OfficerPinResult result) {
    result.match(
        good -> {
          accepted = good.next();
          board.show(Screen.REMOVE_OFFICER_CARD, new Details.Nothing());
          readerChanged();
          return true;
        },
        wrong ->
            askForPin(
                OptionalInt.of(wrong.triesLeft()),
                Optional.of(Notice.of(wrong.code(), Optional.empty()))),
        locked -> tell(Notice.of(locked.code(), Optional.empty())));
  }

  private void askWhetherRemoved() {
    OfficerPinAccepted waiting = accepted;
    if (waiting != null && !work.isRunning()) {
      work.run(waiting::cardRemoved, this::removalAnswered, this::failed);
    }
  }

  // Still there: the next change of the reader asks again.
  private void removalAnswered(CardRemoval removal) {
    removal.match(
        removed -> {
          OfficerOnDuty officer = removed.next();
          SignedIn door = signedIn;
          if (door != null) {
            board.desk(Optional.of(desk(door, Optional.of(officer))));
          }
          onDuty.accept(officer);
          return true;
        },
        stillThere -> {
          board.reader(parts.reader().status());
          return false;
        });
  }

  private void failed(SdkException fault) {
    board.reader(parts.reader().status());
    if (fault.code() == MophErrorCode.CARD_PULLED) {
      askForCard(Optional.of(Notice.named("officerCardPulled")));
    } else if (fault.code() == MophErrorCode.OFFICER_OFF_DUTY) {
      signOut(Notice.named("sessionOver"));
    } else {
      board.notice(Notice.of(fault));
    }
  }

  void signOut(Notice why) {
    SignedIn door = signedIn;
    if (door != null) {
      door.close();
    }
    signedIn = null;
    card = null;
    accepted = null;
    tried = Optional.empty();
    board.desk(Optional.empty());
    board.show(Screen.SIGN_IN, new Details.Nothing(), why);
  }
}
