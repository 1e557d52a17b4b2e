package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.moph.consent.ConsentPurpose;
import java.util.Set;

/**
 * What the keys of the screens with a citizen do. Called where the screen is; none blocks, and one
 * that means nothing on the screen that is shown does nothing.
 */
public final class CitizenKeys {
  private final Board board;
  private final CitizenSide citizen;
  private final Runnable touched;
  private final Runnable done;

  CitizenKeys(Board board, CitizenSide citizen, Runnable touched, Runnable done) {
    this.board = board;
    this.citizen = citizen;
    this.touched = touched;
    this.done = done;
  }

  private boolean at(Screen screen) {
    touched.run();
    return board.view().screen() == screen && !board.view().busy();
  }

  /** The officer has compared card and person. */
  public void citizenSeen() {
    if (at(Screen.CITIZEN)) {
      citizen.checks().askForConsent();
    }
  }

  /** Takes what the citizen agreed to; every other purpose of the form was refused. */
  public void consent(Set<ConsentPurpose> agreed) {
    if (at(Screen.CONSENT)) {
      citizen.checks().consent(agreed);
    }
  }

  /** Has the card checked by the code on its back. */
  public void laserCode(String typed) {
    if (at(Screen.LASER_CODE)) {
      citizen.checks().laserCode(typed);
    }
  }

  /** The officer has seen that the card is good. */
  public void statusSeen() {
    if (at(Screen.CARD_STATUS)) {
      citizen.checks().askForPhone();
    }
  }

  /** The laser code is typed once more. */
  public void retypeLaser() {
    if (at(Screen.CARD_STATUS)) {
      citizen.checks().askForLaserCode();
    }
  }

  /** Has the mobile number checked. */
  public void phone(String typed) {
    if (at(Screen.PHONE)) {
      citizen.checks().phone(typed);
    }
  }

  /** Takes the frame of the camera that is shown. */
  public void takeFrame() {
    if (at(Screen.CAMERA)) {
      citizen.face().takeFrame();
    }
  }

  /** Compares the frames that were taken with the photo of the card. */
  public void compare() {
    if (at(Screen.CAMERA)) {
      citizen.face().compare();
    }
  }

  /** The face is a match: goes on. */
  public void faceAccepted() {
    if (at(Screen.SIMILARITY)) {
      citizen.face().accepted();
    }
  }

  /** Takes new pictures. */
  public void retake() {
    if (at(Screen.SIMILARITY)) {
      citizen.face().retake();
    }
  }

  /** Takes the officer's decision about a face that is no clear match. */
  public void decide(boolean samePerson, String reason) {
    if (at(Screen.SIMILARITY)) {
      citizen.face().decide(samePerson, reason);
    }
  }

  /** Registers; sent once. */
  public void register() {
    if (at(Screen.READY)) {
      citizen.ticket().register();
    }
  }

  /** Looks up again whether the person was registered. */
  public void lookUp() {
    if (at(Screen.UNKNOWN)) {
      citizen.ticket().lookUp();
    }
  }

  /** Asks the provider for the code that holds now. */
  public void showAgain() {
    if (at(Screen.RESULT)) {
      citizen.ticket().showAgain();
    }
  }

  /** Has a new code made; the former one is void. */
  public void newCode() {
    if (at(Screen.RESULT)) {
      citizen.ticket().newCode();
    }
  }

  /** Prints the slip. */
  public void print() {
    if (at(Screen.RESULT)) {
      citizen.ticket().print();
    }
  }

  /** This citizen is done. */
  public void done() {
    if (at(Screen.RESULT)) {
      done.run();
    }
  }
}
