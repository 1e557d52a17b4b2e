package io.github.baidiao.moph.proofing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.assurance.FaceDecision;
import io.github.baidiao.moph.counter.PresentedCard;
import io.github.baidiao.moph.error.MophException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A canary: a marked person goes through every step, and nothing of it may be heard at TRACE. */
class NothingPersonalIsSaidTest {
  private static final List<String> MARKERS =
      List.of(
          Counter.OFFICER.value(),
          Counter.CITIZEN.value(),
          "ทดสอบ",
          "ระบบดี",
          "สมศรี",
          Counter.PHONE.value(),
          Counter.LASER.value(),
          Counter.LASER.printed(),
          Counter.PIN,
          "correct horse",
          "device-token-of-the-test",
          "ds_4hT8sLw2QxV6nRb9KcYj",
          "os_8mP2wYc5HsJZk3vX9qLr",
          MemoryIdp.OTP,
          MemoryIdp.QR,
          "chip photo",
          "live frame",
          "แว่นตา");

  private final Counter counter = new Counter();

  @Test
  void neitherInLogsNorPrintsNorExceptionsNorByAnyStep() {
    try (Overheard overheard = new Overheard()) {
      PresentedCard card = counter.card(Counter.CITIZEN);
      overheard.shown(counter.settings());
      overheard.shown(card);
      overheard.shown(card.insertion());
      overheard.shown(Counter.picture("live frame"));
      overheard.shown(counter.signedIn());
      overheard.shown(counter.officerCard());
      overheard.shown(counter.pinAccepted());
      overheard.shown(counter.onDuty());
      overheard.shown(counter.cardRead());
      overheard.shown(counter.cardNormal());
      overheard.shown(counter.phoneKnown());
      overheard.shown(counter.ready());
      overheard.shown(counter.ready().face(counter.face(0.4), Counter.picture("live frame")));
      FaceCompared compared = counter.compared();
      overheard.shown(compared);
      overheard.shown(compared.grade());
      ProofingResult.Registered registered =
          compared.register().match(done -> done, Counter::unexpected, Counter::unexpected);
      overheard.shown(registered);
      overheard.shown(registered.token());
      overheard.shown(counter.sealed);
      overheard.shown(counter.idp.registered.values());

      thrown(overheard, compared::register);
      thrown(overheard, () -> counter.phoneKnown().consent(counter.consent(false)));
      CitizenCardRead pulled = counter.cardRead();
      counter.readers.pullAll();
      thrown(overheard, () -> pulled.cardStatus(Counter.LASER));
      thrown(
          overheard,
          () ->
              counter
                  .ready()
                  .face(
                      counter.face(0.4, FaceDecision.MATCH).build(),
                      Counter.picture("live frame")));

      for (String marker : MARKERS) {
        assertThat(overheard.everything().contains(marker)).as("heard " + marker).isFalse();
      }
    }
  }

  private static void thrown(Overheard overheard, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(MophException.class);
    overheard.thrown(thrown);
  }
}
