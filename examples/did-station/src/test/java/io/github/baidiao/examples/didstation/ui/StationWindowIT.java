package io.github.baidiao.examples.didstation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.card.simulator.SimulatedReaders;
import io.github.baidiao.examples.didstation.face.EngineJudge;
import io.github.baidiao.examples.didstation.face.FaceJudge;
import io.github.baidiao.examples.didstation.station.Details;
import io.github.baidiao.examples.didstation.station.Light;
import io.github.baidiao.examples.didstation.station.ReaderStatus;
import io.github.baidiao.examples.didstation.station.Screen;
import io.github.baidiao.examples.sandbox.CardSlot;
import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.QualityHint;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.stub.Fault;
import io.github.baidiao.moph.stub.Invented;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a display, played by an operator with a keyboard and no mouse. */
@RequiresDisplay
@Timeout(600)
class StationWindowIT {
  private static final double UNCLEAR = 0.52;

  private final SimulatedReaders readers = new SimulatedReaders();
  private @TempDir Path pictures;
  private volatile FaceJudge judge = new TestDouble(0.81, List.of());
  private Stage stage;
  private Album album;

  @BeforeEach
  void open() throws Exception {
    Pictures.of("somchai", pictures.resolve("somchai.png"));
    stage = new Stage(readers, CardSlot.in(readers), pictures, () -> judge);
    album = new Album(stage);
  }

  @AfterEach
  void close() {
    stage.close();
    assertThat(stage.slow.onEventThread()).isEmpty();
  }

  @Test
  void citizenIsRegisteredByKeyboardAloneAndEveryScreenIsPictured() throws Exception {
    try (EngineJudge engine = EngineJudge.of(FaceVerifier.standard())) {
      judge = engine;
      stage.until(Screen.SIGN_IN);
      album.take("01-sign-in");
      stage.signIn();
      album.take("02-officer-card");
      stage.insert("malee");
      stage.until(Screen.OFFICER_PIN);
      stage.keyboard.type("000000");
      stage.keyboard.enter();
      stage.untilNotice("MOPH-502");
      album.take("03-officer-pin");
      stage.keyboard.type(Invented.OFFICER_PIN);
      stage.keyboard.enter();
      stage.until(Screen.REMOVE_OFFICER_CARD);
      album.take("04-remove-officer-card");
      stage.pull();
      stage.until(Screen.CITIZEN_CARD);
      album.take("05-citizen-card");
      stage.insert("somchai");
      stage.until(Screen.CITIZEN);
      album.take("06-citizen");
      album.takeInEnglish("06-citizen-en");
      stage.keyboard.enter();
      stage.until(Screen.CONSENT);
      album.take("07-consent");
      stage.keyboard.enter();
      stage.untilNotice("consentNeeded");
      agreeToEverything();
      stage.until(Screen.LASER_CODE);
      stage.keyboard.type("aa99");
      album.take("08-laser-code");
      stage.keyboard.type("99999999");
      stage.keyboard.enter();
      stage.until(Screen.CARD_STATUS);
      assertThat(status()).isEqualTo(Light.YELLOW);
      album.take("09-status-yellow");
      stage.keyboard.press(KeyEvent.VK_F7);
      stage.until(Screen.LASER_CODE);
      stage.keyboard.type("aa1000000001");
      stage.keyboard.enter();
      stage.until(Screen.CARD_STATUS);
      assertThat(status()).isEqualTo(Light.GREEN);
      album.take("10-status-green");
      stage.keyboard.enter();
      stage.until(Screen.PHONE);
      stage.keyboard.type("0899999999");
      stage.keyboard.enter();
      stage.untilNotice("MOPH-509");
      album.take("11-phone");
      clear(10);
      stage.cameraOn();
      stage.compared();
      Details.Similarity similarity = (Details.Similarity) stage.view().details();
      assertThat(similarity.decision()).isEqualTo(FaceDecision.MATCH);
      assertThat(similarity.score().model()).startsWith("mobilefacenet-192-flip");
      album.take("13-similarity");
      stage.keyboard.enter();
      stage.until(Screen.READY);
      album.take("15-ready");
      stage.keyboard.enter();
      stage.until(Screen.RESULT);
      album.take("16-result");
      album.takeInEnglish("16-result-en");
      stage.keyboard.press(KeyEvent.VK_F8);
      stage.untilNotice("printed");
      assertThat(stage.printed).hasSize(1);
      assertThat(stage.sandbox.redeem(stage.printed.get(0).otp())).isTrue();
      stage.pull();
      stage.keyboard.enter();
      stage.until(Screen.CITIZEN_CARD);
    }
  }

  private Light status() {
    return ((Details.Status) stage.view().details()).light();
  }

  private void agreeToEverything() {
    // The focus is where it was when the screen came: on the first box.
    for (int i = 0; i < Stage.PURPOSES; i++) {
      stage.keyboard.press(KeyEvent.VK_SPACE, KeyEvent.VK_TAB);
    }
    stage.keyboard.enter();
  }

  private void clear(int characters) {
    for (int i = 0; i < characters; i++) {
      stage.keyboard.press(KeyEvent.VK_BACK_SPACE);
    }
  }

  @Test
  void unclearFaceIsDecidedWithAReason() throws Exception {
    judge = new TestDouble(UNCLEAR, List.of(QualityHint.MOVE_CLOSER, QualityHint.MORE_LIGHT));
    stage.officerOnDuty();
    stage.consented();
    stage.phoneAsked();
    stage.cameraOn();
    stage.untilFrame();
    album.take("12-camera");
    stage.compared();
    stage.keyboard.press(KeyEvent.VK_F2);
    stage.untilNotice("reasonNeeded");
    stage.keyboard.type("same scar on the left brow");
    album.take("14-decision");
    stage.keyboard.press(KeyEvent.VK_F2);
    stage.until(Screen.READY);
  }

  @Test
  void lostAnswerOfRegisterIsSettledByLookingUp() throws Exception {
    stage.readyToRegister();
    stage.sandbox.identityProvider().fail("register", Fault.LOST_ANSWER, 1);
    stage.sandbox.identityProvider().fail("find", Fault.SERVER_ERROR, 9);
    stage.keyboard.enter();
    stage.until(Screen.UNKNOWN);
    album.take("17-unknown");
    stage.untilFound();
    assertThat(((Details.Ticket) stage.view().details()).foundByLookUp()).isTrue();
  }

  @Test
  void cardThatIsPulledVoidsAndTheCameraThatIsGoneIsTold() throws Exception {
    stage.officerOnDuty();
    stage.consented();
    stage.phoneAsked();
    stage.cameraOn();
    Files.delete(pictures.resolve("somchai.png"));
    stage.untilNotice("DESK-102");
    album.take("18-camera-gone");
    stage.pull();
    stage.until(Screen.VOID);
    album.take("19-void");
    readers.stopService();
    stage.until(view -> view.reader() == ReaderStatus.NO_SERVICE);
  }

  @Test
  void voidCardIsRedAndGoesNoFurther() throws Exception {
    stage.officerOnDuty();
    stage.consented("dao");
    stage.keyboard.type("dd4000000004");
    stage.keyboard.enter();
    stage.until(Screen.CARD_STATUS);
    assertThat(status()).isEqualTo(Light.RED);
    album.take("20-status-red");
    stage.keyboard.enter();
    assertThat(stage.view().screen()).isEqualTo(Screen.CARD_STATUS);
    stage.keyboard.press(KeyEvent.VK_F12);
    stage.until(Screen.CITIZEN_CARD);
  }
}
