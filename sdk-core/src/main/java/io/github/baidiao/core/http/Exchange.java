package io.github.baidiao.core.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * One attempt: runs on a thread of the client's own and is watched from the caller's, so that a
 * time limit and an interrupt end it at once even while the operating system looks up a name.
 */
final class Exchange {
  private final Engine engine;
  private final CallContext context;
  private final Request request;
  private final WireState wire;

  Exchange(Engine engine, CallContext context, Request request, WireState wire) {
    this.engine = engine;
    this.context = context;
    this.request = request;
    this.wire = wire;
  }

  HttpAnswer run(Duration limit) throws AttemptFailed {
    Call call = engine.newCall(request);
    try {
      Future<HttpAnswer> running = engine.threads().submit(() -> answer(call));
      return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      throw new AttemptFailed(HttpErrorCode.CLIENT_CLOSED, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw abandoned(call, HttpErrorCode.INTERRUPTED, null);
    } catch (TimeoutException e) {
      wire.giveUp();
      HttpErrorCode code =
          wire.mayHaveArrived() ? HttpErrorCode.ANSWER_TIMEOUT : HttpErrorCode.CONNECT_TIMEOUT;
      throw abandoned(call, code, "after " + limit.toMillis() + " ms");
    } catch (ExecutionException e) {
      throw failed(e.getCause());
    } finally {
      engine.ended(call);
    }
  }

  private AttemptFailed abandoned(Call call, HttpErrorCode code, @Nullable String detail) {
    wire.giveUp();
    call.cancel();
    return new AttemptFailed(code, detail);
  }

  private AttemptFailed failed(@Nullable Throwable e) {
    wire.giveUp();
    if (engine.isClosed()) {
      return new AttemptFailed(HttpErrorCode.CLIENT_CLOSED, null);
    }
    if (e instanceof AttemptFailed) {
      return (AttemptFailed) e;
    }
    if (e instanceof IOException) {
      return FaultCodes.of((IOException) e, wire, engine.settings().proxy().isPresent());
    }
    if (e instanceof Error) {
      throw (Error) e;
    }
    // Only an interceptor of a handed-in client throws anything else.
    String name = e == null ? "" : FaultCodes.names(e);
    return new AttemptFailed(HttpErrorCode.SETTINGS_INVALID, "okHttpClient: " + name);
  }

  private HttpAnswer answer(Call call) throws IOException, AttemptFailed {
    try (Response response = call.execute()) {
      byte[] body = body(call, response);
      Headers.Builder headers = response.headers().newBuilder();
      @Nullable String retryAfter = wire.retryAfter();
      if (retryAfter != null) {
        headers.set("Retry-After", retryAfter);
      }
      return new HttpAnswer(context, response.code(), headers.build(), body);
    }
  }

  private byte[] body(Call call, Response response) throws AttemptFailed {
    long most = engine.settings().maxResponseBytes();
    try {
      BufferedSource source = response.body().source();
      if (response.body().contentLength() > most || source.request(most + 1)) {
        // Cancelled first: closing alone would read on, to keep the connection.
        call.cancel();
        throw new AttemptFailed(HttpErrorCode.ANSWER_TOO_LARGE, "more than " + most + " bytes");
      }
      return source.readByteArray();
    } catch (IOException e) {
      throw new AttemptFailed(HttpErrorCode.ANSWER_INCOMPLETE, FaultCodes.names(e));
    }
  }
}
