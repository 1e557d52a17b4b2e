package io.github.baidiao.moph.phr.send;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.core.outbox.EntryFilter;
import io.github.baidiao.core.outbox.Outbox;
import io.github.baidiao.core.outbox.OutboxEntry;
import io.github.baidiao.core.outbox.OutboxSettings;
import io.github.baidiao.core.testing.Overheard;
import io.github.baidiao.moph.phr.check.PhrCheck;
import io.github.baidiao.moph.stub.SetClock;
import io.github.baidiao.moph.stub.phr.PhrFault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary: what is queued, sent, refused and corrected says nothing of the patient. */
class NothingPersonalIsSaidTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  private static final List<String> MARKERS =
      List.of(
          "1100000000016",
          "xxxxxxxxxxxxx",
          "สมชาย",
          "ใจดี",
          "1995-04-13",
          "bm8gc2lnbmF0dXJl",
          "TInside",
          "phr_inside",
          "debug_sql",
          "call_stack");

  @TempDir Path folder;

  @Test
  void neitherInLogsNorPrintsNorExceptionsNorResults() {
    SetClock clock = new SetClock();
    OutboxSettings settings = OutboxSettings.builder().clock(clock).build();
    try (Overheard overheard = new Overheard();
        PhrPlace phr = new PhrPlace();
        Outbox outbox = Outbox.onFile(folder.resolve("outbox.db"), settings)) {
      phr.stub().slowness(Duration.ofMillis(1));
      outbox.register(PhrSender.over(phr.api()), PhrSender.recommended());
      PhrDesk desk = PhrDesk.of(PhrSendMode.BY_HAND, PhrCheck.at(phr.clock));
      for (PhrFault fault : PhrFault.values()) {
        phr.stub().reset();
        phr.stub().fail("UpdatePHRv1", fault, 1);
        PhrPrepared prepared = desk.asked(PhrPlace.visit("69" + fault.ordinal(), DAY));
        overheard.shown(prepared);
        overheard.shown(prepared.findings());
        overheard.shown(outbox.enqueue(prepared.message().orElseThrow()));
        // Longer than any pause of the lane.
        clock.forward(Duration.ofHours(1));
        overheard.shown(outbox.drainOnce());
      }
      overheard.shown(desk.asked(PhrPlace.visit("69", LocalDate.of(2569, 11, 16))).findings());
      List<OutboxEntry> entries = outbox.entries(EntryFilter.builder().build()).toList();
      entries.forEach(each -> shown(overheard, outbox, each));
      clock.forward(Duration.ofHours(1));
      overheard.shown(outbox.drainOnce());
      overheard.shown(outbox.statistics());

      String heard = overheard.everything();
      assertThat(heard).contains("PhrReceipt[masked]", "REFUSED", "MOPH-903");
      assertThat(MARKERS).noneMatch(heard::contains);
    }
  }

  private static void shown(Overheard overheard, Outbox outbox, OutboxEntry entry) {
    overheard.shown(entry);
    overheard.shown(entry.lastCode());
    outbox.answer(entry.id()).ifPresent(answer -> overheard.shown(PhrReceipt.of(answer)));
    try {
      outbox.correct(
          entry.id(),
          new String(outbox.payload(entry.id()), StandardCharsets.UTF_8)
              .replace("1100000000016", "1100000000017")
              .getBytes(StandardCharsets.UTF_8));
    } catch (SdkException e) {
      overheard.thrown(e);
    }
  }
}
