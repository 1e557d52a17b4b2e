package io.github.baidiao.core.http;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call on its way: its attempts, the pauses between them, and the one deadline over all. */
final class Sending {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceHttp.class);

  private final Engine engine;
  private final RequestFactory requests;
  private final CallContext context;
  private final HttpCall call;
  private final RetryPolicy policy;
  private final long end;
  private boolean arrived;

  Sending(Engine engine, RequestFactory requests, CallContext context) {
    this.engine = engine;
    this.requests = requests;
    this.context = context;
    this.call = context.call();
    this.policy = new RetryPolicy(engine.settings());
    this.end = engine.pacer().nanoTime() + engine.settings().totalDeadline().toNanos();
  }

  HttpAnswer run() {
    byte @Nullable [] body = requests.body(context);
    for (int number = 1; ; number++) {
      requireOpen();
      WireState wire = new WireState();
      Request request = request(body, wire);
      long start = engine.pacer().nanoTime();
      try {
        HttpAnswer answer = new Exchange(engine, context, request, wire).run(limit());
        arrived = true;
        tell(number, start, answer.status(), answer.length(), null);
        if (!policy.mayFollow(call, number, answer.status())
            || !paused(number, answer.header("Retry-After"))) {
          return answer;
        }
      } catch (AttemptFailed e) {
        arrived |= wire.mayHaveArrived();
        tell(number, start, wire.status(), 0, e.code());
        if (!policy.mayFollow(call, number, e.code()) || !paused(number, Optional.empty())) {
          throw context.fault(e.code(), e.detail(), wire.status(), arrived);
        }
      }
    }
  }

  private void requireOpen() {
    if (engine.isClosed()) {
      throw context.fault(HttpErrorCode.CLIENT_CLOSED, null, 0, arrived);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw context.fault(HttpErrorCode.INTERRUPTED, null, 0, arrived);
    }
  }

  private Request request(byte @Nullable [] body, WireState wire) {
    try {
      return requests.request(call, body, token(), wire);
    } catch (RefusedHere e) {
      throw context.fault(e.code(), e.detail(), 0, arrived);
    }
  }

  private @Nullable String token() {
    return engine
        .settings()
        .tokenSource()
        .map(source -> BearerToken.header(source, context, arrived))
        .orElse(null);
  }

  private Duration limit() throws AttemptFailed {
    Duration left = left();
    if (left.isNegative() || left.isZero()) {
      throw new AttemptFailed(HttpErrorCode.CONNECT_TIMEOUT, "totalDeadline");
    }
    Duration attempt = engine.settings().attemptTimeout();
    return attempt.compareTo(left) < 0 ? attempt : left;
  }

  private Duration left() {
    return Duration.ofNanos(end - engine.pacer().nanoTime());
  }

  /** Waits, or returns false at once when the deadline would pass meanwhile. */
  private boolean paused(int number, Optional<String> retryAfter) {
    Duration pause = policy.pauseAfter(number, retryAfter);
    if (pause.compareTo(left()) >= 0) {
      return false;
    }
    LOG.info(
        "{} is repeated in {} ms after attempt {}, correlation {}",
        call.operation(),
        pause.toMillis(),
        number,
        context.correlationId());
    try {
      engine.pacer().pause(pause, engine.closed());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw context.fault(HttpErrorCode.INTERRUPTED, null, 0, arrived);
    }
  }

  private void tell(int number, long start, int status, int length, @Nullable HttpErrorCode code) {
    Duration took = Duration.ofNanos(engine.pacer().nanoTime() - start);
    LOG.debug(
        "{} {} attempt {}: status {}, code {}, {} ms, {} bytes, correlation {}",
        call.operation(),
        call.method(),
        number,
        status == 0 ? "-" : status,
        code == null ? "-" : code.id(),
        took.toMillis(),
        length,
        context.correlationId());
    engine
        .settings()
        .observer()
        .ifPresent(
            observer ->
                tell(
                    observer,
                    HttpAttempt.builder()
                        .operation(call.operation())
                        .correlationId(context.correlationId())
                        .number(number)
                        .status(status == 0 ? OptionalInt.empty() : OptionalInt.of(status))
                        .duration(took)
                        .code(Optional.ofNullable(code))
                        .build()));
  }

  private static void tell(HttpObserver observer, HttpAttempt attempt) {
    try {
      observer.attemptEnded(attempt);
    } catch (RuntimeException e) {
      LOG.warn("an HTTP observer threw {}, dropped", e.getClass().getName());
    }
  }
}
