package io.github.baidiao.examples.cli;

import io.github.baidiao.face.FaceVerifier;
import io.github.baidiao.face.engine.FaceTemplate;
import io.github.baidiao.face.error.FaceException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Compares many pairs on all cores and gives what became of them in the order of the list. */
final class PairRun implements AutoCloseable {
  /** About 1 kB each. */
  private static final int TEMPLATES_KEPT = 100_000;

  /** Pairs that are under way or waiting to be told, a core. */
  private static final int AHEAD = 8;

  private static final int LONGEST_END_SECONDS = 10;

  private final boolean cardForm;
  private final PictureTemplates templates;
  private final int workers = Runtime.getRuntime().availableProcessors();
  private final ExecutorService executor = Executors.newFixedThreadPool(workers, PairRun::daemon);
  private volatile boolean stopped;

  /**
   * Makes a run.
   *
   * @param verifier stays open
   * @param cardForm whether each a is brought into card form first
   */
  PairRun(FaceVerifier verifier, boolean cardForm) {
    this.cardForm = cardForm;
    this.templates = new PictureTemplates(verifier, TEMPLATES_KEPT);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "faces");
    thread.setDaemon(true);
    return thread;
  }

  /** Tells each result, and returns whether that were all: not if it was stopped. */
  boolean compare(List<Pair> pairs, Consumer<PairResult> tell) throws InterruptedException {
    Deque<Future<PairResult>> underWay = new ArrayDeque<>();
    Iterator<Pair> next = pairs.iterator();
    try {
      while (next.hasNext() || !underWay.isEmpty()) {
        while (next.hasNext() && underWay.size() < AHEAD * workers) {
          Pair pair = next.next();
          underWay.add(executor.submit(() -> compare(pair)));
        }
        PairResult result = underWay.remove().get();
        if (stopped) {
          return false;
        }
        tell.accept(result);
      }
      return true;
    } catch (RejectedExecutionException | CancellationException stoppedMeanwhile) {
      return false;
    } catch (ExecutionException failed) {
      if (stopped) {
        return false;
      }
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }

  private PairResult compare(Pair pair) {
    PictureTemplates.Outcome a = outcome(pair, Pair.A);
    PictureTemplates.Outcome b = outcome(pair, Pair.B);
    List<PictureProblem> problems = new ArrayList<>();
    a.problem().ifPresent(code -> problems.add(new PictureProblem(Pair.A, code)));
    b.problem().ifPresent(code -> problems.add(new PictureProblem(Pair.B, code)));
    Optional<Double> similarity =
        a.template().flatMap(one -> b.template().map(other -> similarity(one, other)));
    return new PairResult(pair, similarity, problems);
  }

  private static double similarity(FaceTemplate one, FaceTemplate other) {
    return one.similarityTo(other);
  }

  private PictureTemplates.Outcome outcome(Pair pair, String column) {
    try {
      if (column.equals(Pair.B)) {
        return templates.live(pair.file(column));
      }
      return cardForm
          ? templates.cardForm(pair.file(column))
          : templates.reference(pair.file(column));
    } catch (FaceException notAPath) {
      return PictureTemplates.Outcome.problem(notAPath.code());
    }
  }

  /** Lets what is under way end, and starts nothing more; may be called by another thread. */
  void stop() {
    stopped = true;
    executor.shutdownNow();
    try {
      boolean unused = executor.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops, and wipes the templates. */
  @Override
  public void close() {
    stop();
    templates.close();
  }
}
