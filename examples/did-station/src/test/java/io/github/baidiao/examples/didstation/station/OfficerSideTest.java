package io.github.baidiao.examples.didstation.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.idp.OfficerPinCheck;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class OfficerSideTest {
  private final Counter counter = new Counter();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void readersThatNobodySeesHaveNotLostTheOfficersCard() {
    counter.signIn();
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    counter.station.pin(ScriptedIdp.PIN.toCharArray());
    counter.until(Screen.REMOVE_OFFICER_CARD);
    counter.readers.stopService();
    counter.until(view -> view.reader() == ReaderStatus.NO_SERVICE);
    assertThat(counter.view().screen()).isEqualTo(Screen.REMOVE_OFFICER_CARD);
  }

  @Test
  void signInNamesUnitAndDeviceAndThatItIsTheSandbox() {
    counter.signIn();
    View.Desk desk = counter.view().desk().orElseThrow();
    assertThat(desk.unitName()).isEqualTo("โรงพยาบาลสมมติ");
    assertThat(desk.sandbox()).isTrue();
    assertThat(counter.view().reader()).isEqualTo(ReaderStatus.EMPTY);
  }

  @Test
  void refusedSignInStaysAndTellsTheCode() {
    counter.idp.next = fault(MophException.of(MophErrorCode.SIGN_IN_REFUSED));
    char[] password = "wrong".toCharArray();
    counter.station.signIn("station-user", password);
    counter.untilNotice("MOPH-201");
    assertThat(counter.view().screen()).isEqualTo(Screen.SIGN_IN);
    assertThat(password).containsOnly('\0');
  }

  @Test
  void networkThatIsAwayIsToldByItsOwnCode() {
    counter.idp.next = fault(ServiceException.interruptedBeforeSending());
    counter.station.signIn("station-user", "password".toCharArray());
    counter.untilNotice("HTTP-141");
  }

  @Test
  void cardOfNoOfficerIsRefusedAndTheNextOneIsRead() {
    counter.signIn();
    counter.insert("somchai");
    counter.untilNotice("MOPH-501");
    assertThat(counter.view().screen()).isEqualTo(Screen.OFFICER_CARD);
    counter.pull();
    counter.until(view -> view.reader() == ReaderStatus.EMPTY);
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    assertThat(counter.view().details()).isInstanceOf(Details.Officer.class);
  }

  @Test
  void wrongPinTellsTheTriesLeftAndTheRightOneGoesOn() {
    counter.signIn();
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    counter.station.pin("000000".toCharArray());
    counter.untilNotice("MOPH-502");
    Details.Officer officer = (Details.Officer) counter.view().details();
    assertThat(officer.triesLeft()).hasValue(2);
    char[] right = ScriptedIdp.PIN.toCharArray();
    counter.station.pin(right);
    counter.until(Screen.REMOVE_OFFICER_CARD);
    assertThat(right).containsOnly('\0');
  }

  @Test
  void lockedPinIsTold() {
    counter.signIn();
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    counter.idp.next = Optional.of(() -> new OfficerPinCheck.Locked(Optional.empty()));
    counter.station.pin("000000".toCharArray());
    counter.untilNotice("MOPH-503");
  }

  @Test
  void lettersAreNoPinAndNothingIsSent() {
    counter.signIn();
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    int calls = counter.idp.callers.size();
    counter.station.pin("abc".toCharArray());
    counter.untilNotice("CORE-107");
    assertThat(counter.idp.callers).hasSize(calls);
  }

  @Test
  void officersCardThatIsPulledBeforeThePinIsAskedForAgain() {
    counter.signIn();
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    counter.pull();
    counter.untilNotice("officerCardPulled");
    assertThat(counter.view().screen()).isEqualTo(Screen.OFFICER_CARD);
  }

  @Test
  void stationGoesOnWhenTheOfficersCardIsOutAndNotBefore() {
    counter.signIn();
    counter.insert("malee");
    counter.until(Screen.OFFICER_PIN);
    counter.station.pin(ScriptedIdp.PIN.toCharArray());
    counter.until(Screen.REMOVE_OFFICER_CARD);
    counter.station.citizen().citizenSeen();
    assertThat(counter.view().screen()).isEqualTo(Screen.REMOVE_OFFICER_CARD);
    counter.pull();
    counter.until(Screen.CITIZEN_CARD);
    assertThat(counter.view().desk().orElseThrow().officer()).contains("นางสาว มาลี สมมติ");
  }

  @Test
  void everyStateOfTheReaderIsTold() {
    counter.signIn();
    counter.readers.detach("Simulated Reader 0");
    counter.until(view -> view.reader() == ReaderStatus.NO_READER);
    counter.readers.stopService();
    counter.until(view -> view.reader() == ReaderStatus.NO_SERVICE);
    counter.readers.startService();
    counter.readers.attach("Simulated Reader 0");
    counter.until(view -> view.reader() == ReaderStatus.EMPTY);
  }

  @Test
  void sessionThatIsOverReturnsToSignIn() {
    counter.officerOnDuty();
    counter.clock.advance(Duration.ofMinutes(31));
    counter.station.tick();
    assertThat(counter.view().screen()).isEqualTo(Screen.SIGN_IN);
    counter.untilNotice("sessionOver");
    assertThat(counter.view().desk()).isEmpty();
  }

  @Test
  void signOutForgetsTheDesk() {
    counter.officerOnDuty();
    counter.station.signOut();
    assertThat(counter.view().screen()).isEqualTo(Screen.SIGN_IN);
    assertThat(counter.view().desk()).isEmpty();
  }

  static Optional<Supplier<Object>> fault(RuntimeException fault) {
    return Optional.of(
        () -> {
          throw fault;
        });
  }
}
