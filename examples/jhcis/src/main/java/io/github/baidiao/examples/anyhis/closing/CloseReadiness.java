package io.github.baidiao.examples.anyhis.closing;

import io.github.baidiao.core.error.ErrorCode;
import io.github.baidiao.nhso.endpoint.CloseRequest;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whether a visit's rights can be closed now: a closed set of cases. Immutable. */
abstract class CloseReadiness {
  private CloseReadiness() {}

  static CloseReadiness ready(CloseRequest request) {
    return new Ready(request);
  }

  static CloseReadiness notReady(ErrorCode why) {
    return new NotReady(why);
  }

  /** There is nothing to do: it is closed, or cancelled. */
  static CloseReadiness done() {
    return new Done();
  }

  <R> R match(
      Function<? super CloseRequest, ? extends R> ready,
      Function<? super ErrorCode, ? extends R> notReady,
      Supplier<? extends R> done) {
    if (this instanceof Ready) {
      return ready.apply(((Ready) this).request);
    }
    return this instanceof NotReady ? notReady.apply(((NotReady) this).why) : done.get();
  }

  private static final class Ready extends CloseReadiness {
    private final CloseRequest request;

    Ready(CloseRequest request) {
      this.request = request;
    }
  }

  private static final class NotReady extends CloseReadiness {
    private final ErrorCode why;

    NotReady(ErrorCode why) {
      this.why = why;
    }
  }

  private static final class Done extends CloseReadiness {}
}
