package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.examples.didstation.camera.LiveFrame;
import io.github.baidiao.examples.didstation.camera.LiveView;
import io.github.baidiao.examples.didstation.face.Verdict;
import io.github.baidiao.moph.assurance.OfficerDecision;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.proofing.DecisionResult;
import io.github.baidiao.moph.proofing.FaceCompared;
import io.github.baidiao.moph.proofing.FaceDecisionNeeded;
import io.github.baidiao.moph.proofing.FaceResult;
import io.github.baidiao.moph.proofing.ReadyForFace;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The camera, the comparison and the officer's decision. Where the screen is alone. */
final class FaceSide {
  static final int MOST_FRAMES = 5;

  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final Executor screen;
  private final Consumer<SdkException> failed;
  private final Consumer<FaceCompared> done;
  private final Consumer<Notice> voided;
  private final List<BufferedImage> taken = new ArrayList<>();
  private @Nullable ReadyForFace step;
  private @Nullable FaceDecisionNeeded needed;
  private @Nullable FaceCompared compared;
  private @Nullable FacePicture photo;
  private @Nullable LiveView live;
  private @Nullable LiveFrame latest;
  private String officer = "";

  FaceSide(
      StationParts parts,
      Board board,
      Work work,
      Executor screen,
      Consumer<SdkException> failed,
      Consumer<FaceCompared> done,
      Consumer<Notice> voided) {
    this.parts = parts;
    this.board = board;
    this.work = work;
    this.screen = screen;
    this.failed = failed;
    this.done = done;
    this.voided = voided;
  }

  /** Begins: the photo of the card stays the caller's. */
  void begin(ReadyForFace ready, @Nullable FacePicture cardPhoto, String officerId) {
    step = ready;
    photo = cardPhoto;
    officer = officerId;
    look();
  }

  void retake() {
    if (compared == null) {
      needed = null;
      look();
    }
  }

  private void look() {
    taken.clear();
    board.show(Screen.CAMERA, frames());
    openCamera();
  }

  /** The camera is looked for again. */
  void again() {
    if (board.view().screen() == Screen.CAMERA) {
      board.show(Screen.CAMERA, frames());
      openCamera();
    }
  }

  private Details frames() {
    return new Details.Frames(taken.size(), MOST_FRAMES);
  }

  private void openCamera() {
    closeCamera();
    LiveView former = live;
    live =
        LiveView.start(
            parts.camera(),
            parts.judge(),
            screen,
            new LiveView.Watcher() {
              @Override
              public void saw(LiveFrame frame) {
                latest = frame;
                board.frame(frame);
              }

              @Override
              public void stopped(SdkException fault) {
                latest = null;
                board.notice(Notice.of(fault));
              }
            },
            former);
  }

  private void closeCamera() {
    LiveView open = live;
    if (open != null) {
      open.close();
    }
    latest = null;
  }

  void takeFrame() {
    LiveFrame frame = latest;
    if (frame == null) {
      board.notice(Notice.named("noFrame"));
    } else if (taken.size() < MOST_FRAMES) {
      taken.add(frame.picture());
      board.show(Screen.CAMERA, frames());
    }
  }

  void compare() {
    ReadyForFace ready = step;
    FacePicture card = photo;
    if (ready == null || card == null || taken.isEmpty()) {
      board.notice(Notice.named("noFrame"));
      return;
    }
    List<BufferedImage> frames = List.copyOf(taken);
    board.busy();
    Comparison comparison = new Comparison(parts.judge(), parts.clock());
    work.run(() -> comparison.of(card, frames, ready), this::judged, failed);
  }

  private void judged(Comparison.Outcome outcome) {
    Verdict.Score score = outcome.score();
    BufferedImage best = outcome.best();
    FaceResult result = outcome.result();
    if (score == null || best == null || result == null) {
      taken.clear();
      board.show(
          Screen.CAMERA, frames(), Notice.of(outcome.unusable().orElseThrow(), Optional.empty()));
      return;
    }
    closeCamera();
    taken.clear();
    boolean decides =
        result.match(
            match -> {
              compared = match.next();
              return false;
            },
            decision -> {
              needed = decision.next();
              return true;
            },
            forbidden -> false);
    board.show(
        Screen.SIMILARITY,
        new Details.Similarity(score, score.decision(), decides, Optional.ofNullable(photo), best));
  }

  void accepted() {
    FaceCompared next = compared;
    if (next != null) {
      done.accept(next);
    }
  }

  void decide(boolean samePerson, String reason) {
    FaceDecisionNeeded asked = needed;
    if (asked == null) {
      return;
    }
    if (reason.isBlank()) {
      board.notice(Notice.named("reasonNeeded"));
      return;
    }
    try {
      OfficerDecision decision =
          OfficerDecision.builder()
              .officer(officer)
              .samePerson(samePerson)
              .reason(reason)
              .at(parts.clock().instant())
              .build();
      board.busy();
      work.run(() -> asked.decide(decision), this::decided, failed);
    } catch (SdkException tooLong) {
      board.notice(Notice.of(tooLong));
    }
  }

  private void decided(DecisionResult result) {
    result.match(
        same -> {
          done.accept(same.next());
          return true;
        },
        notSame -> {
          voided.accept(Notice.of(notSame.code(), Optional.empty()));
          return false;
        });
  }

  /** Forgets every picture and step. */
  void end() {
    closeCamera();
    taken.clear();
    step = null;
    needed = null;
    compared = null;
    photo = null;
    officer = "";
  }
}
