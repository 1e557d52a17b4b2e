package io.github.baidiao.examples.didstation.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.examples.didstation.fault.DeskErrorCode;
import io.github.baidiao.examples.didstation.fault.DeskException;
import io.github.baidiao.moph.aal.AalToken;
import io.github.baidiao.moph.counter.FacePicture;
import io.github.baidiao.moph.idp.RegistrationResult;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class TicketSideTest {
  private final Counter counter = new Counter();

  @AfterEach
  void close() {
    counter.close();
  }

  private AalToken token() {
    return ((Details.Ticket) counter.view().details()).code().orElseThrow().token();
  }

  @Test
  void registeredCitizenGetsACode() {
    counter.registered();
    assertThat(token().otp()).isEqualTo("K7QM2R1");
    assertThat(counter.idp.registered).hasSize(1);
  }

  @Test
  void cardMayBePulledOnceTheCodeIsThere() {
    counter.registered();
    counter.pull();
    counter.until(view -> view.reader() == ReaderStatus.EMPTY);
    assertThat(counter.view().screen()).isEqualTo(Screen.RESULT);
  }

  @Test
  void newCodeTakesTheFormersPlace() {
    counter.registered();
    counter.station.citizen().newCode();
    counter.until(view -> counter.idp.tokens == 2);
    assertThat(token().otp()).isEqualTo("K7QM2R2");
    counter.station.citizen().showAgain();
    counter.until(Screen.RESULT);
    assertThat(token().otp()).isEqualTo("K7QM2R2");
  }

  @Test
  void codeThatWasUsedIsNotShownAgain() {
    counter.registered();
    counter.idp.next = Optional.of(Optional::empty);
    counter.station.citizen().showAgain();
    counter.untilNotice("noToken");
    assertThat(((Details.Ticket) counter.view().details()).code()).isEmpty();
  }

  @Test
  void slipIsPrinted() {
    counter.registered();
    counter.station.citizen().print();
    counter.untilNotice("printed");
    assertThat(counter.printed).hasSize(1);
  }

  @Test
  void doneForgetsTheCode() {
    counter.registered();
    counter.station.citizen().done();
    counter.until(Screen.CITIZEN_CARD);
    assertThat(counter.view().details()).isEqualTo(new Details.Nothing());
  }

  @Test
  void refusalIsToldWithItsReason() {
    counter.readyToRegister();
    counter.idp.next =
        Optional.of(() -> new RegistrationResult.Refused(Optional.of("เคยลงทะเบียนแล้ว")));
    counter.station.citizen().register();
    counter.untilNotice("MOPH-104");
    assertThat(counter.view().screen()).isEqualTo(Screen.VOID);
    assertThat(counter.view().notice().orElseThrow().serverText()).contains("เคยลงทะเบียนแล้ว");
  }

  @Test
  void nothingOfWhoWasRefusedIsLeftForWhoComesNext() {
    counter.readyToRegister();
    FacePicture photo =
        counter.shown.stream()
            .map(View::details)
            .filter(Details.Citizen.class::isInstance)
            .map(Details.Citizen.class::cast)
            .findFirst()
            .flatMap(Details.Citizen::photo)
            .orElseThrow();
    counter.idp.next = Optional.of(() -> new RegistrationResult.Refused(Optional.empty()));
    counter.station.citizen().register();
    counter.until(Screen.VOID);
    assertThatThrownBy(photo::toByteArray).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void bugWhileRegisteringEndsInALookUpAndSendsNothingTwice() {
    counter.readyToRegister();
    counter.idp.next =
        Optional.of(
            () -> {
              throw new IllegalStateException("a bug");
            });
    counter.station.citizen().register();
    counter.untilNotice("DESK-901");
    counter.station.citizen().register();
    counter.until(Screen.UNKNOWN);
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void faultBeforeSendingLeavesRegisteringToBeTried() {
    counter.readyToRegister();
    counter.idp.next = OfficerSideTest.fault(ServiceException.interruptedBeforeSending());
    counter.station.citizen().register();
    counter.untilNotice("HTTP-141");
    assertThat(counter.view().screen()).isEqualTo(Screen.READY);
    counter.station.citizen().register();
    counter.until(Screen.RESULT);
    assertThat(counter.idp.registered).hasSize(1);
  }

  @Test
  void lostAnswerIsLookedUpAndNeverSentAgain() {
    counter.readyToRegister();
    UUID transaction = new UUID(1, 2);
    counter.idp.next = Optional.of(() -> new RegistrationResult.Unknown(transaction));
    counter.station.citizen().register();
    counter.until(Screen.UNKNOWN);
    assertThat(counter.view().details()).isEqualTo(new Details.Pending(transaction.toString()));

    counter.station.citizen().lookUp();
    counter.untilNotice("stillUnknown");
    counter.idp.next = Optional.of(() -> Optional.of(counter.idp.registration(transaction)));
    counter.station.citizen().lookUp();
    counter.until(view -> view.screen() == Screen.RESULT && counter.idp.tokens == 1);
    assertThat(((Details.Ticket) counter.view().details()).foundByLookUp()).isTrue();
    assertThat(counter.idp.registered).isEmpty();
  }

  @Test
  void brokenPrinterIsToldAndTheCodeStays() {
    counter.registered();
    counter.printer =
        (token, hospital) -> {
          throw new DeskException(DeskErrorCode.NOT_PRINTED, "no printer");
        };
    counter.station.citizen().print();
    counter.untilNotice("DESK-301");
    assertThat(token().otp()).isEqualTo("K7QM2R1");
  }

  @Test
  void codeStaysWhileItHoldsAndIsWipedAfterwards() {
    counter.registered();
    counter.clock.advance(Counter.IDLE.multipliedBy(2));
    counter.station.tick();
    assertThat(counter.view().screen()).isEqualTo(Screen.RESULT);
    counter.clock.advance(ScriptedIdp.TOKEN_LIFE);
    counter.station.tick();
    counter.untilNotice("idle");
    assertThat(counter.view().details()).isEqualTo(new Details.Nothing());
  }

  @Test
  void outcomeThatIsNotKnownStaysUntilSomebodyComes() {
    counter.readyToRegister();
    counter.idp.next = Optional.of(() -> new RegistrationResult.Unknown(new UUID(1, 2)));
    counter.station.citizen().register();
    counter.until(Screen.UNKNOWN);
    counter.clock.advance(Counter.IDLE.multipliedBy(2));
    counter.station.tick();
    assertThat(counter.view().screen()).isEqualTo(Screen.UNKNOWN);
  }

  @Test
  void nothingPersonalIsInWhatIsToldOfAView() {
    counter.registered();
    assertThat(counter.shown)
        .allSatisfy(
            view ->
                assertThat(view.toString())
                    .doesNotContain("สมชาย", "1100000000016", "0812345678", "K7QM2R"));
  }
}
