package io.github.baidiao.nhso.endpoint;

import io.github.baidiao.core.http.ServiceException;
import io.github.baidiao.core.identity.CitizenId;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets calls for one person follow one another; people who share a lock wait without need. */
final class OnePersonAtATime {
  private final Lock[] locks =
      Stream.generate(ReentrantLock::new).limit(64).toArray(ReentrantLock[]::new);

  <T> T of(CitizenId person, Supplier<T> call) {
    Lock turn = locks[Math.floorMod(person.hashCode(), locks.length)];
    try {
      turn.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ServiceException.interruptedBeforeSending();
    }
    try {
      return call.get();
    } finally {
      turn.unlock();
    }
  }
}
