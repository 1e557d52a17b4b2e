package io.github.baidiao.examples.didstation.ui;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.transport.CardReaders;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.didstation.camera.FolderCamera;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.didstation.station.StationParts;
import io.github.baidiao.examples.didstation.station.View;
import io.github.baidiao.examples.didstation.text.Language;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.examples.sandbox.Sandbox;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.proofing.MophDoor;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.StationSettings;
import io.github.baidiao.moph.stub.Invented;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.awaitility.Awaitility;

/** The window on a display, the sandbox behind it, cards in a slot and an operator before it. */
final class Stage implements AutoCloseable {
  static final int PURPOSES = ConsentForm.draftThai().questions().size();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final SlowWork slow = new SlowWork();
  final List<AalToken> printed = new ArrayList<>();
  final Sandbox sandbox;
  final Keyboard keyboard;
  final Clock clock = Clock.systemUTC();
  private final CardSlot slot;
  private final CardCounter reader;
  private final MophDoor door;
  private final StationFrame frame;

  Stage(CardReaders readers, CardSlot slot, Path pictures, Supplier<FaceJudge> judge)
      throws Exception {
    this.slot = slot;
    sandbox = Sandbox.start(0, slot);
    door =
        MophDoor.of(
            account -> account.baseUrl(sandbox.agent()).clock(clock),
            idp -> idp.baseUrl(sandbox.mophIdp()));
    reader = CardCounter.open(slow.readers(readers), slot.pcscReader(), clock);
    StationSettings settings =
        StationSettings.builder()
            .hospitalCode(HospitalCode.of(Invented.UNIT))
            .deviceToken(SecretSource.of(Secret.of(Invented.STATION_TOKEN)))
            .sealer(evidence -> SealedBytes.of(new byte[] {0x30, 0x00}))
            .clock(clock)
            .build();
    StationParts parts =
        new StationParts(
            Invented.UNIT,
            ProofingStation.open(settings, slow.door(door), reader),
            reader,
            slow.camera(FolderCamera.source(pictures, Duration.ofMillis(100))),
            slow.judge(judge),
            ConsentForm.draftThai(),
            (token, hospital) -> printed.add(token),
            clock,
            Duration.ofMinutes(2));
    keyboard = new Keyboard();
    frame = onEventThread(() -> Desktop.show(parts, Language.THAI, () -> {}));
    Awaitility.await().atMost(PATIENCE).until(() -> frame.getFocusOwner() instanceof JTextField);
  }

  static <T> T onEventThread(Supplier<T> what) {
    FutureTask<T> task = new FutureTask<>(what::get);
    SwingUtilities.invokeLater(task);
    try {
      return task.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  View view() {
    return onEventThread(frame::shown);
  }

  View until(Predicate<View> wanted) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(this::view, view -> wanted.test(view) && !view.busy());
  }

  View until(Screen wanted) {
    return until(view -> view.screen() == wanted);
  }

  View untilNotice(String name) {
    return until(view -> view.notice().filter(told -> told.name().equals(name)).isPresent());
  }

  /** Puts a card in, in place of one that is there. */
  void insert(String person) {
    slot.insert(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  void pull() {
    slot.remove();
  }

  void signIn() {
    until(Screen.SIGN_IN);
    keyboard.type("station");
    keyboard.press(KeyEvent.VK_TAB);
    keyboard.type("P@ssw0rd");
    keyboard.enter();
    until(Screen.OFFICER_CARD);
  }

  void officerOnDuty() {
    signIn();
    insert("malee");
    until(Screen.OFFICER_PIN);
    keyboard.type(Invented.OFFICER_PIN);
    keyboard.enter();
    until(Screen.REMOVE_OFFICER_CARD);
    pull();
    until(Screen.CITIZEN_CARD);
  }

  void consented() {
    consented("somchai");
  }

  void consented(String person) {
    insert(person);
    until(Screen.CITIZEN);
    keyboard.enter();
    until(Screen.CONSENT);
    for (int i = 0; i < PURPOSES; i++) {
      keyboard.press(KeyEvent.VK_SPACE, KeyEvent.VK_TAB);
    }
    keyboard.enter();
    until(Screen.LASER_CODE);
  }

  void phoneAsked() {
    keyboard.type("aa1000000001");
    keyboard.enter();
    until(Screen.CARD_STATUS);
    keyboard.enter();
    until(Screen.PHONE);
  }

  void cameraOn() {
    keyboard.type("0812345678");
    keyboard.enter();
    until(Screen.CAMERA);
  }

  /** Waits until the camera has shown something. */
  void untilFrame() {
    Awaitility.await().atMost(PATIENCE).until(() -> onEventThread(frame::showsAFrame));
  }

  /** Looks up until the registration is found. */
  void untilFound() {
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> {
              if (until(view -> true).screen() == Screen.UNKNOWN) {
                keyboard.enter();
              }
              return until(view -> true).details() instanceof Details.Ticket ticket
                  && ticket.code().isPresent();
            });
  }

  /** Takes the frame that is shown, once there is one, and compares. */
  void compared() {
    untilFrame();
    keyboard.press(KeyEvent.VK_F6);
    until(view -> view.details() instanceof Details.Frames frames && frames.taken() == 1);
    keyboard.enter();
    until(view -> view.screen() == Screen.SIMILARITY || view.notice().isPresent());
  }

  void readyToRegister() {
    officerOnDuty();
    consented();
    phoneAsked();
    cameraOn();
    compared();
    keyboard.enter();
    until(Screen.READY);
  }

  BufferedImage look() {
    onEventThread(() -> true);
    return keyboard.look(onEventThread(frame::getBounds));
  }

  @Override
  public void close() {
    onEventThread(
        () -> {
          frame.dispatchEvent(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING));
          return true;
        });
    reader.close();
    door.close();
    sandbox.close();
  }
}
