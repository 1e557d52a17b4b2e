package io.github.baidiao.examples.didstation.station;

import io.github.baidiao.card.simulator.SimulatedCard;
import io.github.baidiao.card.simulator.SimulatedPerson;
import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.core.identity.HospitalCode;
import io.github.baidiao.core.secret.Secret;
import io.github.baidiao.core.secret.SecretSource;
import io.github.baidiao.examples.didstation.camera.LiveFrame;
import io.github.baidiao.examples.didstation.print.SlipPrinter;
import io.github.baidiao.examples.didstation.reader.CardCounter;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.assurance.FacePolicy;
import io.github.baidiao.moph.consent.ConsentForm;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.consent.ConsentQuestion;
import io.github.baidiao.moph.evidence.SealedBytes;
import io.github.baidiao.moph.proofing.ProofingStation;
import io.github.baidiao.moph.proofing.StationDoor;
import io.github.baidiao.moph.proofing.StationSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A station with simulated cards and a scripted provider, whose screen is the test's thread. */
final class Counter implements AutoCloseable {
  static final Duration IDLE = Duration.ofMinutes(2);
  private static final long PATIENCE_SECONDS = 120;

  final SetClock clock = new SetClock();
  final ScriptedIdp idp = new ScriptedIdp(clock);
  final ScriptedJudge judge = new ScriptedJudge();
  final ScriptedCamera camera = new ScriptedCamera();
  final SimulatedReaders readers = new SimulatedReaders();
  final List<AalToken> printed = new ArrayList<>();
  final List<View> shown = new ArrayList<>();
  final CardCounter reader = CardCounter.open(readers, Optional.empty(), clock);
  final Station station;
  SlipPrinter printer = (token, hospital) -> printed.add(token);
  int frames;
  private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();

  Counter() {
    this(FacePolicy.builder().build());
  }

  Counter(FacePolicy policy) {
    StationDoor door = (unit, user, password) -> idp;
    StationSettings settings =
        StationSettings.builder()
            .hospitalCode(HospitalCode.of("99999"))
            .deviceToken(SecretSource.of(Secret.of("token-of-the-device")))
            .facePolicy(policy)
            .sealer(evidence -> SealedBytes.of(new byte[] {1}))
            .clock(clock)
            .build();
    station =
        Station.start(
            new StationParts(
                "99999",
                ProofingStation.open(settings, door, reader),
                reader,
                camera,
                judge,
                ConsentForm.draftThai(),
                (token, hospital) -> printer.print(token, hospital),
                clock,
                IDLE),
            Runnable::run,
            screen::add);
    station.show(
        new StationWindow() {
          @Override
          public void show(View view) {
            shown.add(view);
          }

          @Override
          public void frame(LiveFrame frame) {
            frames++;
          }
        });
  }

  View view() {
    return station.view();
  }

  /** Does what comes to the screen until it shows what is waited for. */
  View until(Predicate<View> wanted) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!wanted.test(view()) || view().busy()) {
      try {
        Runnable news = screen.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (news == null) {
          throw new AssertionError("still " + view());
        }
        news.run();
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return view();
  }

  View until(Screen wanted) {
    return until(view -> view.screen() == wanted);
  }

  View untilNotice(String name) {
    return until(view -> view.notice().filter(told -> told.name().equals(name)).isPresent());
  }

  void insert(String person) {
    readers.insert(SimulatedCard.of(SimulatedPerson.load(person)));
  }

  void pull() {
    readers.remove();
  }

  void signIn() {
    station.signIn("station-user", "password".toCharArray());
    until(Screen.OFFICER_CARD);
  }

  void officerOnDuty() {
    signIn();
    insert("malee");
    until(Screen.OFFICER_PIN);
    station.pin(ScriptedIdp.PIN.toCharArray());
    until(Screen.REMOVE_OFFICER_CARD);
    pull();
    until(Screen.CITIZEN_CARD);
  }

  void citizenRead() {
    officerOnDuty();
    insert("somchai");
    until(Screen.CITIZEN);
  }

  static Set<ConsentPurpose> everything() {
    return ConsentForm.draftThai().questions().stream()
        .map(ConsentQuestion::purpose)
        .collect(Collectors.toSet());
  }

  void laserCodeAsked() {
    citizenRead();
    station.citizen().citizenSeen();
    station.citizen().consent(everything());
    until(Screen.LASER_CODE);
  }

  void phoneAsked() {
    laserCodeAsked();
    station.citizen().laserCode(ScriptedIdp.LASER);
    until(Screen.CARD_STATUS);
    station.citizen().statusSeen();
  }

  void cameraOn() {
    phoneAsked();
    station.citizen().phone(ScriptedIdp.PHONE);
    until(Screen.CAMERA);
  }

  void compared() {
    cameraOn();
    int before = frames;
    until(view -> frames > before);
    station.citizen().takeFrame();
    station.citizen().compare();
    until(view -> view.screen() == Screen.SIMILARITY || view.notice().isPresent());
  }

  void readyToRegister() {
    compared();
    station.citizen().faceAccepted();
    until(Screen.READY);
  }

  void registered() {
    readyToRegister();
    station.citizen().register();
    until(Screen.RESULT);
  }

  @Override
  public void close() {
    station.close();
    reader.close();
  }
}
