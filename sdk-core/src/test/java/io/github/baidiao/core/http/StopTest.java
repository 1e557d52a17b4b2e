package io.github.baidiao.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.github.baidiao.core.testing.OwnThread;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Interrupts and closing. */
class StopTest {
  private static final HttpCall GET = HttpCall.get("read", "/read");
  private static final HttpCall SAVE = HttpCall.post("save", "/save", Repeatability.UNSAFE);

  private final AtomicBoolean flag = new AtomicBoolean();

  private CompletableFuture<ServiceException> inThread(Thread[] thread, Runnable call) {
    CompletableFuture<ServiceException> result = new CompletableFuture<>();
    thread[0] =
        new Thread(
            () -> {
              ServiceException e = catchThrowableOfType(ServiceException.class, call::run);
              flag.set(Thread.currentThread().isInterrupted());
              result.complete(e);
            });
    thread[0].start();
    return result;
  }

  @Test
  void interruptEndsTheCallAndLeavesTheFlag() throws Exception {
    try (RawServer server = RawServer.silent();
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      Thread[] thread = new Thread[1];
      CompletableFuture<ServiceException> result = inThread(thread, () -> http.send(GET));
      await().until(() -> server.received().size() == 1);
      thread[0].interrupt();

      ServiceException e = result.get(10, java.util.concurrent.TimeUnit.SECONDS);
      assertThat(e.code()).isEqualTo(HttpErrorCode.INTERRUPTED);
      assertThat(e.requestMayHaveArrived()).isTrue();
      assertThat(flag).isTrue();
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void interruptOfAnUnsafeCallLeavesItsOutcomeOpen() throws Exception {
    try (RawServer server = RawServer.silent();
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      Thread[] thread = new Thread[1];
      CompletableFuture<ServiceException> result = inThread(thread, () -> http.send(SAVE));
      await().until(() -> server.received().size() == 1);
      thread[0].interrupt();

      ServiceException e = result.get(10, java.util.concurrent.TimeUnit.SECONDS);
      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(flag).isTrue();
    }
  }

  @Test
  void interruptEndsAPauseToo() throws Exception {
    HttpSettings settings = HttpSettings.builder().totalDeadline(Duration.ofHours(2)).build();
    try (RawServer server = RawServer.start(RawServer.answer(503, "", "Retry-After: 3600"));
        ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
      Thread[] thread = new Thread[1];
      CompletableFuture<ServiceException> result = inThread(thread, () -> http.send(GET));
      await().until(() -> thread[0].getState() == Thread.State.TIMED_WAITING);
      await().until(() -> server.received().size() == 1);
      thread[0].interrupt();

      assertThat(result.get(10, java.util.concurrent.TimeUnit.SECONDS).code())
          .isEqualTo(HttpErrorCode.INTERRUPTED);
      assertThat(flag).isTrue();
    }
  }

  @Test
  void threadThatIsInterruptedAlreadySendsNothing() throws Exception {
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      Thread.currentThread().interrupt();
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(SAVE));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(e.code()).isEqualTo(HttpErrorCode.INTERRUPTED);
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void closingEndsTheCallsThatRun() throws Exception {
    try (RawServer server = RawServer.silent()) {
      ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults());
      CompletableFuture<ServiceException> result = inThread(new Thread[1], () -> http.send(GET));
      await().until(() -> server.received().size() == 1);
      http.close();

      assertThat(result.get(10, java.util.concurrent.TimeUnit.SECONDS).code())
          .isEqualTo(HttpErrorCode.CLIENT_CLOSED);
      assertThat(server.received()).hasSize(1);
    }
  }

  @Test
  void closingDuringAnUnsafeCallLeavesItsOutcomeOpen() throws Exception {
    try (RawServer server = RawServer.silent()) {
      ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults());
      CompletableFuture<ServiceException> result = inThread(new Thread[1], () -> http.send(SAVE));
      await().until(() -> server.received().size() == 1);
      http.close();

      ServiceException e = result.get(10, java.util.concurrent.TimeUnit.SECONDS);
      assertThat(e.code()).isEqualTo(HttpErrorCode.OUTCOME_UNKNOWN);
      assertThat(e).hasMessageContaining("HTTP-142");
    }
  }

  @Test
  void closingEndsAPauseToo() throws Exception {
    HttpSettings settings = HttpSettings.builder().totalDeadline(Duration.ofHours(2)).build();
    try (RawServer server = RawServer.start(RawServer.answer(503, "", "Retry-After: 3600"))) {
      ServiceHttp http = ServiceHttp.create(server.uri(), settings);
      CompletableFuture<ServiceException> result = inThread(new Thread[1], () -> http.send(GET));
      await().until(() -> server.received().size() == 1);
      http.close();

      assertThat(result.get(10, java.util.concurrent.TimeUnit.SECONDS).code())
          .isEqualTo(HttpErrorCode.CLIENT_CLOSED);
    }
  }

  @Test
  void closedClientSendsNothingAndClosesTwice() throws Exception {
    try (RawServer server = RawServer.start(RawServer.json("{}"))) {
      ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults());
      http.close();
      http.close();
      ServiceException e = catchThrowableOfType(ServiceException.class, () -> http.send(SAVE));

      assertThat(e.code()).isEqualTo(HttpErrorCode.CLIENT_CLOSED);
      assertThat(e.requestMayHaveArrived()).isFalse();
      assertThat(server.received()).isEmpty();
    }
  }

  @Test
  void handedInClientGoesOnWorking() throws Exception {
    OkHttpClient shared = new OkHttpClient();
    HttpSettings settings = HttpSettings.builder().okHttpClient(shared).build();
    try (RawServer server = RawServer.start(RawServer.json("{}"))) {
      try (ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
        http.send(GET);
      }
      assertThat(shared.connectionPool().connectionCount()).isEqualTo(1);
      assertThat(shared.dispatcher().executorService().isShutdown()).isFalse();
      try (ServiceHttp http = ServiceHttp.create(server.uri(), settings)) {
        assertThat(http.send(GET).status()).isEqualTo(200);
      }
      assertThat(server.received()).extracting(RawServer.Received::connection).containsOnly(1);
    }
  }

  @Test
  void manyThreadsShareOneClient() throws Exception {
    try (RawServer server = RawServer.start(RawServer.json("{}"));
        ServiceHttp http = ServiceHttp.create(server.uri(), HttpSettings.defaults())) {
      CompletableFuture<?>[] calls = new CompletableFuture<?>[20];
      for (int i = 0; i < calls.length; i++) {
        calls[i] =
            CompletableFuture.runAsync(() -> http.send(GET).requireSuccess(), OwnThread.EACH);
      }
      CompletableFuture.allOf(calls).join();

      assertThat(server.received()).hasSize(20);
    }
  }
}
