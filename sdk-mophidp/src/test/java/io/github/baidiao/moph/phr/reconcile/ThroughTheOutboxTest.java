package io.github.baidiao.moph.phr.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.outbox.LaneSettings;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.phr.send.PhrDesk;
import io.github.baidiao.moph.phr.send.PhrPlace;
import io.github.baidiao.moph.phr.send.PhrSendMode;
import io.github.baidiao.moph.phr.send.PhrSender;
import io.github.baidiao.moph.phr.visit.PhrVisit;
import io.github.baidiao.moph.stub.phr.PhrFault;
import io.github.baidiao.moph.stub.phr.PhrVersion;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing visits on their way through an outbox in a file to the stand-in of PHR. */
class ThroughTheOutboxTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

  @TempDir Path folder;
  private final PhrPlace phr = new PhrPlace();
  private Outbox outbox;
  private VisitQueue queue;

  @BeforeEach
  void open() {
    outbox = Outbox.onFile(folder.resolve("outbox.db"), OutboxSettings.builder().build());
    outbox.register(PhrSender.over(phr.api()), LaneSettings.builder().build());
    queue = VisitQueue.into(outbox, PhrDesk.of(PhrSendMode.BY_HAND, PhrCheck.at(phr.clock)));
  }

  @AfterEach
  void close() {
    outbox.close();
    phr.close();
  }

  @Test
  void missingVisitIsQueuedOnceAndArrives() {
    PhrVisit visit = PhrPlace.visit("690001", DAY);

    assertThat(queue.queue(visit)).isEqualTo(VisitQueue.Outcome.QUEUED);
    assertThat(queue.queue(visit)).isEqualTo(VisitQueue.Outcome.WAITING);
    assertThat(outbox.drainOnce().sent()).isOne();

    assertThat(phr.api().encountersOf(DAY).refs()).hasSize(1);
  }

  @Test
  void visitThatPhrHasLostIsQueuedAgain() {
    PhrVisit visit = PhrPlace.visit("690001", DAY);
    queue.queue(visit);
    outbox.drainOnce();

    assertThat(queue.queue(visit)).isEqualTo(VisitQueue.Outcome.QUEUED);
    assertThat(queue.queue(visit)).isEqualTo(VisitQueue.Outcome.WAITING);
    assertThat(outbox.drainOnce().total()).isOne();
  }

  @Test
  void visitThatPhrRefusedIsForAPerson() {
    phr.stub().fail("UpdatePHRv1", PhrFault.REFUSED, 1);
    queue.queue(PhrPlace.visit("690001", DAY));

    assertThat(outbox.drainOnce().refused()).isOne();

    assertThat(queue.queue(PhrPlace.visit("690001", DAY)))
        .isEqualTo(VisitQueue.Outcome.FOR_A_PERSON);
  }

  @Test
  void visitThatMustNotBeSentIsHeldBack() {
    assertThat(queue.queue(PhrPlace.visit("690001", LocalDate.of(2569, 11, 16))))
        .isEqualTo(VisitQueue.Outcome.HELD_BACK);
    assertThat(outbox.drainOnce().total()).isZero();
  }

  @Test
  void versionsOfAVisitArriveInTheirOrder() {
    queue.queue(PhrPlace.visit("690001", 1, DAY));
    queue.queue(PhrPlace.visit("690001", 2, DAY));
    queue.queue(PhrPlace.visit("690001", 3, DAY));

    outbox.drainOnce();

    assertThat(phr.stub().versions().get("99999:690001"))
        .extracting(PhrVersion::json)
        .last()
        .asString()
        .contains("version 3");
  }
}
