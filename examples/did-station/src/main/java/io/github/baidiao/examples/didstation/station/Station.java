package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.examples.stationagent.desk.CardDesk;
import io.github.baidiao.moph.proofing.OfficerOnDuty;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The station without its window: where it stands, and what every key does there. All methods are
 * called where the screen is, which is Swing's event thread as a rule; none of them blocks.
 *
 * <p>A key that means nothing on the screen that is shown does nothing.
 */
public final class Station implements AutoCloseable {
  private final StationParts parts;
  private final Board board;
  private final Work work;
  private final OfficerSide officer;
  private final CitizenSide citizen;
  private final CitizenKeys keys;
  private final CardDesk.Listening listening;
  private Instant touched;
  private @Nullable OfficerOnDuty duty;

  private Station(StationParts parts, Executor slow, Executor screen) {
    this.parts = parts;
    board = new Board(parts.reader().status());
    work = new Work(slow, screen);
    officer = new OfficerSide(parts, board, work, this::onDuty);
    citizen = new CitizenSide(parts, board, work, screen, this::signOut);
    keys = new CitizenKeys(board, citizen, this::touched, this::startOver);
    touched = parts.clock().instant();
    listening = parts.reader().listen(() -> screen.execute(this::readerChanged));
  }

  /**
   * Starts a station.
   *
   * @param slow one thread that does what takes time
   * @param screen where the window is shown
   */
  public static Station start(StationParts parts, Executor slow, Executor screen) {
    return new Station(parts, slow, screen);
  }

  /** Shows everything from now on in a window. */
  public void show(StationWindow window) {
    board.add(window);
  }

  /** Returns what is shown now. */
  public View view() {
    return board.view();
  }

  private boolean at(Screen screen) {
    touched = parts.clock().instant();
    return board.view().screen() == screen && !board.view().busy();
  }

  private void onDuty(OfficerOnDuty ready) {
    duty = ready;
    citizen.waitForCard(ready);
  }

  private void readerChanged() {
    board.reader(parts.reader().status());
    officer.readerChanged();
    citizen.readerChanged();
  }

  /**
   * Signs in.
   *
   * @param password wiped at once
   */
  public void signIn(String user, char[] password) {
    if (at(Screen.SIGN_IN)) {
      officer.signIn(user, password);
    }
    Arrays.fill(password, '\0');
  }

  /**
   * Has the officer's PIN checked.
   *
   * @param digits wiped at once
   */
  public void pin(char[] digits) {
    if (at(Screen.OFFICER_PIN)) {
      officer.pin(digits);
    }
    Arrays.fill(digits, '\0');
  }

  /** Returns the keys of the screens with a citizen. */
  public CitizenKeys citizen() {
    return keys;
  }

  /** Tries again what the screen waits for: a card, the camera. */
  public void again() {
    if (at(board.view().screen())) {
      officer.again();
      citizen.again();
    }
  }

  /** Ends with this citizen, if there is one and nothing is being registered. */
  public void startOver() {
    touched = parts.clock().instant();
    OfficerOnDuty ready = duty;
    if (ready != null && board.view().screen().withCitizen() && !citizen.isRegistering()) {
      citizen.end();
      citizen.waitForCard(ready);
    }
  }

  /** Signs user and officer out, unless something is being registered. */
  public void signOut() {
    if (board.view().screen() != Screen.SIGN_IN && !citizen.isRegistering()) {
      signOut(Notice.named("signedOut"));
    }
  }

  private void signOut(Notice why) {
    work.giveUp();
    citizen.end();
    OfficerOnDuty ready = duty;
    if (ready != null) {
      ready.close();
    }
    duty = null;
    officer.signOut(why);
  }

  /** Returns whether something was sent whose answer is waited for: no time to close the window. */
  public boolean isRegistering() {
    return citizen.isRegistering();
  }

  /** Somebody is there: a key, a click. */
  public void touched() {
    touched = parts.clock().instant();
  }

  /**
   * Looks at the clock, once a second: wipes what is personal when nobody was there for a while,
   * and signs an officer out whose session is over.
   */
  public void tick() {
    Instant now = parts.clock().instant();
    OfficerOnDuty ready = duty;
    if (ready == null || citizen.isRegistering()) {
      return;
    }
    if (!now.isBefore(ready.expiresAt())) {
      signOut(Notice.named("sessionOver"));
    } else if (isForgotten(now)) {
      citizen.end();
      citizen.waitForCard(ready, Notice.named("idle"));
    }
  }

  // Not while the code is scanned; nor where nothing but the number of a transaction is shown,
  // which
  // nobody could look up any more.
  private boolean isForgotten(Instant now) {
    Screen screen = board.view().screen();
    return screen.withCitizen()
        && screen != Screen.UNKNOWN
        && !citizen.ticket().isCodeGood(now)
        && !now.isBefore(touched.plus(parts.idleLimit()));
  }

  /** Ends everything; the parts stay the caller's. */
  @Override
  public void close() {
    listening.close();
    if (board.view().screen() != Screen.SIGN_IN) {
      signOut(Notice.named("signedOut"));
    }
  }
}
