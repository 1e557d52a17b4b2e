package io.github.baidiao.examples.cli;

import io.github.baidiao.core.bulk.BulkSummary;
import io.github.baidiao.moph.error.MophErrorCode;
import io.github.baidiao.moph.error.MophException;
import io.github.baidiao.moph.phr.reconcile.PhrDay;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileJournal;
import io.github.baidiao.moph.phr.reconcile.PhrReconcileSummary;
import io.github.baidiao.moph.phr.reconcile.PhrReconciliation;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is done about visits that PHR has and the hospital has not. */
final class GhostOptions {
  @Option(
      names = "--remove-ghosts",
      description = {
        "Removes from PHR the visits that the hospital does not have, after a confirmation. Without"
            + " it they are told alone.",
        "ลบการรับบริการที่หน่วยบริการไม่มีออกจาก PHR หลังจากยืนยัน"
      })
  private boolean remove;

  @Mixin private final Confirmation confirmation = new Confirmation();

  boolean toBeRemoved() {
    return remove;
  }

  /** Removes them if that was asked for, and returns how many; each is kept in the journal. */
  int remove(
      PhrReconciliation reconciliation,
      PhrReconcileJournal journal,
      PhrReconcileSummary summary,
      Shell shell,
      Output output) {
    // A day of which the hospital's list tells nothing is as a rule one that the list has lost.
    List<PhrDay> days = summary.results().stream().filter(day -> day.inHis() > 0).toList();
    int count = days.stream().mapToInt(day -> day.ghosts().size()).sum();
    if (!remove || count == 0 || summary.end() != BulkSummary.End.COMPLETE) {
      return 0;
    }
    confirmation.require(
        "Remove " + count + " visits from PHR that the hospital does not have",
        "ลบการรับบริการ " + count + " รายการที่หน่วยบริการไม่มีออกจาก PHR",
        shell,
        output);
    LongRun bar = new LongRun(shell, output, count);
    Removal removal = new Removal(reconciliation, journal);
    return bar.work(
        removal::stop,
        step -> {
          days.forEach(day -> removal.of(day, step));
          return removal.removed;
        });
  }

  private static final class Removal {
    private final PhrReconciliation reconciliation;
    private final PhrReconcileJournal journal;
    private volatile boolean stopped;
    private int removed;

    Removal(PhrReconciliation reconciliation, PhrReconcileJournal journal) {
      this.reconciliation = reconciliation;
      this.journal = journal;
    }

    void stop() {
      stopped = true;
    }

    void of(PhrDay day, Runnable step) {
      PhrDay left = day;
      for (String ghost : day.ghosts()) {
        if (stopped) {
          return;
        }
        if (isRemoved(ghost)) {
          left = without(left, ghost);
          journal.record(left);
          removed++;
        }
        step.run();
      }
    }

    private boolean isRemoved(String ghost) {
      try {
        return reconciliation.removeGhost(ghost).isStored();
      } catch (MophException e) {
        if (e.code() == MophErrorCode.VISIT_NO_GHOST || e.code() == MophErrorCode.REQUEST_INVALID) {
          return false;
        }
        throw e;
      }
    }

    private static PhrDay without(PhrDay day, String ghost) {
      List<String> left = day.ghosts().stream().filter(one -> !Objects.equals(one, ghost)).toList();
      return PhrDay.builder()
          .day(day.day())
          .checkedAt(day.checkedAt())
          .atPhr(Math.max(0, day.atPhr() - 1))
          .inHis(day.inHis())
          .unreadable(day.unreadable())
          .queued(day.queued())
          .waiting(day.waiting())
          .addAllHeldBack(day.heldBack())
          .addAllForAPerson(day.forAPerson())
          .addAllNotLoaded(day.notLoaded())
          .addAllGhosts(left)
          .build();
    }
  }
}
