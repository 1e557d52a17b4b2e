package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.idp.Registration;
import io.github.baidiao.moph.idp.RegistrationId;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import io.github.baidiao.moph.proofing.ProofingResult;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** From the last key to the citizen's code. Where the screen is alone. */
final class TicketSide {
  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final Consumer<SdkException> failed;
  private final Consumer<Notice> voided;
  private boolean registering;
  private boolean foundByLookUp;
  private @Nullable OfficerOnDuty duty;
  private @Nullable FaceCompared step;
  private @Nullable UUID pending;
  private @Nullable RegistrationId registration;
  private @Nullable IssuedCode code;

  TicketSide(
      StationParts parts,
      Board board,
      Work work,
      Consumer<SdkException> failed,
      Consumer<Notice> voided) {
    this.parts = parts;
    this.board = board;
    this.work = work;
    this.failed = failed;
    this.voided = voided;
  }

  void begin(FaceCompared compared, @Nullable OfficerOnDuty officer) {
    step = compared;
    duty = officer;
    board.show(Screen.READY, new Details.Nothing());
  }

  /** Returns whether something was sent whose answer is waited for: that is never given up. */
  boolean isRegistering() {
    return registering;
  }

  void register() {
    FaceCompared last = step;
    if (last == null) {
      return;
    }
    registering = true;
    board.busy();
    work.run(
        () -> Answer.of(last.register()),
        answer -> {
          registering = false;
          answered(answer);
        },
        fault -> {
          registering = false;
          if (fault.code() == MophErrorCode.REGISTRATION_UNKNOWN) {
            outcomeUnknown(last.transactionId());
          } else {
            failed.accept(fault);
          }
        });
  }

  private void answered(Answer answer) {
    answer
        .result()
        .match(
            registered -> {
              registration = registered.registration().id();
              foundByLookUp = registered.settledByLookUp();
              code = answer.code().orElse(null);
              return shown(registered.tokenFault().map(Notice::of));
            },
            refused -> {
              voided.accept(Notice.of(refused.code(), refused.serverText()));
              return false;
            },
            unknown -> {
              outcomeUnknown(unknown.transactionId());
              return false;
            });
  }

  private void outcomeUnknown(UUID transactionId) {
    pending = transactionId;
    board.show(Screen.UNKNOWN, new Details.Pending(transactionId.toString()));
  }

  private boolean shown(Optional<Notice> notice) {
    Details details = new Details.Ticket(Optional.ofNullable(code), foundByLookUp);
    notice.ifPresentOrElse(
        told -> board.show(Screen.RESULT, details, told), () -> board.show(Screen.RESULT, details));
    return true;
  }

  void lookUp() {
    OfficerOnDuty officer = duty;
    UUID asked = pending;
    if (officer == null || asked == null) {
      return;
    }
    board.busy();
    work.run(() -> officer.lookUp(asked), this::found, failed);
  }

  private void found(Optional<Registration> there) {
    if (there.isEmpty()) {
      board.notice(Notice.named("stillUnknown"));
      return;
    }
    registration = there.get().id();
    foundByLookUp = true;
    shown(Optional.empty());
    newCode();
  }

  void showAgain() {
    OfficerOnDuty officer = duty;
    RegistrationId id = registration;
    if (officer != null && id != null) {
      board.busy();
      work.run(
          () -> officer.showToken(id).map(IssuedCode::of),
          held -> {
            code = held.orElse(null);
            shown(held.isPresent() ? Optional.empty() : Optional.of(Notice.named("noToken")));
          },
          failed);
    }
  }

  void newCode() {
    OfficerOnDuty officer = duty;
    RegistrationId id = registration;
    if (officer != null && id != null) {
      board.busy();
      work.run(
          () -> IssuedCode.of(officer.issueToken(id)),
          issued -> {
            code = issued;
            shown(Optional.empty());
          },
          failed);
    }
  }

  void print() {
    IssuedCode shown = code;
    String hospital =
        board.view().desk().map(desk -> desk.unitName() + " (" + desk.unit() + ")").orElse("");
    if (shown != null) {
      board.busy();
      work.run(
          () -> {
            parts.printer().print(shown.token(), hospital);
            return true;
          },
          printed -> board.notice(Notice.named("printed")),
          failed);
    }
  }

  /** Returns whether the citizen's code is shown and still holds: it is being scanned, or typed. */
  boolean isCodeGood(Instant now) {
    IssuedCode shown = code;
    return shown != null && !shown.token().remaining(now).isZero();
  }

  /** Forgets the code and whose it is. */
  void end() {
    registering = false;
    foundByLookUp = false;
    duty = null;
    step = null;
    pending = null;
    registration = null;
    code = null;
  }

  /** What the provider answered, with the code's QR code made where there is time for it. */
  private record Answer(ProofingResult result, Optional<IssuedCode> code) {
    static Answer of(ProofingResult result) {
      return new Answer(
          result,
          result.match(
              registered -> registered.token().map(IssuedCode::of),
              refused -> Optional.empty(),
              unknown -> Optional.empty()));
    }
  }
}
