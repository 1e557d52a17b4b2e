package io.github.baidiao.core.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** What all calls of one {@link ServiceHttp} share, and what ends with it. Thread-safe. */
final class Engine {
  private static final AtomicInteger THREADS = new AtomicInteger();

  private final HttpSettings settings;
  private final Pacer pacer;
  private final OkHttpClient client;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  // Daemons, and gone after 10 s without work: a program that forgets to close still ends.
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons());

  Engine(HttpSettings settings, Pacer pacer) {
    this.settings = settings;
    this.pacer = pacer;
    this.client = DerivedClient.of(settings);
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "baidiao-http-" + THREADS.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  HttpSettings settings() {
    return settings;
  }

  Pacer pacer() {
    return pacer;
  }

  ExecutorService threads() {
    return threads;
  }

  CountDownLatch closed() {
    return closed;
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Starts to keep track of a call, until {@link #ended}. */
  Call newCall(Request request) {
    Call call = client.newCall(request);
    running.add(call);
    if (isClosed()) {
      call.cancel();
    }
    return call;
  }

  void ended(Call call) {
    running.remove(call);
  }

  void close() {
    closed.countDown();
    running.forEach(Call::cancel);
    threads.shutdown();
    if (!settings.okHttpClient().isPresent()) {
      client.connectionPool().evictAll();
    }
  }
}
