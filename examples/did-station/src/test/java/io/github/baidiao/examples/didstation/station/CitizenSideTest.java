package io.github.baidiao.examples.didstation.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.consent.ConsentPurpose;
import io.github.baidiao.moph.dopa.CardStatus;
import io.github.baidiao.moph.idp.PhoneLookUp;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class CitizenSideTest {
  private final Counter counter = new Counter();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void cardIsShownWithItsPhoto() {
    counter.citizenRead();
    Details.Citizen citizen = (Details.Citizen) counter.view().details();
    assertThat(citizen.holder().citizenId().value()).isEqualTo("1100000000016");
    assertThat(citizen.photo().orElseThrow().toByteArray()).startsWith(0xFF, 0xD8);
  }

  @Test
  void officersOwnCardIsNoCitizens() {
    counter.officerOnDuty();
    counter.insert("malee");
    counter.untilNotice("MOPH-506");
    assertThat(counter.view().screen()).isEqualTo(Screen.CITIZEN_CARD);
  }

  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {
        "CITIZEN",
        "CONSENT",
        "LASER_CODE",
        "CARD_STATUS",
        "PHONE",
        "CAMERA",
        "SIMILARITY",
        "READY"
      })
  void cardThatIsPulledVoidsTheProofingAtEveryStep(Screen where) {
    goTo(where);
    counter.pull();
    counter.until(Screen.VOID);
    counter.untilNotice("cardPulled");
    assertThat(counter.view().details()).isEqualTo(new Details.Nothing());
    assertThat(counter.idp.registered).isEmpty();
    counter.station.again();
    counter.until(Screen.CITIZEN_CARD);
  }

  private void goTo(Screen where) {
    switch (where) {
      case CITIZEN -> counter.citizenRead();
      case CONSENT -> {
        counter.citizenRead();
        counter.station.citizen().citizenSeen();
      }
      case LASER_CODE -> counter.laserCodeAsked();
      case CARD_STATUS -> {
        counter.laserCodeAsked();
        counter.station.citizen().laserCode(ScriptedIdp.LASER);
      }
      case PHONE -> counter.phoneAsked();
      case CAMERA -> counter.cameraOn();
      case SIMILARITY -> counter.compared();
      default -> counter.readyToRegister();
    }
    counter.until(where);
  }

  @Test
  void nothingGoesOnWithoutConsentToTheComparison() {
    counter.citizenRead();
    counter.station.citizen().citizenSeen();
    counter.station.citizen().consent(Set.of(ConsentPurpose.MOPH_IDP));
    counter.untilNotice("consentNeeded");
    assertThat(counter.view().screen()).isEqualTo(Screen.CONSENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA1-000000-01", "1A1000000001", "AA10000000011"})
  void malformedLaserCodeIsNotSent(String typed) {
    counter.laserCodeAsked();
    int calls = counter.idp.callers.size();
    counter.station.citizen().laserCode(typed);
    counter.untilNotice("laserCodeForm");
    assertThat(counter.idp.callers).hasSize(calls);
  }

  // Only "normal" is green and goes on; what was mistyped is yellow and may be typed again.
  @ParameterizedTest
  @CsvSource({
    "NORMAL, 0, GREEN, PHONE",
    "VOID, 2, RED, CARD_STATUS",
    "LASER_NOT_FOUND, 4, YELLOW, CARD_STATUS",
    "DATA_MISMATCH, 4, YELLOW, CARD_STATUS",
    "INCOMPLETE, 5, YELLOW, CARD_STATUS",
    "NOT_NORMAL, 1, RED, CARD_STATUS"
  })
  void lightFollowsTheStatus(CardStatus.Kind kind, int code, Light light, Screen afterEnter) {
    counter.laserCodeAsked();
    counter.idp.next = Optional.of(() -> ScriptedIdp.status(kind, code, "ข้อความของกรมการปกครอง"));
    counter.station.citizen().laserCode(ScriptedIdp.LASER);
    counter.until(Screen.CARD_STATUS);
    Details.Status status = (Details.Status) counter.view().details();
    assertThat(status.light()).isEqualTo(light);
    assertThat(status.status().serverText()).contains("ข้อความของกรมการปกครอง");
    counter.station.citizen().statusSeen();
    assertThat(counter.view().screen()).isEqualTo(afterEnter);
  }

  @Test
  void laserCodeIsTypedAgainUntilTheTriesAreOver() {
    counter.laserCodeAsked();
    for (int left = 2; left >= 1; left--) {
      counter.station.citizen().laserCode("ZZ9999999999");
      counter.untilNotice("laserTries");
      assertThat(counter.view().notice().orElseThrow().values()).isEqualTo(List.of(left));
      counter.station.citizen().retypeLaser();
      counter.until(Screen.LASER_CODE);
    }
    counter.station.citizen().laserCode("ZZ9999999999");
    counter.untilNotice("MOPH-508");
    assertThat(((Details.Status) counter.view().details()).light()).isEqualTo(Light.RED);
  }

  @Test
  void networkFaultLeavesTheStepToBeTakenAgain() {
    counter.laserCodeAsked();
    counter.idp.next = OfficerSideTest.fault(ServiceException.interruptedBeforeSending());
    counter.station.citizen().laserCode(ScriptedIdp.LASER);
    counter.untilNotice("HTTP-141");
    counter.station.citizen().laserCode(ScriptedIdp.LASER);
    counter.until(Screen.CARD_STATUS);
  }

  @Test
  void phoneThatIsNotTheCitizensIsToldAndAnotherIsTaken() {
    counter.phoneAsked();
    counter.station.citizen().phone("12345");
    counter.untilNotice("phoneForm");
    counter.station.citizen().phone("0899999999");
    counter.untilNotice("MOPH-509");
    counter.idp.next = Optional.of(PhoneLookUp.OfAnother::new);
    counter.station.citizen().phone("0888888888");
    counter.untilNotice("MOPH-510");
    counter.station.citizen().phone(ScriptedIdp.PHONE);
    counter.until(Screen.CAMERA);
  }

  @Test
  void endingSendsTheCitizenAwayAndTheSameCardIsReadAgain() {
    counter.laserCodeAsked();
    counter.station.startOver();
    counter.until(Screen.CITIZEN_CARD);
    counter.station.again();
    counter.until(Screen.CITIZEN);
  }

  @Test
  void whatIsPersonalIsWipedWhenNobodyIsThere() {
    counter.citizenRead();
    counter.clock.advance(Counter.IDLE.minusSeconds(1));
    counter.station.tick();
    assertThat(counter.view().screen()).isEqualTo(Screen.CITIZEN);
    counter.station.touched();
    counter.clock.advance(Counter.IDLE);
    counter.station.tick();
    counter.untilNotice("idle");
    assertThat(counter.view().screen()).isEqualTo(Screen.CITIZEN_CARD);
    assertThat(counter.view().details()).isEqualTo(new Details.Nothing());
  }

  @Test
  void pictureOfTheLastCitizenIsWiped() {
    counter.citizenRead();
    var photo = ((Details.Citizen) counter.view().details()).photo().orElseThrow();
    counter.station.startOver();
    assertThatThrownBy(photo::toByteArray).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void keysOfOtherScreensDoNothing() {
    counter.citizenRead();
    counter.station.citizen().register();
    counter.station.citizen().phone(ScriptedIdp.PHONE);
    counter.station.citizen().compare();
    counter.station.citizen().done();
    counter.station.citizen().lookUp();
    assertThat(counter.view().screen()).isEqualTo(Screen.CITIZEN);
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void sessionThatEndsWithACitizenReturnsToSignIn() {
    counter.idp.officerLife = Duration.ofMinutes(1);
    counter.laserCodeAsked();
    counter.clock.advance(Duration.ofMinutes(1));
    counter.station.citizen().laserCode(ScriptedIdp.LASER);
    counter.untilNotice("sessionOver");
    assertThat(counter.view().screen()).isEqualTo(Screen.SIGN_IN);
  }
}
