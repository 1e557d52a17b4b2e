package io.github.baidiao.moph.phr.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.stub.SetClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Whether a visit is queued: by itself, by hand, or not as it is. */
class PhrDeskTest {
  private static final PhrCheck CHECK = PhrCheck.at(new SetClock());
  private static final PhrDesk AUTOMATIC = PhrDesk.of(PhrSendMode.AT_THE_END_OF_THE_VISIT, CHECK);
  private static final PhrDesk BY_HAND = PhrDesk.of(PhrSendMode.BY_HAND, CHECK);
  private static final PhrVisit VISIT = PhrPlace.visit("690001", LocalDate.of(2026, 11, 16));

  // 543 years later: a Buddhist year.
  private static final PhrVisit OF_ANOTHER_ERA =
      PhrPlace.visit("690002", LocalDate.of(2569, 11, 16));

  @Test
  void finishedVisitIsReadyInTheAutomaticMode() {
    PhrPrepared prepared = AUTOMATIC.visitEnded(VISIT);

    assertThat(prepared).isInstanceOf(PhrPrepared.Ready.class);
    assertThat(prepared.message().orElseThrow().key()).isEqualTo("phr:99999:690001:1");
    assertThat(prepared.errorCode()).isEmpty();
  }

  @Test
  void finishedVisitIsLeftToAPersonWhenVisitsAreSentByHand() {
    PhrPrepared prepared = BY_HAND.visitEnded(VISIT);

    assertThat(prepared).isInstanceOf(PhrPrepared.LeftToAPerson.class);
    assertThat(prepared.message()).isEmpty();
    assertThat(BY_HAND.asked(VISIT)).isInstanceOf(PhrPrepared.Ready.class);
  }

  @Test
  void visitThatMustNotBeSentIsHeldBackWithItsFindings() {
    PhrPrepared prepared = AUTOMATIC.visitEnded(OF_ANOTHER_ERA);

    assertThat(prepared).isInstanceOf(PhrPrepared.HeldBack.class);
    assertThat(prepared.errorCode()).contains(MophErrorCode.VISIT_HELD_BACK);
    assertThat(prepared.findings()).isNotEmpty();
    assertThat(prepared.message()).isEmpty();
  }

  @Test
  void visitIsSentInSpiteOfFindingsWhenAskedForByName() {
    assertThat(AUTOMATIC.askedInSpiteOfFindings(OF_ANOTHER_ERA).key())
        .isEqualTo("phr:99999:690002:1");
  }
}
