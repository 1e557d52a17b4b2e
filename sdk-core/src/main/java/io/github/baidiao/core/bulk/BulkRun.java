package io.github.baidiao.core.bulk;

import io.github.baidiao.core.error.SdkException;
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
final class BulkRun<Q, A> {
  private final BulkWork<Q, A> work;
  private final BulkJournal<A> journal;
  private final BulkProgress progress;
  private final Asking<Q, A> asking;
  private final int failuresInARow;
  private final int window;
  private final ExecutorService workers;
  private final BlockingQueue<Answer<A>> answers = new LinkedBlockingQueue<>();
  private final Deque<A> failures = new ArrayDeque<>();
  private volatile boolean cancelled;
  private int underWay;
  private long rows;
  private long doneBefore;
  private long recorded;
  private @Nullable SdkException fault;
  private @Nullable Throwable defect;

  BulkRun(
      String name,
      Asking<Q, A> asking,
      BulkWork<Q, A> work,
      BulkSettings settings,
      BulkJournal<A> journal,
      BulkProgress progress) {
    this.work = work;
    this.journal = journal;
    this.progress = progress;
    this.asking = asking;
    this.failuresInARow = settings.failuresInARow();
    this.window = 2 * settings.parallel();
    this.workers = Executors.newFixedThreadPool(settings.parallel(), each -> daemon(name, each));
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
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

  BulkSummary over(Iterator<Q> input) {
    boolean interrupted = false;
    try {
      while (goesOn() && readUntilBusy(input)) {
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
    for (@Nullable Answer<A> came = answers.poll(); came != null; came = answers.poll()) {
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
  private boolean readUntilBusy(Iterator<Q> input) throws InterruptedException {
    while (underWay < window && goesOn()) {
      @Nullable Q row = next(input);
      if (row == null) {
        break;
      }
      long number = rows++;
      if (journal.isDone(number)) {
        doneBefore++;
        tell();
      } else {
        Optional<A> known = work.withoutAsking(number, row);
        known.ifPresent(this::record);
        if (!known.isPresent()) {
          submit(number, row);
        }
      }
    }
    return underWay > 0;
  }

  // What the rows before are answered is not lost over an input that cannot be read on.
  private @Nullable Q next(Iterator<Q> input) {
    try {
      return input.hasNext() ? input.next() : null;
    } catch (RuntimeException unreadable) {
      defect = unreadable;
      return null;
    }
  }

  private void submit(long number, Q row) {
    try {
      workers.execute(() -> answers.add(asking.ask(number, row)));
      underWay++;
    } catch (RejectedExecutionException ending) {
      // It was cancelled, and ends.
    }
  }

  private void record(A result) {
    journal.record(result);
    recorded++;
    tell();
  }

  private void tell() {
    progress.told(doneBefore + recorded, rows);
  }

  private void take(Answer<A> answer) {
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

  private void failed(Answer<A> answer) {
    failures.add(answer.result());
    if (failures.size() >= failuresInARow) {
      stop(work.serviceDown(answer.fault().code()));
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

  private BulkSummary summary() {
    if (defect instanceof RuntimeException) {
      throw (RuntimeException) defect;
    } else if (defect instanceof Error) {
      throw (Error) defect;
    }
    if (fault != null) {
      return summary(BulkSummary.End.STOPPED);
    }
    if (cancelled) {
      return summary(BulkSummary.End.CANCELLED);
    }
    recordFailures();
    return summary(BulkSummary.End.COMPLETE);
  }

  private BulkSummary summary(BulkSummary.End end) {
    return new BulkSummary(end, fault, rows, doneBefore, recorded);
  }
}
