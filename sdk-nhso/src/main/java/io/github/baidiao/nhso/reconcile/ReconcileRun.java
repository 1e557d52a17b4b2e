package io.github.baidiao.nhso.reconcile;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.core.error.SdkException;
import io.github.baidiao.nhso.error.NhsoErrorCode;
import io.github.baidiao.nhso.error.NhsoException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One run: the caller's thread reads rows and records results, workers ask. At most two rows for
 * each worker are under way, so neither input nor results pile up.
 */
final class ReconcileRun {
  private final ReconcileJournal journal;
  private final Asking asking;
  private final int failuresInARow;
  private final int window;
  private final ExecutorService workers;
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final Deque<ReconciledVisit> failures = new ArrayDeque<>();
  private final Tally tally;
  private volatile boolean cancelled;
  private int underWay;
  private @Nullable SdkException fault;
  private @Nullable Throwable defect;

  ReconcileRun(
      AuthenStatusSource source,
      ReconcileSettings settings,
      ReconcileJournal journal,
      ReconcileProgress progress) {
    this.journal = journal;
    this.asking = new Asking(source, settings);
    this.failuresInARow = settings.failuresInARow();
    this.window = 2 * settings.parallel();
    this.workers = Executors.newFixedThreadPool(settings.parallel(), ReconcileRun::daemon);
    this.tally = new Tally(progress);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "baidiao-reconcile");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends it soon; may be called by any thread, and before it began. */
  void cancel() {
    cancelled = true;
    asking.end();
    workers.shutdownNow();
    answers.add(Answer.notAsked());
  }

  ReconcileSummary over(Iterator<VisitRow> rows) {
    boolean interrupted = false;
    try {
      while (goesOn() && readUntilBusy(rows)) {
        take(answers.take());
      }
      while (underWay > 0 && !cancelled) {
        take(answers.take());
      }
    } catch (InterruptedException e) {
      interrupted = true;
      cancel();
    } finally {
      // Whatever else is thrown, by the input or the journal, nobody asks for nothing.
      asking.end();
      workers.shutdownNow();
    }
    for (@Nullable Answer came = answers.poll(); came != null; came = answers.poll()) {
      take(came);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return summary();
  }

  private boolean goesOn() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return !cancelled && fault == null && defect == null;
  }

  /** Hands rows to the workers; false when there is nothing left to wait for. */
  private boolean readUntilBusy(Iterator<VisitRow> rows) throws InterruptedException {
    while (underWay < window && goesOn()) {
      @Nullable VisitRow row = next(rows);
      if (row == null) {
        break;
      }
      long number = tally.read();
      if (journal.isDone(number)) {
        tally.doneBefore();
      } else {
        boolean unused =
            row.match(visit -> submit(number, row, visit), code -> record(number, row, code));
      }
    }
    return underWay > 0;
  }

  // What the rows before are answered is not lost over an input that cannot be read on.
  private @Nullable VisitRow next(Iterator<VisitRow> rows) {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (RuntimeException unreadable) {
      defect = unreadable;
      return null;
    }
  }

  private boolean submit(long number, VisitRow row, Visit visit) {
    try {
      workers.execute(() -> answers.add(asking.ask(number, row, visit)));
      underWay++;
      return true;
    } catch (RejectedExecutionException ending) {
      return false;
    }
  }

  private boolean record(long number, VisitRow row, ErrorCode code) {
    record(new ReconciledVisit(number, row, new ReconcileOutcome.Failed(code)));
    return true;
  }

  private void record(ReconciledVisit result) {
    journal.record(result);
    tally.recorded(result);
  }

  private void take(Answer answer) {
    underWay--;
    switch (answer.kind()) {
      case ANSWERED:
        recordFailures();
        record(answer.result());
        break;
      case FAILED:
        failed(answer);
        break;
      case STOP:
        stop(answer.fault());
        break;
      case DEFECT:
        defect = answer.defect();
        asking.end();
        break;
      case NOT_ASKED:
      default:
        break;
    }
  }

  private void failed(Answer answer) {
    failures.add(answer.result());
    if (failures.size() >= failuresInARow) {
      stop(NhsoException.of(NhsoErrorCode.RECONCILE_SERVICE_DOWN, answer.fault().code().id()));
    }
  }

  private void stop(SdkException why) {
    if (fault == null) {
      fault = why;
    }
    asking.end();
  }

  private void recordFailures() {
    while (!failures.isEmpty() && fault == null) {
      record(failures.remove());
    }
  }

  private ReconcileSummary summary() {
    if (defect instanceof RuntimeException) {
      throw (RuntimeException) defect;
    } else if (defect instanceof Error) {
      throw (Error) defect;
    }
    if (fault != null) {
      return tally.summary(ReconcileSummary.End.STOPPED, Optional.of(fault));
    }
    if (cancelled) {
      return tally.summary(ReconcileSummary.End.CANCELLED, Optional.empty());
    }
    recordFailures();
    return tally.summary(ReconcileSummary.End.COMPLETE, Optional.empty());
  }
}
